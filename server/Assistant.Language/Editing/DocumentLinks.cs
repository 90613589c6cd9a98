using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>A part of a document that leads somewhere.</summary>
/// <param name="Target">An address for a browser; for <paramref name="IsFile"/> a path with slashes: of a file in the build context, or the full one
/// of a file or folder that a docker line names, which need not be there.</param>
/// <param name="Tooltip">What is there, in a few words.</param>
public sealed record DocumentLink(TextSpan Span, string Target, string Tooltip, bool IsFile = false);

/// <summary>Everything in a document that can be opened with a click.</summary>
public static class DocumentLinks
{
    /// <summary>In no particular order.</summary>
    public static IEnumerable<DocumentLink> In(Document document) =>
        document.Dockerfile is { } file ? DockerfileLinks.In(file, document.Context).Concat(RecipeLinks.In(document)) : RecipeLinks.In(document);
}
