using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions;

/// <summary>A docker line whose words hold marks in place of expansions, and whose secrets are variables.</summary>
/// <param name="Name">What the container is called in the other format: its name, else its block's, else its image's.</param>
sealed record MarkedCommand(CommandLine Line, DockerCommand Command, string Name)
{
    public static MarkedCommand Of(CommandLine line, Marks marks, Losses losses)
    {
        var words = line.Words.SelectMany(word => Split(word, line.Variables, marks)).ToList();
        var command = DockerCommand.Of(words);
        var name = Slug(NameOf(line, command));
        return new(line, command with { Flags = [.. command.Flags.Select(flag => WithoutSecret(flag, marks, losses, name))] }, name);
    }

    /// <summary>A name that every format takes: letters, digits, <c>_</c>, <c>.</c> and <c>-</c>.</summary>
    public static string Slug(string text)
    {
        var slug = string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-' ? letter : '-')).Trim('-', '.', '_');
        return slug.Length > 1 ? slug : "app";
    }

    /// <summary>A value that the recipe assigns becomes the variable's default; one with blanks falls apart where it is not quoted.</summary>
    static IEnumerable<string> Split(Word word, Assignments? variables, Marks marks)
    {
        if (word is { IsQuoted: false, Parts: [{ Kind: WordPartKind.Variable } only] } && Assignments.Find(variables, only.Name) is { IsForCommandOnly: false } assigned && Blank(assigned.Value.Value))
            return assigned.Value.Value.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(marks.Plain);
        return [string.Concat(word.Parts.IsEmpty ? [marks.Plain(word.Value)] : word.Parts.Select(part => Marked(part, variables, marks)))];
    }

    static bool Blank(string text) => text.AsSpan().ContainsAny(" \t\n");

    static string Marked(WordPart part, Assignments? variables, Marks marks)
    {
        if (part.Kind == WordPartKind.Text) return marks.Plain(part.Text);
        if (part.Kind != WordPartKind.Variable || Assignments.Find(variables, part.Name) is not { IsForCommandOnly: false } assigned) return marks.Of(part);
        if (SecretNames.Contains(part.Name)) return marks.Of(part with { Text = $"${{{part.Name}}}", Default = null });
        if (!assigned.Value.IsLiteral) return string.Concat(assigned.Value.Parts.Select(inner => Marked(inner, null, marks)));
        var value = assigned.Value.Value;
        return value.AsSpan().ContainsAny("{}$\"'`\\\n") ? marks.Plain(value) : marks.Of(part with { Text = $"${{{part.Name}:-{value}}}", Default = value });
    }

    static string NameOf(CommandLine line, DockerCommand command)
    {
        if (command.Value("name") is { Length: > 0 } name && !Marks.Has(name)) return name;
        if (line.Heading is { Length: > 0 } heading) return heading.ToLowerInvariant();
        return command.Image is { } image && ImageReference.Parse(image.Value) is { Ok: true, Value: var reference } ? reference.Repository.Split('/')[^1] : "app";
    }

    /// <summary>A secret that stands in the recipe is not written into another file.</summary>
    static Flag WithoutSecret(Flag flag, Marks marks, Losses losses, string name)
    {
        if (flag is not { Key: "env" or "build-arg", Value: { } word } || KeyValue.Split(word.Value) is not (var variable, { Length: > 0 } value)) return flag;
        if (!Secrets.IsWritten(variable, value)) return flag;
        losses.Add(name, $"the value of {variable} is a secret and stays in the recipe; set {variable} where this file is used.");
        return flag with { Value = Word.Of($"{variable}={marks.Of(new WordPart(WordPartKind.Variable, default, $"${{{variable}}}", false, variable))}") };
    }
}
