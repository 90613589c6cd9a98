using System.Collections.Immutable;
using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class UnsetVariable
{
    public static readonly Rule Rule = new("DC023", "A variable without a value comes from the environment", Severity.Hint, """
        `-e NAME` alone hands over the value that `NAME` has where docker is started. A line `NAME=value` in the recipe does not
        change that unless `export` stands in front, and where nothing sets it, docker says nothing: the variable is not set in the
        container, even when the image sets it. With `-e NAME="${NAME}"` the assistant asks for a value that it does not find.

        Bad:

        ```sh
        DATASET=iris
        docker run -e DATASET python
        docker run -e MODE:fast python
        ```

        Good:

        ```sh
        export DATASET=iris
        docker run -e DATASET python
        docker run -e MODE=fast python
        ```

        A value that is assigned without `export` and a name that cannot be one are warnings.
        """, Check);

    static IEnumerable<Finding> Check(Document document)
    {
        if (!document.Recipe.Parts.Any(part => part.Known(HasAlone.In).Any)) yield break;
        var assigned = new Dictionary<string, bool>();
        var isGiven = false;
        foreach (var line in document.Recipe.Lines)
        {
            if (line is AssignmentLine { Assignments: var assignments })
                foreach (var assignment in assignments) assigned[assignment.Name] = assignment.Exported || assigned.GetValueOrDefault(assignment.Name);
            else if (line is CommentLine { Text: ['@', ..] comment }) isGiven |= comment.StartsWith("@env-file", StringComparison.Ordinal) || comment.StartsWith("@prompt", StringComparison.Ordinal);
            else if (line is HeadingLine) isGiven = false;
            else if (line is CommandLine command && AloneIn(command) is { Words.IsEmpty: false } alone)
                foreach (var word in alone.Words)
                    if (!IsKnown(command.Command, word.Value, document.Catalogue) && Finding(command, word, alone.Program, assigned, isGiven || alone.HasFile) is { } finding) yield return finding.Moved(command.Start);
        }
    }

    static Alone AloneIn(CommandLine line) => line.Known(Alone.In);

    /// <summary>Whether one of the commands has such variables: most files have none.</summary>
    sealed record HasAlone(bool Any)
    {
        public static HasAlone In(LineChunk chunk) => new(chunk.Written.Any(written => written.Line.Kind == LineKind.Command && !Alone.In(written.Line).Words.IsEmpty));
    }

    /// <summary>The variables of a command that are written without a value, in the order of the command.</summary>
    sealed record Alone(string Program, bool HasFile, ImmutableArray<Word> Words)
    {
        static readonly Alone none = new("", false, []);

        public static Alone In(LineSyntax line)
        {
            var command = line.Command;
            if (command.Name is not ("run" or "create" or "exec")) return none;
            ImmutableArray<Word> words = [.. command.Flags.Where(flag => flag is { Key: "env", Value: { IsLiteral: true, Value: not "" } word } && IsAlone(word.Value) && IsMeant(command, flag)).Select(flag => flag.Value!)];
            return words.IsEmpty ? none : new(command.Program, command.Flags.Any(flag => flag.Key == "env-file"), words);
        }

        /// <summary>True without a value, and for a name with blanks at its end, which nobody means.</summary>
        static bool IsAlone(string value) => value.IndexOf('=') is var equals && (equals < 0 || (equals > 0 && value[equals - 1] == ' '));

        static bool IsMeant(DockerCommand command, Flag flag) =>
            !Placeholders.IsTemplate(flag.Value!.Value) && !TypographicCharacter.IsIn(flag.Value) && !OneDash.IsLongName(command, flag.Word) && !MissingValue.Swallows(command, flag);
    }

    /// <summary>True for a variable of the image whose usual value the catalogue knows.</summary>
    static bool IsKnown(DockerCommand command, string name, ImageCatalogue catalogue) =>
        command.Image is { } image && catalogue.Find(image.Value) is { } facts && facts.Variables.Any(variable => variable.Name == name && variable.Example is not null && !SecretNames.Contains(name));

    static Finding? Finding(CommandLine line, Word word, string program, Dictionary<string, bool> assigned, bool isGiven)
    {
        var name = word.Value;
        if (name.Contains('=')) return Blanks(word);
        if (!IsName(name)) return NoName(program, word, HiddenSecrets.Told(word.Value, line.Secrets));
        var isAssigned = assigned.TryGetValue(name, out var exported);
        if (exported || line.Assignments.Any(assignment => assignment.Name == name)) return null;
        if (isAssigned)
            return Rule.At(word.Span, $"{name} is assigned above without export, so {program} does not see it.", new Fix($"Change to {name}=\"${name}\"", [new(word.Span, $"{name}=\"${name}\"")])) with { Severity = Severity.Warning };
        return isGiven
            ? null
            : Rule.At(word.Span, $"{name} is written without a value. It gets the one that your environment has; if that has none, the container does not get the variable.", new Fix($"Change to {name}=\"${{{name}}}\"", [new(word.Span, $"{name}=\"${{{name}}}\"")], Preferred: false));
    }

    static Finding Blanks(Word word)
    {
        var equals = word.Value.IndexOf('=');
        var start = word.Value[..equals].TrimEnd().Length;
        var end = word.Value.Length - word.Value[(equals + 1)..].TrimStart().Length;
        return Rule.At(word.SpanOf(start, end - start), $"The blank belongs to the name of the variable: write {word.Value[..start]}=VALUE.", new Fix("Remove the blanks around =", [new(word.SpanOf(start, end - start), "=")])) with { Severity = Severity.Warning };
    }

    static Finding? NoName(string program, Word word, string shown)
    {
        if (program == "podman" && word.Value.EndsWith('*')) return null;
        var colon = word.Value.IndexOf(':');
        Fix[] fix = colon > 0 && IsName(word.Value[..colon]) ? [new("Change the colon to =", [new(word.SpanOf(colon, 1), "=")])] : [];
        return Rule.At(word.Span, $"{shown} has no =, so it sets nothing: write NAME=VALUE.", [.. fix]) with { Severity = Severity.Warning };
    }

    static bool IsName(string text) => !char.IsAsciiDigit(text[0]) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-');
}
