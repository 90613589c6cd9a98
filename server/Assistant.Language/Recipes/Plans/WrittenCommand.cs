using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary>A docker line as it is written, on one line.</summary>
public static class WrittenCommand
{
    public static string Of(SourceText text, CommandLine line) => string.Join(' ', line.Words.Select(word => text.ToString(word.Span).ReplaceLineEndings(" ")));

    /// <summary>The same with a dot in place of a secret that is written out: <c>-e PASSWORD=…</c>.</summary>
    public static string WithoutSecrets(SourceText text, CommandLine line)
    {
        var secrets = line.Command.Flags.Where(IsSecret).Select(flag => flag.Value!).ToList();
        return string.Join(' ', line.Words.Select(word => Shown(text, word, secrets)));
    }

    static bool IsSecret(Flag flag) =>
        flag is { Key: "env" or "build-arg" or "label", Value.IsLiteral: true } && KeyValue.Split(flag.Value.Value) is (var name, { Length: > 0 }) && SecretNames.Contains(name);

    static string Shown(SourceText text, Word word, IReadOnlyList<Word> secrets)
    {
        var written = text.ToString(word.Span).ReplaceLineEndings(" ");
        if (!secrets.Any(secret => word.Span.Start <= secret.Span.Start && secret.Span.End <= word.Span.End)) return written;
        var equals = written.IndexOf('=', written.StartsWith("--", StringComparison.Ordinal) ? written.IndexOf('=') + 1 : 0);
        return equals < 0 ? "…" : written[..(equals + 1)] + "…";
    }
}
