using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>Whole Dockerfiles to begin with, in a file without instructions.</summary>
public static class DockerfileStarts
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Dockerfile is not { } file || PlaceIn(file, offset) is not { } span) return [];
        return Starts.All.Select(start => SnippetItem.Of(start.Text, start.Meaning, CompletionKind.Snippet, span) with { Label = start.Name });
    }

    /// <summary>An empty place, or the one word that is typed so far.</summary>
    static TextSpan? PlaceIn(Dockerfile file, int offset) => (file.PartAt(offset), file.Instructions) switch
    {
        (null or BlankLine, []) => new(offset, 0),
        (Instruction word, [_]) when word.Keyword.Span.Touches(offset) && word.Rest.Value.Length == 0 && word.Flags.IsEmpty => word.Keyword.Span,
        _ => null,
    };
}
