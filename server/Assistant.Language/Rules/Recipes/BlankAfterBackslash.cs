using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

static class BlankAfterBackslash
{
    public static readonly Rule Rule = new("DC017", "A blank behind the backslash ends the command", Severity.Warning, """
        A backslash continues the line only when nothing stands behind it. With a blank behind it the command ends there, with a
        word that is a blank, and the shell runs the next line by itself.

        Bad: `docker run -d \ ` with a blank at the end, and the rest on the next line.

        Good: `docker run -d \` with nothing behind the backslash.
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from line in document.Recipe.Commands
        let blanks = Blanks(document.Text, line)
        where blanks.Length > 0
        select Rule.At(blanks, "A blank stands behind the backslash, so the command ends here.", new Fix("Remove the blank", [new(blanks, "")]));

    /// <summary>The blanks behind a backslash at the end of the command's last physical line.</summary>
    static TextSpan Blanks(SourceText text, CommandLine line)
    {
        var last = text.LineAt(line.Span.End);
        var physical = text.AsSpan(text.Line(last));
        var trimmed = physical.TrimEnd(" \t");
        var isEscape = trimmed.EndsWith('\\') && !trimmed.EndsWith(@"\\") && trimmed.Length < physical.Length;
        var follows = last + 1 < text.LineCount && !text.AsSpan(text.Line(last + 1)).IsWhiteSpace();
        return isEscape && follows ? new(text.LineStart(last) + trimmed.Length, physical.Length - trimmed.Length) : default;
    }
}
