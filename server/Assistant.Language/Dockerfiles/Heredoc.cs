using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>A here-document of a RUN, COPY or ADD.</summary>
/// <param name="Marker">The word that announces it, <c>&lt;&lt;-"EOF"</c> with its descriptor and dash.</param>
/// <param name="Name">The line that ends it, without quotes.</param>
/// <param name="NameSpan">The name in the marker, with its quotes.</param>
/// <param name="Expands">False when any part of the name is quoted: variables in the body of a COPY or ADD are then left alone.</param>
/// <param name="StripsTabs">True for <c>&lt;&lt;-</c>.</param>
/// <param name="FileDescriptor">The number before <c>&lt;&lt;</c>, 0 when there is none.</param>
/// <param name="Body">The lines of the body with their line breaks.</param>
/// <param name="Terminator">The name at the end of the body; null when the file ends before it.</param>
public sealed record Heredoc(
    TextSpan Marker, string Name, TextSpan NameSpan, bool Expands, bool StripsTabs, int FileDescriptor, TextSpan Body, TextSpan? Terminator)
{
    internal Heredoc Moved(int by) =>
        this with { Marker = Marker.Moved(by), NameSpan = NameSpan.Moved(by), Body = Body.Moved(by), Terminator = Terminator?.Moved(by) };

    /// <summary>True when a word of COPY or ADD announces a heredoc, wherever its body is.</summary>
    public static bool IsMarker(string word) => Parse(word, 0, 0) is not null;

    /// <summary>The heredocs a line announces, their bodies not yet read.</summary>
    /// <remarks>The builder takes <c>\</c> as the escape here whatever the escape directive says.</remarks>
    internal static ImmutableArray<Heredoc> Announced(LogicalLine line)
    {
        if (!line.Text.Contains("<<")) return [];
        const ExpansionOptions Raw = ExpansionOptions.KeepQuotes | ExpansionOptions.KeepEscapes | ExpansionOptions.KeepUnset;
        var found = ImmutableArray.CreateBuilder<Heredoc>();
        foreach (var word in Expander.Expand(line.Text, '\\', _ => null, Raw).Words)
        {
            if (Parse(word.Value, word.Start, word.End) is not var (heredoc, nameStart)) continue;
            found.Add(heredoc with { Marker = line.ToSource(word.Start, word.End), NameSpan = line.ToSource(word.Start + nameStart, word.End) });
        }
        return found.DrainToImmutable();
    }

    static (Heredoc Heredoc, int NameStart)? Parse(string word, int start, int end)
    {
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 0 || !word.AsSpan(digits).StartsWith("<<")) return null;
        var at = digits + 2;
        var stripsTabs = at < word.Length && word[at] == '-';
        if (stripsTabs) at++;
        while (at < word.Length && char.IsWhiteSpace(word[at])) at++;
        var written = word[at..];
        if (written.Length == 0 || written.Contains('<')) return null;
        var bare = Expander.Expand(written, '\\', _ => null, ExpansionOptions.KeepUnset);
        var quoted = Expander.Expand(written, '\\', _ => null, ExpansionOptions.KeepUnset | ExpansionOptions.KeepQuotes);
        if (bare.Words.Length != 1 || quoted.Words.Length != 1) return null;
        var name = bare.Words[0].Value;
        var expands = Quotes(name) == Quotes(quoted.Words[0].Value);
        var descriptor = int.TryParse(word.AsSpan(0, digits), out var number) ? number : 0;
        return (new(TextSpan.FromBounds(start, end), name, default, expands, stripsTabs, descriptor, default, null), at);
    }

    static int Quotes(string word) => word.Count(c => c is '\'' or '"');
}
