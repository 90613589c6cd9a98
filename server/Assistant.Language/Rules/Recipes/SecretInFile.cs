using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class SecretInFile
{
    public static readonly Rule Rule = CommandRule.Of("DC020", "A secret is written out in the file", Severity.Warning, """
        A password or token in a file is soon in a repository, a chat or a backup, and on a command line every program of the machine
        can read it. Name a variable instead: the assistant asks for its value, or takes it from the environment or from a `.env` file
        that stays on your machine, and never writes it to a file or log.

        Bad:

        ```sh
        docker run -d -e POSTGRES_PASSWORD=hunter2 postgres
        ```

        Good:

        ```sh
        # @env-file .env
        docker run -d -e POSTGRES_PASSWORD=${POSTGRES_PASSWORD} postgres
        ```

        The assistant asks before it runs a command with a secret in it.
        """, Check) with
    {
        Beside = Assigned,
        Check = document => CommandRule.All(document, Check).Concat(Assigned(document)),
    };

    /// <summary>Lines such as <c>PASSWORD=hunter2</c>: without them the assistant asks for the value.</summary>
    static IEnumerable<Finding> Assigned(Document document)
    {
        foreach (var line in document.Recipe.Lines)
        {
            if (line is not AssignmentLine) continue;
            foreach (var finding in line.Known(Written.Of).Findings) yield return finding.Moved(line.Start);
        }
    }

    /// <summary>What is found in a line of assignments, its offsets counted from the start of the line.</summary>
    sealed record Written(ImmutableArray<Finding> Findings)
    {
        public static Written Of(LineSyntax line) => new(
        [
            .. from assignment in line.Assignments
               where assignment.Value is { IsLiteral: true, Value: not "" } && IsTelling(assignment.Value.Value) && (SecretNames.Contains(assignment.Name) || HoldsPassword(assignment.Value.Value))
               select Rule.At(assignment.Value.SpanOf(0, assignment.Value.Value.Length), $"The value of {assignment.Name} is written out in the file; take the line out, and the assistant asks for it or reads it from a file that # @env-file names.",
                   [.. line.Assignments.Length == 1 ? [new Fix("Take the value out of the file", [new(line.Span, $"# @prompt {assignment.Name}")])] : Array.Empty<Fix>()]),
        ]);
    }

    static IEnumerable<Finding> Check(CommandLine line, SourceText text) => In(line.Command).Select(finding => WithFile(finding, line, text));

    public static IEnumerable<Finding> In(DockerCommand command) =>
    [
        .. from flag in command.Flags
           where flag is { Key: "env" or "build-arg", Value: not null }
           let finding = Variable(flag.Value!)
           where finding is not null
           select finding,
        .. from flag in command.Flags
           where command.Name == "login" && flag is { Key: "password", Value: { IsLiteral: true, Value: not "" } }
           select Rule.At(flag.Value!.Span, "A password is written out in the command; docker login --password-stdin reads it from elsewhere."),
        .. from word in command.Name is "run" or "create" or "exec" ? command.Arguments.Skip(1) : []
           let finding = Argument(word)
           where finding is not null
           select finding,
    ];

    static Finding? Variable(Word word)
    {
        var (name, value) = KeyValue.Split(word.Value);
        if (string.IsNullOrEmpty(value)) return null;
        if (word.Parts.FirstOrDefault(part => part is { Kind: WordPartKind.Variable, Default.Length: > 0 }) is { Default: var fallback } part)
            return SecretNames.Contains(name) && IsTelling(fallback!) ? Rule.At(part.Span, $"The value of {name} is written out as the default of {part.Name}; leave the default out.", new Fix($"Change to ${{{part.Name}}}", [new(part.Span, $"${{{part.Name}}}")])) : null;
        if (!word.IsLiteral || !IsTelling(value) || !(SecretNames.Contains(name) || HoldsPassword(value))) return null;
        return Rule.At(word.SpanOf(name.Length + 1, value.Length), $"The value of {name} is written out in the file; name a variable instead.", InVariable(word, name));
    }

    /// <summary>An argument of the program in the container, such as <c>--NotebookApp.token=abc</c>.</summary>
    static Finding? Argument(Word word)
    {
        var (name, value) = KeyValue.Split(word.Value);
        if (!word.IsLiteral || value is not { Length: > 0 } || !name.StartsWith("--", StringComparison.Ordinal) || !SecretNames.Contains(name) || !IsTelling(value) || value.Contains("argon2:") || value.Contains("sha1:")) return null;
        var variable = string.Concat(name.Split('.', '-')[^1].Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : '_'));
        return Rule.At(word.SpanOf(name.Length + 1, value.Length), $"The value of {name} is written out in the file; name a variable instead.", InVariable(word, name, variable));
    }

    /// <summary>A variable in place of the value; where quotes begin in front of it, the word is written anew.</summary>
    static Fix InVariable(Word word, string name, string? variable = null)
    {
        variable ??= name;
        var from = word.SpanOf(0, name.Length + 1).End;
        var isPlain = !word.IsQuoted;
        var beginsInQuotes = word.Span.Start != word.OffsetOf(0);
        var change = isPlain ? new TextChange(word.SpanOf(name.Length + 1, word.Value.Length - name.Length - 1), $"${{{variable}}}")
            : beginsInQuotes ? new TextChange(word.Span, $"{name}=\"${{{variable}}}\"")
            : new TextChange(TextSpan.FromBounds(from, word.Span.End), $"\"${{{variable}}}\"");
        return new($"Change to ${{{variable}}}", [change]);
    }

    /// <summary>A second way: the same, with a line above that names the file with the value.</summary>
    static Finding WithFile(Finding finding, CommandLine line, SourceText text)
    {
        if (finding.Fixes is not [var fix, ..]) return finding;
        var number = text.LineAt(line.Span.Start);
        var physical = text.ToString(text.Line(number));
        var indent = physical[..(physical.Length - physical.TrimStart().Length)];
        if (physical.AsSpan().TrimStart() is ['#' or '>' or '-' or '*', ..] || (number > 0 && text.AsSpan(text.Line(number - 1)).Contains("@env-file", StringComparison.Ordinal))) return finding;
        var above = new TextChange(new(text.LineStart(number), 0), $"{indent}# @env-file .env{Break(text, number)}");
        return finding with { Fixes = [fix, new($"{fix.Title}, with its value in .env", [above, .. fix.Changes], Preferred: false)] };
    }

    static string Break(SourceText text, int line) => text.LineWithBreak(line).Length - text.Line(line).Length == 2 ? "\r\n" : "\n";

    /// <summary>False for words that are no secret, and for those that the reader is to replace.</summary>
    static bool IsTelling(string value) =>
        !harmless.Contains(value) && !Placeholders.IsTemplate(value) && !value.StartsWith('$') && !value.All(letter => letter is '*' or 'x' or 'X' or '.') && !value.StartsWith("/run/secrets/", StringComparison.Ordinal);

    static readonly HashSet<string> harmless = new(StringComparer.OrdinalIgnoreCase) { "yes", "no", "true", "false", "0", "1", "on", "off", "none" };

    /// <summary>True for an address with a password in it, <c>postgres://ada:hunter2@db/x</c>.</summary>
    static bool HoldsPassword(string value)
    {
        var scheme = value.IndexOf("://", StringComparison.Ordinal);
        var at = scheme < 0 ? -1 : value.IndexOf('@', scheme);
        return at > 0 && value.IndexOf(':', scheme + 3) is var colon && colon > 0 && colon < at - 1 && value.IndexOf('/', scheme + 3) is var slash && (slash < 0 || slash > at);
    }
}
