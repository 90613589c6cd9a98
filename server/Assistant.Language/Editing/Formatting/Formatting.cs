using Assistant.Language.Text;

namespace Assistant.Language.Editing.Formatting;

/// <summary>
/// Puts a document in order with the fewest edits: only blanks, line ends and empty lines change, never what the builder, the shell or docker
/// reads.
/// </summary>
public static class Formatting
{
    /// <summary>The edits for the whole document in the order of the text; they do not overlap.</summary>
    public static IEnumerable<TextChange> Of(Document document, FormattingStyle style) => In(document, new(0, document.Text.Length), style);

    /// <summary>The edits of the instructions, commands, comments and blank lines that the range touches.</summary>
    public static IEnumerable<TextChange> In(Document document, TextSpan range, FormattingStyle style) =>
        document.Dockerfile is { } file ? DockerfileFormatting.In(file, range, style) : RecipeFormatting.In(document, range, style);

    /// <summary>The edits after <paramref name="typed"/> was typed right before the offset.</summary>
    public static IEnumerable<TextChange> Typed(Document document, int offset, char typed, FormattingStyle style) =>
        document.Dockerfile is { } file ? DockerfileTyping.At(file, offset, typed, style) : RecipeTyping.At(document, offset, typed, style);
}
