using System.Text.RegularExpressions;
using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static partial class SecretInFile
{
    public static readonly Rule Rule = new("DC020", "A secret is written out in the file", Severity.Warning, """
        A password or token in a file is soon in a repository, a chat or a backup. Name a variable instead: the assistant asks for
        its value, or takes it from the environment, and never writes it to a file or log.

        Bad:

        ```sh
        docker run -d -e POSTGRES_PASSWORD=hunter2 postgres
        ```

        Good:

        ```sh
        docker run -d -e POSTGRES_PASSWORD=${POSTGRES_PASSWORD} postgres
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from line in document.Recipe.Commands
        from flag in line.Command.Flags
        where flag is { Key: "env" or "build-arg", Value.IsLiteral: true }
        let finding = Finding(document, flag.Value!)
        where finding is not null
        select finding;

    static Finding? Finding(Document document, Word word)
    {
        if (KeyValue.Split(word.Value) is not (var name, { Length: > 0 } value) || harmless.Contains(value) || !Secret().IsMatch(name)) return null;
        var message = $"The value of {name} is written out in the file; name a variable instead.";
        if (document.Text.AsSpan(word.Span).Contains('\'')) return Rule.At(word.Span, message);
        return Rule.At(word.Span, message, new Fix($"Change to ${{{name}}}", [new(word.SpanOf(name.Length + 1, value.Length), $"${{{name}}}")]));
    }

    static readonly HashSet<string> harmless = new(StringComparer.OrdinalIgnoreCase) { "yes", "no", "true", "false", "0", "1" };

    /// <summary>Names that hold a secret; those that end in FILE or PATH name where one is.</summary>
    [GeneratedRegex("(PASSWORD|PASSWD|TOKEN|SECRET|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)(?!.*(FILE|PATH|DIR)$)", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
