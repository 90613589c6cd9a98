using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

static class SwitchValue
{
    public static readonly Rule Rule = CommandRule.Of("DC035", "A switch takes its value behind = only", Severity.Error, """
        A switch such as `--rm` is on when it is written. A value goes behind `=`: in `--rm true` the word `true` is the image.

        Bad:

        ```sh
        docker run --rm true python
        ```

        Good:

        ```sh
        docker run --rm=true python
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command)
    {
        if (command is not { Name: "run" or "create", Arguments: [var word, _, ..], Flags: [.., var flag] }) yield break;
        if (word.Value.ToLowerInvariant() is not ("true" or "false") || flag.Spec is not { TakesValue: false } || flag.Value is not null || command.Words.IndexOf(word) != command.Words.IndexOf(flag.Word) + 1) yield break;
        yield return Rule.At(word.Span, $"{word.Value} is taken for the image: {flag.Name} takes its value behind = only.", new Fix($"Change to {flag.Word.Value}={word.Value}", [new(TextSpan.FromBounds(flag.Word.Span.End, word.Span.Start), "=")]));
    }
}
