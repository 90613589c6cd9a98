using Assistant.Language.Dockerfiles;

namespace Assistant.Language;

public sealed partial record Document
{
    // A copy of the record takes this along: it is then the tree of the text before the edit, of which most can be used again.
    Dockerfile? dockerfile;

    /// <summary>What a Dockerfile holds, read on first use; null for other kinds of document.</summary>
    public Dockerfile? Dockerfile
    {
        get
        {
            if (Kind != DocumentKind.Dockerfile) return null;
            if (dockerfile?.Text != Text) dockerfile = dockerfile?.With(Text) ?? Dockerfiles.Dockerfile.Parse(Text);
            if (!ReferenceEquals(dockerfile.LocalImages, LocalImages) || !ReferenceEquals(dockerfile.Catalogue, Catalogue)) dockerfile = dockerfile.With(LocalImages, Catalogue);
            return dockerfile;
        }
    }
}
