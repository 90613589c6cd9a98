using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The keys of ENV, LABEL and ARG that have a meaning to others, and behind the <c>=</c> the values they usually have.</summary>
public static class DockerfilePairs
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (ArgumentPlace.At(document, offset) is not { } place || KeysOf(place.Kind) is not { } keys) return [];
        var equals = place.Typed.IndexOf('=');
        if (equals >= 0) return Values(place, keys, place.Typed[..equals]);
        var isLegacy = place.Index > 0 && !place.Before[0].Contains('=') && place.Kind != InstructionKind.Arg;
        return isLegacy ? [] : Keys(place, keys);
    }

    static IReadOnlyList<UsualWord>? KeysOf(InstructionKind kind) => kind switch
    {
        InstructionKind.Env => UsualWords.All.Environment,
        InstructionKind.Label => UsualWords.All.Labels,
        InstructionKind.Arg => UsualWords.All.Arguments,
        _ => null,
    };

    static IEnumerable<CompletionItem> Keys(ArgumentPlace place, IReadOnlyList<UsualWord> keys)
    {
        var end = place.Word.IndexOf('=');
        var span = end < 0 ? place.Span : place.Span with { Length = end };
        return place.Fitting(keys).Where(key => !place.Before.Any(pair => pair.StartsWith($"{key.Word}=", StringComparison.Ordinal))).Select(key =>
        {
            var written = end >= 0 ? key.Word : $"{key.Word}={(key.Values.Count > 0 ? key.Values[0] : "")}";
            return SnippetItem.Of(written, key.Meaning, CompletionKind.Variable, span, Page(key)) with { Label = key.Word, Kind = CompletionKind.Variable };
        });
    }

    static IEnumerable<CompletionItem> Values(ArgumentPlace place, IReadOnlyList<UsualWord> keys, string name)
    {
        var span = TextSpan.FromBounds(place.Span.Start + name.Length + 1, place.Span.End);
        if (!span.Touches(place.Offset) || keys.FirstOrDefault(key => key.Word == name) is not { } known) return [];
        return known.Values.Select(value => SnippetItem.Of(value, known.Meaning, CompletionKind.Value, span, Page(known)));
    }

    static string Page(UsualWord key) => $"`{key.Word}`: {key.Meaning}.\n\nUsual values: {string.Join(", ", key.Values.Select(value => $"`{SnippetItem.Plain(value)}`"))}";
}
