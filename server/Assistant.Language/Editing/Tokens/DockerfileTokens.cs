using System.Collections.Immutable;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Tokens;

/// <summary>The tokens of a Dockerfile, one part after the other.</summary>
static class DockerfileTokens
{
    public static IEnumerable<SemanticToken> In(Dockerfile file, TextSpan span)
    {
        foreach (var part in file.PartsIn(span))
        {
            var start = part is Instruction ? part.FullSpan.Start : 0;
            foreach (var token in Of(file, part))
            {
                var place = token.Span with { Start = token.Span.Start + start };
                if (place.End > span.Start && place.Start < span.End) yield return token with { Span = place };
            }
        }
    }

    static ImmutableArray<SemanticToken> Of(Dockerfile file, Part part) => part switch
    {
        Comment => [new(part.Span, TokenType.Comment)],
        Directive directive => [.. Directive(file, directive)],
        Instruction instruction => InstructionTokens.Of(file, instruction),
        _ => [],
    };

    static IEnumerable<SemanticToken> Directive(Dockerfile file, Directive directive)
    {
        var (name, value) = (directive.NameSpan, directive.Value);
        yield return new(TextSpan.FromBounds(directive.Span.Start, directive.Span.Start + 1), TokenType.Comment);
        yield return new(name, TokenType.Macro);
        var equals = name.End + file.Text.AsSpan(TextSpan.FromBounds(name.End, value.Span.Start)).IndexOf('=');
        yield return new(new(equals, 1), TokenType.Operator);
        var tokens = new List<SemanticToken>();
        void Paint(int start, int end, TokenType type, TokenModifiers modifiers)
        {
            if (start < end) tokens.Add(new(new(value.Span.Start + start, end - start), type, modifiers));
        }
        if (directive.Name == "syntax") ImageTokens.Read(value.Value, 0, value.Value.Split(' ', '\t')[0].Length, file.Escape, Paint);
        else if (directive.Name == "check") Options(value.Value, Paint);
        else Paint(0, value.Value.Length, TokenType.String, TokenModifiers.None);
        foreach (var token in tokens) yield return token;
    }

    /// <summary><c>skip=NAME,NAME;error=true</c></summary>
    static void Options(string text, Paint paint)
    {
        var isName = true;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny("=,; ");
            var end = length < 0 ? text.Length : at + length;
            paint(at, end, isName ? TokenType.Property : TokenType.EnumMember);
            if (end < text.Length)
            {
                if (text[end] != ' ') paint(end, end + 1, TokenType.Operator);
                isName = text[end] == ';' || (isName && text[end] == ' ');
            }
            at = end + 1;
        }
    }
}
