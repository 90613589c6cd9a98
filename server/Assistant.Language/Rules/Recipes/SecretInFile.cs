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
        """, Check).And(Assigned);

    /// <summary>Lines such as <c>PASSWORD=hunter2</c>: without them the assistant asks for the value.</summary>
    static IEnumerable<Finding> Assigned(Document document)
    {
        foreach (var part in document.Recipe.Parts)
            foreach (var (index, finding, isWhole) in part.Known(Written.In).Findings)
                yield return isWhole ? finding.Moved(part.Start) with { Fixes = [.. WithoutLine(document, part.First + index)] } : finding.Moved(part.Start);
    }

    /// <summary>What is found in the lines of assignments of a part, kept with it: the place of the line among its lines, and whether the line holds nothing else.</summary>
    sealed record Written(ImmutableArray<(int Index, Finding Finding, bool IsWhole)> Findings)
    {
        public static Written In(LineChunk chunk) => new(
        [
            .. from written in chunk.Written.Index()
               where written.Item.Line.Kind == LineKind.Assignment
               from found in Of(written.Item.Line)
               select (written.Index, found.Finding.Moved(written.Item.Start), found.IsWhole),
        ]);

        static IEnumerable<(Finding Finding, bool IsWhole)> Of(LineSyntax line) =>
            from assignment in line.Assignments
            from secret in WrittenSecrets.Of(assignment)
            let isAlone = line.Assignments.Length == 1
            select secret.Place == SecretPlace.Default
                ? (Default(secret), isAlone && IsOwnDefault(assignment))
                : (Rule.At(assignment.Value.SpanOf(0, assignment.Value.Value.Length), $"The value of {assignment.Name} is written out in the file; take the line out, and the assistant asks for it or reads it from a file that # @env-file names."), isAlone);

        /// <summary>True for <c>NAME=${NAME:-value}</c>, which says nothing else.</summary>
        static bool IsOwnDefault(Assignment assignment) => assignment.Value.Parts is [{ Kind: WordPartKind.Variable } only] && only.Name == assignment.Name;
    }

    /// <summary>A directive takes the place of the line where a command below it would heed one; elsewhere nothing does.</summary>
    static IEnumerable<Fix> WithoutLine(Document document, int index)
    {
        var (text, line) = (document.Text, (AssignmentLine)document.Recipe.Lines[index]);
        var name = line.Assignments[0].Name;
        if (!IsAboveCommand(document, index)) return [new(TakeOut, [new(text.LineWithBreak(text.LineAt(line.Span.Start)), "")])];
        return [new(TakeOut, [new(line.Span, $"# @prompt {name}")]), FromFile(TakeOut, EnvironmentFile, name, [new(line.Span, $"# {Directive} {EnvironmentFile}")])];
    }

    const string TakeOut = "Take the value out of the file";

    static bool IsAboveCommand(Document document, int index)
    {
        var (text, lines) = (document.Text, document.Recipe.Lines);
        for (var below = index + 1; below < lines.Length && text.LineAt(lines[below].Span.Start) == text.LineAt(lines[below - 1].Span.End) + 1; below++)
            if (lines[below] is not (CommentLine or AssignmentLine)) return lines[below] is CommandLine;
        return false;
    }

    static IEnumerable<Finding> Check(CommandLine line, Document document) => InFront(line).Concat(In(line.Secrets).Select(finding => WithFile(finding.Moved(line.Start), line, document.Text)));

    /// <summary>Such as <c>PASSWORD=hunter2 docker run -e PASSWORD x</c>.</summary>
    static IEnumerable<Finding> InFront(CommandLine line) =>
        from assignment in line.Assignments
        from secret in WrittenSecrets.Of(assignment)
        select secret.Place == SecretPlace.Default ? Default(secret) : Rule.At(secret.Span, $"The value of {assignment.Name} is written out in the file; leave it out, and the assistant asks for it or reads it from a file that # @env-file names.");

    public static IEnumerable<Finding> In(DockerCommand command) => In(WrittenSecrets.Of(command));

    static IEnumerable<Finding> In(ImmutableArray<WrittenSecret> secrets) =>
        from secret in secrets
        where secret.Place != SecretPlace.Misspelt
        select Of(secret);

    static Finding Of(WrittenSecret secret) => secret switch
    {
        { Place: SecretPlace.Default } => Default(secret),
        { Place: SecretPlace.Flag } => Rule.At(secret.Word.Span, "A password is written out in the command; docker login --password-stdin reads it from elsewhere.", [.. InText(secret, "DOCKER_PASSWORD")]),
        { Place: SecretPlace.Variable or SecretPlace.Argument, Word: var word, Name: var name } =>
            Rule.At(word.SpanOf(name.Length + 1, word.Value.Length - name.Length - 1), Message(name), [.. word.BeginsWithinQuotes ? Array.Empty<Fix>() : [InVariable(word, name, VariableFor(name))]]),
        { Name: "" } => Rule.At(secret.Span, "A password is written out in the command; name a variable instead.", [.. InText(secret, SecretVariable.NameIn(secret))]),
        _ => Rule.At(secret.Span, Message(secret.Name), [.. InText(secret, VariableFor(secret.Name).ToUpperInvariant())]),
    };

    static IEnumerable<Fix> InText(WrittenSecret secret, string variable) => SecretVariable.In(secret, variable) is { } fix ? [fix] : [];

    static string Message(string name) => $"The value of {name} is written out in the file; name a variable instead.";

    static Finding Default(WrittenSecret secret)
    {
        var part = secret.Word.Parts.First(part => part.Kind == WordPartKind.Variable && part.Span.Start == secret.Span.Start);
        return Rule.At(part.Span, $"The value of {secret.Name} is written out as the default of {part.Name}; leave the default out.", new Fix($"Change to ${{{part.Name}}}", [new(part.Span, $"${{{part.Name}}}")]));
    }

    /// <summary><c>TOKEN</c> for <c>--NotebookApp.token</c>; the name itself when it is a variable's.</summary>
    static string VariableFor(string name) =>
        name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? name
            : string.Concat(name.Split('.', '-')[^1].Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : '_'));

    /// <summary>A variable in place of the value; where quotes begin in front of it, the word is written anew.</summary>
    static Fix InVariable(Word word, string name, string variable)
    {
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
        if (physical.AsSpan().TrimStart() is ['#' or '>' or '-' or '*', ..]) return finding;
        if (number > 0 && FileOf(text.AsSpan(text.Line(number - 1))) is { } file) return finding with { Fixes = [fix, FromFile(fix.Title, file, Named(fix), fix.Changes)] };
        var indent = physical[..(physical.Length - physical.TrimStart().Length)];
        var above = new TextChange(new(text.LineStart(number), 0), $"{indent}# {Directive} {EnvironmentFile}{Break(text, number)}");
        return finding with { Fixes = [fix, FromFile(fix.Title, EnvironmentFile, Named(fix), [above, .. fix.Changes])] };
    }

    /// <summary>The file that a directive names; null when the line is none.</summary>
    static string? FileOf(ReadOnlySpan<char> line) =>
        line.IndexOf(Directive) is >= 0 and var at && line[(at + Directive.Length)..].Trim() is { Length: > 0 } file ? file.ToString() : null;

    const string Directive = "@env-file";
    const string EnvironmentFile = ".env";

    /// <summary>The file gets the name alone: what was written out in one file is not written to another.</summary>
    static Fix FromFile(string title, string file, string name, ImmutableArray<TextChange> changes) => new($"{title} and read it from {file}", changes, Preferred: false)
    {
        Beside = [new(file, $"{name}=", Makes: true), new(".gitignore", file, Makes: false)],
    };

    /// <summary>The variable that a fix puts in.</summary>
    static string Named(Fix fix) => fix.Title[(fix.Title.IndexOf('{') + 1)..fix.Title.IndexOf('}')];

    static string Break(SourceText text, int line) => text.LineWithBreak(line).Length - text.Line(line).Length == 2 ? "\r\n" : "\n";
}
