using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

static class BlankAfterBackslash
{
    public static readonly Rule Rule = CommandRule.Of("DC017", "A blank behind the backslash ends the command", Severity.Warning, """
        A backslash continues the line only when nothing stands behind it. With a blank behind it the command ends there, with a
        word that is a blank, and the shell runs the next line by itself.

        Bad: `docker run -d \ ` with a blank at the end, and the rest on the next line.

        Good: `docker run -d \` with nothing behind the backslash.
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document)
    {
        if (line.BlankAfterBackslash is not { } blanks) yield break;
        yield return Rule.At(blanks, "A blank stands behind the backslash, so the command ends here.", new Fix("Remove the blank", [new(blanks, "")]));
    }
}
