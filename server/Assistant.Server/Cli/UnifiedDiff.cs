using System.Text;
using Assistant.Language.Text;

namespace Assistant.Server.Cli;

/// <summary>
/// The difference between two texts with the same lines, some of which have other words: hunks with three lines around them, as
/// <c>patch</c> and <c>git apply</c> read them. Line breaks are printed as they are in the file.
/// </summary>
static class UnifiedDiff
{
    const int Around = 3;

    /// <summary>Empty when nothing differs.</summary>
    public static string Of(string path, SourceText before, SourceText after)
    {
        var changed = Enumerable.Range(0, before.LineCount).Where(line => !LineOf(before, line).SequenceEqual(LineOf(after, line))).ToList();
        if (changed is []) return "";
        var diff = new StringBuilder($"--- a/{Named(path)}\n+++ b/{Named(path)}\n");
        for (var first = 0; first < changed.Count;)
        {
            var last = first;
            while (last + 1 < changed.Count && changed[last + 1] - changed[last] <= 2 * Around + 1) last++;
            Hunk(diff, before, after, changed[first..(last + 1)]);
            first = last + 1;
        }
        return diff.ToString();
    }

    static void Hunk(StringBuilder diff, SourceText before, SourceText after, List<int> changed)
    {
        var (start, end) = (Math.Max(0, changed[0] - Around), Math.Min(Count(before), changed[^1] + Around + 1));
        diff.Append($"@@ -{start + 1},{end - start} +{start + 1},{end - start} @@\n");
        for (var line = start; line < end; line++)
        {
            if (!changed.Contains(line))
            {
                Line(diff, ' ', before, line);
                continue;
            }
            // What stands on neighbouring lines goes out together and comes in together.
            var next = line;
            while (next < end && changed.Contains(next)) Line(diff, '-', before, next++);
            for (; line < next; line++) Line(diff, '+', after, line);
            line--;
        }
    }

    static void Line(StringBuilder diff, char mark, SourceText text, int line)
    {
        var content = LineOf(text, line);
        diff.Append(mark).Append(content);
        if (!content.EndsWith('\n')) diff.Append("\n\\ No newline at end of file\n");
    }

    /// <summary>Behind the last line break no line begins.</summary>
    static int Count(SourceText text) => text.LineWithBreak(text.LineCount - 1).Length == 0 ? text.LineCount - 1 : text.LineCount;

    static ReadOnlySpan<char> LineOf(SourceText text, int line) => text.AsSpan(text.LineWithBreak(line));

    static string Named(string path) => path.Replace('\\', '/').TrimStart('/');
}
