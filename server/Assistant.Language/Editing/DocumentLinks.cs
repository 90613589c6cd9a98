using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>A part of a document that leads somewhere.</summary>
/// <param name="Target">An address for a browser; for <paramref name="IsFile"/> the path of a file in the build context, with slashes.</param>
/// <param name="Tooltip">What is there, in a few words.</param>
public sealed record DocumentLink(TextSpan Span, string Target, string Tooltip, bool IsFile = false);

/// <summary>Everything in a document that can be opened with a click.</summary>
public static class DocumentLinks
{
    /// <summary>In no particular order.</summary>
    public static IEnumerable<DocumentLink> In(Document document) =>
        document.Dockerfile is { } file ? DockerfileLinks.In(file, document.Context) : [];
}
