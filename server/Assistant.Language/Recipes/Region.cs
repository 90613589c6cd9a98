using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>What a stretch of recipe lines stands in; it decides how lines without a prompt are read.</summary>
public enum RegionKind { File, Fence, DockerfileComment }

/// <summary>A stretch of recipe lines in a document.</summary>
/// <param name="Span">All of it, in a page with the lines of the fence.</param>
/// <param name="Lines">The physical lines, without their line breaks and what a page puts in front of them.</param>
public sealed record Region(RegionKind Kind, TextSpan Span, IReadOnlyList<TextSpan> Lines)
{
    /// <summary>True for a fence that shows a terminal, where <c># docker ps</c> is typed by root and no comment.</summary>
    public bool IsConsole { get; init; }

    /// <summary>Where a line begins: of a whole file without a look at its text, of which most would have to be fetched.</summary>
    internal int StartOf(int line) => Lines is Recipe.FileLines file ? file.StartOf(line) : Lines[line].Start;

    /// <summary>The length of the prompt that a line of the region begins with; 0 when there is none.</summary>
    internal int PromptAt(ReadOnlySpan<char> line) => IsConsole && line.StartsWith('#') ? Prompt.LengthOfRoot(line) : Prompt.LengthAt(line);
}
