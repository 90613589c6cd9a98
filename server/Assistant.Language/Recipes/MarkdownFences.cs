using System.Buffers;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>Finds the code fences of a Markdown page that can hold docker command lines.</summary>
static class MarkdownFences
{
    static readonly HashSet<string> infos = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "sh", "bash", "zsh", "shell", "console", "docker", "terminal", "shell-session", "shellsession", "sh-session",
    };

    static readonly HashSet<string> consoles = new(StringComparer.OrdinalIgnoreCase) { "console", "terminal", "shell-session", "shellsession", "sh-session" };

    static readonly SearchValues<string> marks = SearchValues.Create(["```", "~~~", "<!--"], StringComparison.Ordinal);

    public static IEnumerable<Region> In(SourceText text)
    {
        for (var line = text.NextLineWith(marks, 0); line < text.LineCount; line = text.NextLineWith(marks, line + 1))
        {
            if (StartsHidden(text.AsSpan(text.Line(line))))
            {
                while (line < text.LineCount && !text.AsSpan(text.Line(line)).Contains("-->", StringComparison.Ordinal)) line++;
                continue;
            }
            if (Opening(text, text.Line(line)) is not { } fence) continue;
            var from = line;
            line = ClosingLine(text, from, fence);
            if (infos.Contains(fence.Info))
                yield return new(RegionKind.Fence, TextSpan.FromBounds(text.LineStart(from), text.Line(Math.Min(line, text.LineCount - 1)).End), new FenceLines(text, from + 1, line - from - 1, fence)) { IsConsole = consoles.Contains(fence.Info) };
        }
    }

    /// <summary>A comment of HTML that begins a line hides everything up to its end, also over lines.</summary>
    static bool StartsHidden(ReadOnlySpan<char> line) => line.Length > 3 && line.IndexOf('<') is >= 0 and <= 3 and var at && line[..at].IsWhiteSpace() && line[at..].StartsWith("<!--");

    /// <param name="Quotes">How many <c>&gt;</c> of block quotes stand in front.</param>
    /// <param name="Indent">How many blanks, or a list's mark, stand between them and the fence.</param>
    readonly record struct Fence(char Mark, int Length, int Quotes, int Indent, string Info);

    static Fence? Opening(SourceText text, TextSpan line)
    {
        var rest = text.AsSpan(line);
        var quotes = SkipQuotes(ref rest, int.MaxValue);
        var before = rest.Length;
        rest = SkipListMarks(rest);
        var mark = rest.IsEmpty ? ' ' : rest[0];
        if (mark is not ('`' or '~')) return null;
        var length = rest.Length - rest.TrimStart(mark).Length;
        var info = rest[length..].Trim();
        if (length < 3 || (mark == '`' && info.Contains('`'))) return null;
        return new(mark, length, quotes, before - rest.Length, Language(info));
    }

    /// <summary>The first word of an info string, also of <c>{bash}</c> and <c>{.bash}</c>.</summary>
    static string Language(ReadOnlySpan<char> info)
    {
        var word = info.TrimStart("{.");
        var end = word.IndexOfAny(" \t{},:");
        return (end < 0 ? word : word[..end]).ToString();
    }

    /// <summary>The number of lines when nothing closes the fence. Only a block quote is closed by a line without a mark.</summary>
    static int ClosingLine(SourceText text, int opening, Fence fence)
    {
        var line = opening;
        do line = fence.Quotes > 0 ? line + 1 : text.NextLineWith(marks, line + 1);
        while (line < text.LineCount && !Closes(text.AsSpan(text.Line(line)), fence));
        return Math.Min(line, text.LineCount);
    }

    static bool Closes(ReadOnlySpan<char> line, Fence fence)
    {
        if (fence.Quotes > 0 && SkipQuotes(ref line, fence.Quotes) == 0) return true;
        var trimmed = line.Trim();
        return trimmed.Length >= fence.Length && trimmed.IndexOfAnyExcept(fence.Mark) < 0;
    }

    static TextSpan Content(SourceText text, TextSpan line, Fence fence)
    {
        var rest = text.AsSpan(line);
        SkipQuotes(ref rest, fence.Quotes);
        for (var i = 0; i < fence.Indent && !rest.IsEmpty && rest[0] is ' ' or '\t'; i++) rest = rest[1..];
        return TextSpan.FromBounds(line.End - rest.Length, line.End);
    }

    /// <summary>The lines between those of the fence, looked up when asked for: most stay as they are.</summary>
    sealed class FenceLines(SourceText text, int first, int count, Fence fence) : IReadOnlyList<TextSpan>
    {
        public int Count => count;

        public TextSpan this[int line] => Content(text, text.Line(first + line), fence);

        public IEnumerator<TextSpan> GetEnumerator()
        {
            for (var line = 0; line < count; line++) yield return this[line];
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    static int SkipQuotes(ref ReadOnlySpan<char> rest, int most)
    {
        var count = 0;
        while (count < most && rest.TrimStart() is ['>', .. var inner])
        {
            rest = inner is [' ', .. var text] ? text : inner;
            count++;
        }
        return count;
    }

    static ReadOnlySpan<char> SkipListMarks(ReadOnlySpan<char> rest)
    {
        while (true)
        {
            rest = rest.TrimStart();
            var digits = rest.Length - rest.TrimStart("0123456789").Length;
            if (digits > 0 && rest[digits..] is ['.' or ')', ' ', ..]) rest = rest[(digits + 1)..];
            else if (rest is ['-' or '*' or '+', ' ', ..]) rest = rest[1..];
            else return rest;
        }
    }
}
