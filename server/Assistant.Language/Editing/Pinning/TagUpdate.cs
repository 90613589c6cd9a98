using Assistant.Language.Catalogue.Tags;
using Assistant.Language.Registries;

namespace Assistant.Language.Editing.Pinning;

/// <summary>A newer tag of the same scheme. Hints, actions and <c>assistant update</c> take it from here, so that they agree.</summary>
/// <param name="Break">What can break what works: <c>another major version</c>, for some images another minor one, or another version of something in the image; null for a careful step.</param>
public sealed record TagUpdate(string Tag, string? Break = null)
{
    public bool IsBigStep => Break is not null;

    /// <summary>What an image can be moved to, the careful step first; at most two. Empty when its tag is the newest, or tells no version.</summary>
    public static IReadOnlyList<TagUpdate> Of(ImagePlace place, TagList tags) => place.Image?.Tag is { } tag ? Of(tag, [.. tags.Tags.Select(known => known.Name)], place.Steady) : [];

    /// <param name="steady">How many numbers of the image's version have to stay, <see cref="Catalogue.ImageTags.Steady"/>.</param>
    internal static IReadOnlyList<TagUpdate> Of(string tag, IReadOnlyList<string> names, int steady)
    {
        var (careful, newest) = (TagScheme.NewestWithin(tag, names, steady), TagScheme.Newest(tag, names));
        return
        [
            .. careful is null ? (TagUpdate[])[] : [new(careful)],
            .. newest is null || newest == careful ? (TagUpdate[])[] : [new(newest, TagScheme.Break(tag, newest, steady))],
        ];
    }

    /// <summary>What an action that does it is called.</summary>
    public string TitleFor(ImagePlace place) => $"Update to {place.With(Tag, null).Written}{(IsBigStep ? $" ({Break})" : "")}";
}
