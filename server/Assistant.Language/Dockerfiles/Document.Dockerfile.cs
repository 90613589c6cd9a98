using Assistant.Language.Dockerfiles;

namespace Assistant.Language;

public sealed partial record Document
{
    Dockerfile? dockerfile;

    /// <summary>What a Dockerfile holds, read on first use; null for other kinds of document.</summary>
    public Dockerfile? Dockerfile
    {
        get
        {
            if (Kind != DocumentKind.Dockerfile) return null;
            if (dockerfile?.Text != Text) dockerfile = Dockerfiles.Dockerfile.Parse(Text);
            return dockerfile;
        }
    }
}
