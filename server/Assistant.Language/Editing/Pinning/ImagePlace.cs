using Assistant.Language.Registries;
using Assistant.Language.Rules.Images;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing.Pinning;

/// <summary>A word of a document that names an image, and where another tag or digest can be written for it.</summary>
/// <param name="Span">The word, with its quotes.</param>
/// <param name="Text">The word as it is meant; variables stand in it as they are written.</param>
public sealed record ImagePlace(TextSpan Span, string Text)
{
    /// <summary>What it names, with variables filled in; null when <see cref="LeftAlone"/> says why nothing can be written here.</summary>
    public ImageReference? Image { get; init; }

    /// <summary>How many numbers of its version a careful update keeps.</summary>
    public int Steady { get; init; } = 1;

    /// <summary>A sentence; null when a tag and a digest can be written.</summary>
    public string? LeftAlone { get; init; }

    /// <summary>The image's name as it is written, without tag and digest.</summary>
    internal string Name { get; init; } = "";

    /// <summary>
    /// What stands behind the name: <c>:3.12@sha256:…</c>, or nothing. It is not in the word itself where a variable brings the tag.
    /// </summary>
    internal TextSpan Ending { get; init; }

    /// <summary>True where the ending is the value of a variable that stands behind the colon.</summary>
    internal bool IsBehindColon { get; init; }

    /// <summary>The image with its tag, in the spelling of the document.</summary>
    public string Written => With(Image?.Tag, null).Written;

    /// <summary>
    /// The edit that writes the digest behind the tag. Where no tag is written, the version with that digest is, as far as the list
    /// tells it; never <c>latest</c>, which the digest soon is not.
    /// </summary>
    public ImageChange Pinned(string digest, TagList? tags) => With(Image?.Tag ?? (tags is null ? null : CurrentTag.Of(tags, digest)), digest);

    /// <summary>The edit that writes this tag and this digest, each of which may be none.</summary>
    public ImageChange With(string? tag, string? digest)
    {
        var pinned = digest is null ? "" : "@" + digest;
        var colon = tag is null || IsBehindColon ? "" : ":";
        return new(this, Name + (tag is null ? "" : ":" + tag) + pinned, new(Ending, colon + tag + pinned));
    }
}

/// <summary>Another tag or digest for an image.</summary>
/// <param name="Written">The image as the document names it afterwards.</param>
public sealed record ImageChange(ImagePlace Place, string Written, TextChange Change);
