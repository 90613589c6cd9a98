using Assistant.Language.Editing.Tokens;
using Assistant.Language.Text;
using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>Tokens as the protocol's row of numbers.</summary>
static class TokenData
{
    const int PerToken = 5;

    public static int[] Of(SourceText text, IEnumerable<SemanticToken> tokens, PositionEncoding encoding)
    {
        var data = new List<int>(tokens.TryGetNonEnumeratedCount(out var count) ? count * PerToken : 0);
        var (line, lastLine, lastStart) = (-1, 0, 0);
        foreach (var (span, type, modifiers) in tokens)
        {
            if (line < 0) line = text.LineAt(span.Start);
            while (line + 1 < text.LineCount && text.LineStart(line + 1) <= span.Start) line++;
            var from = line == lastLine && data.Count > 0 ? lastStart : text.LineStart(line);
            data.Add(line - lastLine);
            data.Add(Width(text, from, span.Start, encoding));
            data.Add(Width(text, span.Start, span.End, encoding));
            data.Add((int)type);
            data.Add((int)modifiers);
            (lastLine, lastStart) = (line, span.Start);
        }
        return [.. data];
    }

    /// <summary>The one edit that makes the old numbers the new ones, in whole tokens; none when nothing has changed.</summary>
    public static IReadOnlyList<SemanticTokensEdit> Edits(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var start = Whole(before.CommonPrefixLength(after));
        var oldRest = before[start..];
        var newRest = after[start..];
        var most = Math.Min(oldRest.Length, newRest.Length);
        var same = 0;
        while (same < most && oldRest[^(same + 1)] == newRest[^(same + 1)]) same++;
        same = Whole(same);
        if (oldRest.Length == same && newRest.Length == same) return [];
        return [new(start, oldRest.Length - same) { Data = newRest[..^same].ToArray() }];
    }

    static int Whole(int numbers) => numbers - numbers % PerToken;

    static int Width(SourceText text, int start, int end, PositionEncoding encoding)
    {
        if (encoding is PositionEncoding.Utf16) return end - start;
        var width = 0;
        foreach (var rune in text.AsSpan(TextSpan.FromBounds(start, end)).EnumerateRunes()) width += encoding.Width(rune);
        return width;
    }
}
