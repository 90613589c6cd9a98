using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

static class UnclosedQuote
{
    public static readonly Rule Rule = CommandRule.Of("DC044", "A quote is not closed", Severity.Warning, """
        A quote goes on until its second mark, over the ends of lines too. Where none comes, a shell takes everything below for a part
        of the same word and waits for more.

        Bad:

        ```sh
        docker run ubuntu echo "hello
        ```

        Good:

        ```sh
        docker run ubuntu echo "hello"
        ```
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document)
    {
        if (line.UnclosedQuote is not { } open) yield break;
        var end = document.Text.Line(document.Text.LineAt(open.Start)).End;
        // An apostrophe within a word is more likely one that is meant.
        var isApostrophe = document.Text[open.Start] is '\'' && open.Start > 0 && char.IsLetter(document.Text[open.Start - 1]);
        yield return Rule.At(open, $"This {document.Text[open.Start]} is not closed.",
            isApostrophe ? [new("Keep it as a character", [new(open, "\\'")])] : [new("Close it at the end of the line", [new(new(end, 0), $"{document.Text[open.Start]}")], Preferred: false)]);
    }
}
