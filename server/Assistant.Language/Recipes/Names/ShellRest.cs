using Assistant.Language.Text;

namespace Assistant.Language.Recipes.Names;

/// <summary>The words of what only a shell runs: other programs, and what stands behind an operator such as <c>|</c>.</summary>
static class ShellRest
{
    /// <summary>What stands behind a docker command up to the next line; a comment has no words.</summary>
    public static IEnumerable<Word> Behind(SourceText text, int offset, int next) => In(text, SpanBehind(text, offset, next));

    /// <summary>From the operator or comment on to the end of the logical line; empty when there is none.</summary>
    public static TextSpan SpanBehind(SourceText text, int offset, int next)
    {
        var line = text.LineAt(offset);
        var span = TextSpan.FromBounds(offset, Math.Max(offset, Math.Min(text.Line(line).End, next)));
        if (text.AsSpan(span).TrimStart() is [] or ['#', ..]) return span;
        while (line + 1 < text.LineCount && text.LineStart(line + 1) < next && Continues(text.AsSpan(text.Line(line)).TrimEnd())) line++;
        return TextSpan.FromBounds(offset, Math.Max(offset, Math.Min(text.Line(line).End, next)));
    }

    public static IEnumerable<Word> In(SourceText text, TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            var (lexer, line) = (new WordLexer(text), text.LineAt(at));
            while (lexer.Read(Rest(text, line, at, span.End)) && lexer.Stop is null && line + 1 < text.LineCount && text.LineStart(line + 1) < span.End)
                at = text.LineStart(++line);
            foreach (var word in lexer.Words()) yield return word;
            at = lexer.Stop is { } stop ? stop + 1 : line + 1 < text.LineCount ? text.LineStart(line + 1) : span.End;
        }
    }

    static TextSpan Rest(SourceText text, int line, int at, int end) => TextSpan.FromBounds(at, Math.Max(at, Math.Min(text.Line(line).End, end)));

    static bool Continues(ReadOnlySpan<char> line) => line.EndsWith('\\') || line.EndsWith('|') || line.EndsWith("&&");
}
