using Assistant.Language.Text;

namespace Assistant.Language.Recipes.Plans;

/// <summary>A docker line as it is written, on one line.</summary>
public static class WrittenCommand
{
    public static string Of(SourceText text, CommandLine line) => string.Join(' ', line.Words.Select(word => text.ToString(word.Span).ReplaceLineEndings(" ")));

    /// <summary>The same with a dot in place of each secret that is written out: <c>-e PASSWORD=…</c>.</summary>
    public static string WithoutSecrets(SourceText text, CommandLine line)
    {
        var secrets = WrittenSecrets.Of(line.Command).Select(secret => secret.Span).Reverse().ToList();
        return string.Join(' ', line.Words.Select(word => Shown(text, word, secrets)));
    }

    /// <param name="secrets">The last first, so that the places of the others stay right.</param>
    static string Shown(SourceText text, Word word, IEnumerable<TextSpan> secrets)
    {
        var written = text.ToString(word.Span);
        foreach (var secret in secrets.Where(secret => word.Span.Start <= secret.Start && secret.End <= word.Span.End))
            written = $"{written[..(secret.Start - word.Span.Start)]}…{written[(secret.End - word.Span.Start)..]}";
        return written.ReplaceLineEndings(" ");
    }
}
