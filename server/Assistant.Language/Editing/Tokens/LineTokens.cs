using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Tokens;

/// <summary>Collects tokens in the order of the text: each on one line, and never one over another.</summary>
sealed class LineTokens(SourceText text)
{
    readonly List<SemanticToken> tokens = [];
    int end;

    /// <summary>What goes over lines gets a token on each; what begins before the end of the last one is left out.</summary>
    public void Add(int start, int end, TokenType type, TokenModifiers modifiers = TokenModifiers.None)
    {
        if (start >= end || start < this.end) return;
        var written = text.AsSpan(TextSpan.FromBounds(start, end));
        if (written.IndexOf('\n') < 0) Put(start, written.TrimEnd('\r').Length, type, modifiers);
        else
        {
            foreach (var range in written.Split('\n'))
                Put(start + range.Start.Value, written[range].TrimEnd('\r').Length, type, modifiers);
        }
        this.end = end;
    }

    /// <summary>Tokens that were found before, whose offsets count from a place.</summary>
    public void Add(ImmutableArray<SemanticToken> found, int from)
    {
        foreach (var token in found) tokens.Add(token with { Span = token.Span.Moved(from) });
        if (found is [.., var last]) end = Math.Max(end, last.Span.End + from);
    }

    public ImmutableArray<SemanticToken> All => [.. tokens];

    public IReadOnlyList<SemanticToken> In(TextSpan span)
    {
        var all = CollectionsMarshal.AsSpan(tokens);
        var (first, last) = (0, all.Length);
        while (first < last && all[first].Span.End <= span.Start) first++;
        while (last > first && all[last - 1].Span.Start >= span.End) last--;
        return first == 0 && last == all.Length ? tokens : tokens[first..last];
    }

    void Put(int start, int length, TokenType type, TokenModifiers modifiers)
    {
        if (length > 0) tokens.Add(new(new(start, length), type, modifiers));
    }
}
