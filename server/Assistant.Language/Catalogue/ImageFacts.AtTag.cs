using Assistant.Language.Values;

namespace Assistant.Language.Catalogue;

public sealed partial record ImageFacts
{
    /// <summary>
    /// What holds for one tag: of TensorFlow those with <c>-jupyter</c> start a server with a page, the others a shell. A tag that is not
    /// known to the end, such as <c>$TAG</c>, may be any of them.
    /// </summary>
    /// <param name="tag">Null when any may be meant.</param>
    public ImageFacts AtTag(string? tag)
    {
        if (tag is null || tag.Contains('$') || Ports.All(port => port.Tags is null)) return this;
        var ports = Ports.RemoveAll(port => port.Tags is { } part && !tag.Contains(part, StringComparison.Ordinal));
        return this with
        {
            Ports = ports,
            Login = Login?.Page is { } page && ports.All(port => port.Port != page.Port) ? null : Login,
            Interactive = ports.Any(port => port.Tags is not null) ? false : Interactive,
        };
    }

    /// <summary>What holds for the image that docker takes for this reference.</summary>
    public ImageFacts AtTag(ImageReference reference) => AtTag(reference.Tag ?? (reference.Digest is null ? "latest" : null));
}
