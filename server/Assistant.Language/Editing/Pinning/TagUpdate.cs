using Assistant.Language.Catalogue.Tags;
using Assistant.Language.Registries;

namespace Assistant.Language.Editing.Pinning;

/// <summary>A newer tag of the same scheme.</summary>
/// <param name="IsBigStep">True for another major version, for some images another minor one, or another version of something in the image: it can break what works.</param>
public sealed record TagUpdate(string Tag, bool IsBigStep)
{
    /// <summary>What an image can be moved to, the careful step first; at most two. Empty when its tag is the newest, or tells no version.</summary>
    public static IReadOnlyList<TagUpdate> Of(ImagePlace place, TagList tags)
    {
        if (place.Image?.Tag is not { } tag) return [];
        var names = tags.Tags.Select(known => known.Name).ToList();
        var (careful, newest) = (TagScheme.NewestWithin(tag, names, place.Steady), TagScheme.Newest(tag, names));
        return
        [
            .. careful is null ? (TagUpdate[])[] : [new(careful, IsBigStep: false)],
            .. newest is null || newest == careful ? (TagUpdate[])[] : [new(newest, IsBigStep: true)],
        ];
    }

    /// <summary>What an action that does it is called.</summary>
    public string TitleFor(ImagePlace place) => $"Update to {place.With(Tag, null).Written}{(IsBigStep ? $" (another {(place.Steady > 1 ? "" : "major ")}version)" : "")}";
}
