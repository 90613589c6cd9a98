using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>What a symbol stands for.</summary>
public enum SymbolKind { Directive, GlobalArgument, Stage, Instruction, Argument, Variable, Label, Heredoc, Heading, Block, Command }

/// <summary>One entry of a document's outline.</summary>
/// <param name="Name">What the entry is called; never empty.</param>
/// <param name="Detail">A few words more, such as <c>stage 0 · python:3.12</c>; may be empty.</param>
/// <param name="Span">All that belongs to it.</param>
/// <param name="NameSpan">What is selected when the entry is chosen; it lies in <paramref name="Span"/>.</param>
/// <param name="Children">The entries inside it, in the order of the text.</param>
public sealed record Symbol(string Name, string Detail, SymbolKind Kind, TextSpan Span, TextSpan NameSpan, IReadOnlyList<Symbol> Children);

/// <summary>The outline of a document.</summary>
public static class Symbols
{
    public static IReadOnlyList<Symbol> Of(Document document) => document.Dockerfile is { } file ? DockerfileSymbols.Of(file) : RecipeSymbols.Of(document);

    /// <summary>
    /// What is looked for by name in a whole workspace: stages, the arguments of the build, and the titles of images; in recipes blocks and
    /// the containers that are named.
    /// </summary>
    public static IReadOnlyList<Landmark> Landmarks(Document document) =>
        [.. document.Dockerfile is { } file ? DockerfileLandmarks.Of(file) : RecipeLandmarks.Of(document.Recipe)];
}

/// <summary>A place that can be found by its name from another file.</summary>
/// <param name="Container">What it stands in, such as its stage; null at the top of a file.</param>
public sealed record Landmark(string Name, SymbolKind Kind, TextSpan Span, string? Container);
