using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes.Names;

/// <summary>The words of the commands that the assistant does not run: those behind <c>&amp;&amp;</c>, <c>|</c> and <c>;</c>, and of other programs.</summary>
static class ShellRest
{
    /// <summary>What stands behind a command on its line and the lines that continue it; one array of words for each command.</summary>
    public static IEnumerable<ImmutableArray<Word>> Behind(SourceText text, int offset)
    {
        var line = text.LineAt(offset);
        var span = TextSpan.FromBounds(offset, Math.Max(offset, text.Line(line).End));
        if (text.AsSpan(span).TrimStart() is [] or ['#', ..]) return [];
        while (line + 1 < text.LineCount && Continues(text.AsSpan(text.Line(line)).TrimEnd())) line++;
        return In(text, TextSpan.FromBounds(offset, text.Line(line).End));
    }

    public static IEnumerable<ImmutableArray<Word>> In(SourceText text, TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            var lexer = new WordLexer(text);
            var line = text.LineAt(at);
            while (lexer.Read(TextSpan.FromBounds(at, Math.Max(at, Math.Min(text.Line(line).End, span.End)))) && lexer.Stop is null && line + 1 < text.LineCount && text.LineStart(line + 1) < span.End)
                at = text.LineStart(++line);
            if (lexer.Words() is { IsEmpty: false } words) yield return words;
            at = lexer.Stop is { } stop ? stop + 1 : line + 1 < text.LineCount ? text.LineStart(line + 1) : span.End;
        }
    }

    static bool Continues(ReadOnlySpan<char> line) => line.EndsWith('\\') || line.EndsWith('|') || line.EndsWith("&&");
}
