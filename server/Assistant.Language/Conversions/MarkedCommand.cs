using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions;

/// <summary>A docker line whose words hold marks in place of expansions, and whose secrets are variables.</summary>
/// <param name="Name">What the container is called in the other format: its name, else its block's, else its image's.</param>
sealed record MarkedCommand(CommandLine Line, DockerCommand Command, string Name)
{
    /// <summary>The variables of the container that are secrets although their names do not say so.</summary>
    public required IReadOnlySet<string> HeldBack { get; init; }

    /// <param name="hasSecrets">True when the other format has a place for variables that are secrets, and tells of them itself.</param>
    public static MarkedCommand Of(CommandLine line, Marks marks, Losses losses, bool hasSecrets = false)
    {
        var held = new HeldBack(line, marks, losses, hasSecrets);
        var command = DockerCommand.Of(Placed(line.Words.SelectMany(word => Split(word, line.Variables, marks, held))));
        var name = Slug(NameOf(line, command));
        return new(line, held.Without(command, name), name) { HeldBack = held.Variables };
    }

    /// <summary>True for a variable of the container whose value is a password or token, or an address with one.</summary>
    public bool IsSecret(string variable) => SecretNames.Contains(variable) || HeldBack.Contains(variable);

    /// <summary>A name that every format takes: letters, digits, <c>_</c>, <c>.</c> and <c>-</c>.</summary>
    public static string Slug(string text)
    {
        var slug = string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-' ? letter : '-')).Trim('-', '.', '_');
        return slug.Length > 1 ? slug : "app";
    }

    /// <summary>Words behind each other, so that what is found in one is not taken for a part of another.</summary>
    static ImmutableArray<Word> Placed(IEnumerable<string> words)
    {
        var (placed, at) = (ImmutableArray.CreateBuilder<Word>(), 0);
        foreach (var word in words)
        {
            placed.Add(new(new(at, word.Length), word, []));
            at += word.Length + 1;
        }
        return placed.ToImmutable();
    }

    /// <summary>A value that the recipe assigns becomes the variable's default; one with blanks falls apart where it is not quoted.</summary>
    static IEnumerable<string> Split(Word word, Assignments? variables, Marks marks, HeldBack held)
    {
        if (word is { IsQuoted: false, Parts: [{ Kind: WordPartKind.Variable } only] } && Assignments.Find(variables, only.Name) is { IsForCommandOnly: false } assigned && Blank(assigned.Value.Value))
            return assigned.Value.Value.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(marks.Plain);
        return [string.Concat(word.Parts.IsEmpty ? [marks.Plain(word.Value)] : word.Parts.Select(part => Marked(part, variables, marks, held)))];
    }

    static bool Blank(string text) => text.AsSpan().ContainsAny(" \t\n");

    static string Marked(WordPart part, Assignments? variables, Marks marks, HeldBack held)
    {
        if (part.Kind == WordPartKind.Text) return marks.Plain(part.Text);
        if (part.Kind != WordPartKind.Variable) return marks.Of(part);
        if (Assignments.Find(variables, part.Name) is not { IsForCommandOnly: false } assigned)
            return part.Default is { } standIn && WrittenSecrets.IsTelling(standIn) && held.Has(part.Name, standIn) ? Secrets.Variable(part.Name, marks) : marks.Of(part);
        var value = assigned.Value.Value;
        if (SecretNames.Contains(part.Name) || (assigned.Value.IsLiteral && held.Has(part.Name, value))) return Secrets.Variable(part.Name, marks);
        if (!assigned.Value.IsLiteral) return string.Concat(assigned.Value.Parts.Select(inner => Marked(inner, null, marks, held)));
        return value.AsSpan().ContainsAny("{}$\"'`\\\n") ? marks.Plain(value) : marks.Of(part with { Text = $"${{{part.Name}:-{value}}}", Default = value });
    }

    static string NameOf(CommandLine line, DockerCommand command)
    {
        if (command.Value("name") is { Length: > 0 } name && !Marks.Has(name)) return name;
        if (line.Heading is { Length: > 0 } heading) return heading.ToLowerInvariant();
        return command.Image is { } image && ImageReference.Parse(image.Value) is { Ok: true, Value: var reference } ? reference.Repository.Split('/')[^1] : "app";
    }
}
