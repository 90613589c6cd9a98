using System.Collections.Immutable;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Tokens;

/// <summary>Collects the tokens of one instruction. Its offsets count from the start of the instruction's first line.</summary>
sealed class TokenList(Instruction instruction, SourceText text)
{
    readonly List<SemanticToken> tokens = [];

    /// <summary>A part of the instruction's joined text; where it is continued on another line it becomes two tokens.</summary>
    public void Add(int start, int end, TokenType type, TokenModifiers modifiers = TokenModifiers.None)
    {
        while (start < end)
        {
            var piece = instruction.FirstPiece(start, end);
            Put(piece, type, modifiers);
            start += piece.Length;
        }
    }

    /// <summary>A part of the file; where it goes over lines each gets its own token.</summary>
    public void AddSource(TextSpan span, TokenType type, TokenModifiers modifiers = TokenModifiers.None)
    {
        for (var start = span.Start; start < span.End;)
        {
            var rest = text.AsSpan(TextSpan.FromBounds(start, span.End));
            var length = rest.IndexOf('\n');
            var line = length < 0 ? rest : rest[..length].TrimEnd('\r');
            Put(new(start, line.Length), type, modifiers);
            start = length < 0 ? span.End : start + length + 1;
        }
    }

    /// <summary>All of them in the order of the text. Of two that overlap, which no fault-free text has, the first stays.</summary>
    public ImmutableArray<SemanticToken> Finish()
    {
        tokens.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        var end = 0;
        tokens.RemoveAll(token =>
        {
            if (token.Span.Start < end) return true;
            end = token.Span.End;
            return false;
        });
        return [.. tokens];
    }

    void Put(TextSpan span, TokenType type, TokenModifiers modifiers)
    {
        if (span.Length > 0) tokens.Add(new(span with { Start = span.Start - instruction.FullSpan.Start }, type, modifiers));
    }
}
