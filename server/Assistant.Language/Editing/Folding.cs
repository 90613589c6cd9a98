using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>What a fold hides. An editor that takes only so many folds is given the first kinds first.</summary>
public enum FoldKind { Stage, Fence, Block, Region, Instruction, Command, Comment, Heredoc }

/// <summary>Lines that can be folded away: those behind the line that <paramref name="Span"/> begins on, up to the one it ends on.</summary>
public readonly record struct Fold(TextSpan Span, FoldKind Kind);

/// <summary>Everything in a document that can be folded and takes more than one line, in the order of the text.</summary>
public static class Folding
{
    public static IReadOnlyList<Fold> Of(Document document) => document.Dockerfile is { } file ? DockerfileFolding.Of(file) : RecipeFolding.Of(document);
}
