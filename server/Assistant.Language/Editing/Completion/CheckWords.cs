using Assistant.Language.Catalogue;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The options of <c># check=</c>, parted by semicolons, and the names of build checks in their lists.</summary>
static class CheckWords
{
    public static IEnumerable<CompletionItem> At(SourceText text, TextSpan value, int offset)
    {
        var written = text.ToString(value);
        var cursor = Math.Clamp(offset - value.Start, 0, written.Length);
        var option = written.LastIndexOf(';', Math.Max(0, cursor - 1), cursor) + 1;
        var optionEnd = written.IndexOf(';', cursor) is >= 0 and var semicolon ? semicolon : written.Length;
        var equals = written.IndexOf('=', option, optionEnd - option);
        if (equals < 0 || cursor <= equals) return Options(written, equals < 0 ? Part(option, optionEnd) : Part(option, equals), equals >= 0);
        var from = Math.Max(written.LastIndexOf(',', Math.Max(0, cursor - 1), cursor), equals) + 1;
        var to = written.IndexOf(',', cursor, optionEnd - cursor) is >= 0 and var comma ? comma : optionEnd;
        var used = written[(equals + 1)..optionEnd].Split(',', StringSplitOptions.TrimEntries);
        return written[option..equals].Trim() switch
        {
            "error" => [Item("true", "a finding fails the build", Part(from, to)), Item("false", "the default", Part(from, to))],
            "skip" or "experimental" => Names(used, written[from..to].Trim(), Part(from, to)),
            _ => [],
        };

        TextSpan Part(int start, int end) => TextSpan.FromBounds(value.Start + start, value.Start + end);
    }

    static IEnumerable<CompletionItem> Options(string written, TextSpan span, bool hasValue) =>
        new[] { ("skip", "checks that are left out"), ("error", "whether a finding fails the build"), ("experimental", "checks that are tried out, to be made too") }
            .Where(option => !written.Contains($"{option.Item1}=", StringComparison.Ordinal) || hasValue)
            .Select(option => Item(hasValue ? option.Item1 : $"{option.Item1}=", option.Item2, span));

    static IEnumerable<CompletionItem> Names(string[] used, string typed, TextSpan span) =>
        UsualWords.All.Checks.Where(check => check.Word == typed || !used.Contains(check.Word)).Select(check => Item(check.Word, check.Meaning, span))
            .Prepend(Item("all", "every check", span));

    static CompletionItem Item(string word, string meaning, TextSpan span) => new(word, CompletionKind.Value, span, word, meaning)
    {
        Documentation = () => Rules.Rules.All.FirstOrDefault(rule => rule.Code == word) is { } rule ? $"{rule.Title}.\n\n{rule.Page}" : $"`{word}`: {meaning}.",
    };
}
