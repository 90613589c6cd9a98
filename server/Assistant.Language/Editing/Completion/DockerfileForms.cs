using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>Whole arguments that are usual: signals for STOPSIGNAL, shells for SHELL, and the commands of CMD, ENTRYPOINT and HEALTHCHECK that fit the image.</summary>
public static class DockerfileForms
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (ArgumentPlace.At(document, offset) is not { } place) return [];
        var words = UsualWords.All;
        return place.Kind switch
        {
            InstructionKind.StopSignal when place.Index == 0 => Whole(place, words.Signals),
            InstructionKind.Shell => Whole(place, words.Shells),
            InstructionKind.Cmd => Whole(place, words.Commands),
            InstructionKind.Entrypoint => Whole(place, words.Entrypoints),
            InstructionKind.Healthcheck when place.Before is [var cmd] && cmd.Equals("CMD", StringComparison.OrdinalIgnoreCase) => Healthchecks(place),
            _ => [],
        };
    }

    /// <summary>Only where nothing else is written yet than the beginning of the one word, or an empty array.</summary>
    static IEnumerable<CompletionItem> Whole(ArgumentPlace place, IReadOnlyList<UsualWord> words)
    {
        var rest = place.Instruction.Rest;
        var isArray = rest.Value.StartsWith('[') && rest.Value.All(c => c is '[' or ']' or '"' or ' ');
        if (place.Index > 0 || !isArray && (!place.IsLast || place.Quotes != ArgumentQuotes.None)) return [];
        var span = isArray ? rest.Span : place.Span;
        return place.Fitting(words).Select(word => SnippetItem.Of(word, CompletionKind.Value, span));
    }

    static IEnumerable<CompletionItem> Healthchecks(ArgumentPlace place)
    {
        if (!place.IsLast) return [];
        var image = StageImage.Of(place.File, place.Offset);
        var own = image?.Ready is not { Command: { } command } ? [] : new[] { SnippetItem.Of(command, $"how {image.Name} tells that it is up", CompletionKind.Value, place.Span) };
        return own.Concat(place.Fitting(UsualWords.All.Healthchecks).Select(word => place.Item(word, CompletionKind.Value)));
    }
}
