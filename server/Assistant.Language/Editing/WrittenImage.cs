using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>A word of a document that names an image for certain: its variables are known, and docker would accept it.</summary>
/// <param name="Span">The word, with its quotes.</param>
public sealed record WrittenImage(TextSpan Span, ImageReference Reference)
{
    /// <summary>The images that a stretch of the document builds on, copies from, pulls or runs.</summary>
    public static IEnumerable<WrittenImage> In(Document document, TextSpan span) =>
        InDockerfile(document, span).Concat(InRecipe(document, span, line => line.Unplaced.Name is "run" or "create" or "pull"));

    /// <summary>The image under the cursor, in any command that takes one; null where there is none.</summary>
    public static WrittenImage? At(Document document, int offset) =>
        InDockerfile(document, new(offset, 0)).Concat(InRecipe(document, new(offset, 0), _ => true)).FirstOrDefault(image => image.Span.Touches(offset));

    static IEnumerable<WrittenImage> InDockerfile(Document document, TextSpan span) =>
        from part in document.Dockerfile?.PartsIn(span) ?? []
        where part is Instruction
        let instruction = (Instruction)part
        from named in document.Dockerfile!.ImagesOf(instruction.Trigger ?? instruction)
        let image = ImageReference.Parse(named.Name).Value
        where image is not null
        select new WrittenImage(named.Span, image);

    static IEnumerable<WrittenImage> InRecipe(Document document, TextSpan span, Func<CommandLine, bool> counts) =>
        from line in document.Recipe.CommandsIn(span)
        where counts(line)
        let command = line.Unplaced
        from index in Enumerable.Range(0, command.Arguments.Length).TakeWhile(index => command.KindOf(index) == ArgumentKind.Image)
        let word = command.Arguments[index]
        where word.Placeholder is null && !Placeholders.IsForImage(word.Value)
        let image = MountedPath.Expanded(document, line, word) is { Length: > 0 } name ? ImageReference.Parse(name).Value : null
        where image is not null
        select new WrittenImage(word.Span.Moved(line.Start), image);
}
