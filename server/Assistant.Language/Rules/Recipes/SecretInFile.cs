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
               from secret in WrittenSecrets.Of(assignment)
               where secret.Place != SecretPlace.Default
               select Rule.At(assignment.Value.SpanOf(0, assignment.Value.Value.Length), $"The value of {assignment.Name} is written out in the file; take the line out, and the assistant asks for it or reads it from a file that # @env-file names.",
                   [.. line.Assignments.Length == 1 ? [new Fix("Take the value out of the file", [new(line.Span, $"# @prompt {assignment.Name}")])] : Array.Empty<Fix>()]),
        ]);
    }

    static IEnumerable<Finding> Check(CommandLine line, Document document) => InFront(line).Concat(In(line.Command).Select(finding => WithFile(finding, line, document.Text)));

    /// <summary>Such as <c>PASSWORD=hunter2 docker run -e PASSWORD x</c>.</summary>
    static IEnumerable<Finding> InFront(CommandLine line) =>
        from assignment in line.Assignments
        from secret in WrittenSecrets.Of(assignment)
        select secret.Place == SecretPlace.Default ? Default(secret) : Rule.At(secret.Span, $"The value of {assignment.Name} is written out in the file; leave it out, and the assistant asks for it or reads it from a file that # @env-file names.");

    public static IEnumerable<Finding> In(DockerCommand command) =>
        from secret in WrittenSecrets.Of(command)
        where secret.Place != SecretPlace.Misspelt
        select Of(secret);

    static Finding Of(WrittenSecret secret) => secret switch
    {
        { Place: SecretPlace.Default } => Default(secret),
        { Place: SecretPlace.Flag } => Rule.At(secret.Word.Span, "A password is written out in the command; docker login --password-stdin reads it from elsewhere."),
        { Place: SecretPlace.Variable or SecretPlace.Argument, Word: var word, Name: var name } =>
            Rule.At(word.SpanOf(name.Length + 1, word.Value.Length - name.Length - 1), Message(name), InVariable(word, name, VariableFor(name))),
        { Name: "" } => Rule.At(secret.Span, "A password is written out in the command; name a variable instead."),
        _ => Rule.At(secret.Span, Message(secret.Name)),
    };

    static string Message(string name) => $"The value of {name} is written out in the file; name a variable instead.";

    static Finding Default(WrittenSecret secret)
    {
        var part = secret.Word.Parts.First(part => part.Span.Start == secret.Span.Start);
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
        var indent = physical[..(physical.Length - physical.TrimStart().Length)];
        if (physical.AsSpan().TrimStart() is ['#' or '>' or '-' or '*', ..] || (number > 0 && text.AsSpan(text.Line(number - 1)).Contains("@env-file", StringComparison.Ordinal))) return finding;
        var above = new TextChange(new(text.LineStart(number), 0), $"{indent}# @env-file .env{Break(text, number)}");
        return finding with { Fixes = [fix, new($"{fix.Title} and read .env (write {Named(fix)}=… there yourself)", [above, .. fix.Changes], Preferred: false)] };
    }

    /// <summary>The variable that a fix puts in.</summary>
    static string Named(Fix fix) => fix.Title[(fix.Title.IndexOf('{') + 1)..fix.Title.IndexOf('}')];

    static string Break(SourceText text, int line) => text.LineWithBreak(line).Length - text.Line(line).Length == 2 ? "\r\n" : "\n";
}
