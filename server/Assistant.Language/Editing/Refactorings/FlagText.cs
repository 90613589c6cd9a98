using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Refactorings;

/// <summary>Where in a command a flag is written, and how its lines look.</summary>
static class FlagText
{
    /// <summary>Behind the switches that follow the command's name, as in <c>docker run -d --name x</c>.</summary>
    public static TextChange AfterSwitches(Document document, CommandLine line, string flag)
    {
        var command = line.Command;
        var at = command.Path[^1].Span.End;
        foreach (var written in command.Flags)
        {
            if (written.Span.Start < at || written.Spec is not { TakesValue: false } || IsBroken(document, TextSpan.FromBounds(at, written.Word.Span.Start))) break;
            at = written.Word.Span.End;
        }
        return new(new(at, 0), $" {flag}");
    }

    /// <summary>In front of the image; on a line of its own where the image begins one.</summary>
    public static TextChange BeforeImage(Document document, CommandLine line, string flag)
    {
        var image = line.Command.Image!.Span.Start;
        var gap = Gaps(document, line).LastOrDefault(gap => gap.End == image);
        var isBroken = gap.Length > 0 && IsBroken(document, gap);
        return new(new(image, 0), isBroken ? $"{flag} \\{LineBreak(document, line)}{Before(document, image)}" : $"{flag} ");
    }

    /// <summary>What stands between the words.</summary>
    public static IEnumerable<TextSpan> Gaps(Document document, CommandLine line)
    {
        for (var index = 1; index < line.Words.Length; index++)
            yield return TextSpan.FromBounds(line.Words[index - 1].Span.End, line.Words[index].Span.Start);
    }

    public static bool IsBroken(Document document, TextSpan gap) => document.Text.AsSpan(gap).Contains('\n');

    /// <summary>The line break of the command's first line, or the usual one.</summary>
    public static string LineBreak(Document document, CommandLine line)
    {
        var full = document.Text.LineWithBreak(document.Text.LineAt(line.Span.Start));
        return document.Text.AsSpan(full).EndsWith("\r\n") ? "\r\n" : "\n";
    }

    /// <summary>What a further line of the command begins with: the indentation of the first, the marks of a comment or a quotation.</summary>
    public static string Margin(Document document, CommandLine line)
    {
        var start = document.Text.LineStart(document.Text.LineAt(line.Span.Start));
        var end = line.Prompt?.Start ?? line.Span.Start;
        var margin = document.Text.AsSpan(TextSpan.FromBounds(start, Math.Max(start, end)));
        var length = margin.IndexOfAnyExcept(" \t#>");
        return (length < 0 ? margin : margin[..length]).ToString();
    }

    /// <summary>What stands on the line in front of a word that begins it.</summary>
    static string Before(Document document, int offset) =>
        document.Text.ToString(TextSpan.FromBounds(document.Text.LineStart(document.Text.LineAt(offset)), offset));
}
