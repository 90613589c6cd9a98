using Assistant.Language.Catalogue;
using Assistant.Language.Registries;
using Assistant.Language.Rules.Images;
using Assistant.Language.Values;

namespace Assistant.Language.Editing.Completion;

/// <summary>Offers what Docker Hub's search found for the name that is typed, behind what is known without it.</summary>
static class FoundImages
{
    const int ShortestTerm = 2;

    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Found.IsEmpty || TermAt(document, offset) is not { } term || ImagePlace.At(document, offset) is not { } place) return [];
        return document.Found.Select(found => new CompletionItem(found.Name, CompletionKind.Image, place.Span, found.Name, Detail(found))
        {
            Documentation = () => Card(found),
            Filter = $"{term} {found.Name}",
        });
    }

    public static IEnumerable<RegistryQuestion> QuestionsAt(Document document, int offset) =>
        TermAt(document, offset) is { } term ? [new RegistryQuestion.Search(term)] : [];

    /// <summary>What is typed of a name that Docker Hub may have; null where no image is wanted that could be pulled.</summary>
    static string? TermAt(Document document, int offset)
    {
        if (ImagePlace.At(document, offset) is not { Tag: null, Typed: { Length: >= ShortestTerm } typed }) return null;
        if (document.Dockerfile?.ImageAt(offset) is null && document.Recipe.CursorAt(offset) is not { Line.Command.Name: "run" or "create" or "pull" }) return null;
        return ImageReference.Parse(typed) is { Ok: true, Value: { Registry: ImageReference.DockerHub } image } ? image.FamiliarName
            : typed.EndsWith('/') && typed.IndexOf('/') == typed.Length - 1 && ImageReference.Parse(typed[..^1]).Ok ? typed[..^1]
            : null;
    }

    static string Detail(FoundRepository found) => $"{(found.IsOfficial ? "official, " : "")}{found.Stars} {(found.Stars == 1 ? "star" : "stars")} on Docker Hub";

    static string Card(FoundRepository found)
    {
        var pulls = found.Pulls is { } count ? $", pulled {count:N0} times" : "";
        var page = ImageReference.Parse(found.Name).Value is { } image ? ImageCard.Pages(image) : "";
        return $"**{found.Name}**{(found.Description is "" ? "" : $": {ForeignText.Plain(found.Description)}")}\n\n- {Detail(found)}{pulls}\n{page}";
    }
}
