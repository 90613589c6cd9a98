using Assistant.Language.Editing.Tokens;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>What each word of a document is, for the editor to colour: sorted, on one line each, and never over each other.</summary>
public static class SemanticTokens
{
    public static IEnumerable<SemanticToken> Of(Document document) => In(document, new(0, document.Text.Length));

    /// <summary>The tokens of which at least one character stands in the span.</summary>
    public static IEnumerable<SemanticToken> In(Document document, TextSpan span) =>
        document.Dockerfile is { } file ? DockerfileTokens.In(file, span) : RecipeTokens.In(document, span);
}
