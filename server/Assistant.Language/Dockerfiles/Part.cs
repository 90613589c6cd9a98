using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>
/// A run of whole lines of a Dockerfile: a blank line, a comment, a directive or an instruction. The parts of a file follow each
/// other without gaps and cover every character.
/// </summary>
/// <param name="FullSpan">The lines with their line breaks.</param>
/// <param name="Span">What is written on them, without the blanks around it.</param>
public abstract class Part(TextSpan fullSpan, TextSpan span)
{
    public TextSpan FullSpan { get; } = fullSpan;

    public TextSpan Span { get; } = span;

    /// <summary>The same part at another place of a longer or shorter text.</summary>
    internal abstract Part Moved(int by);
}

/// <summary>A line without anything on it.</summary>
public sealed class BlankLine(TextSpan fullSpan, TextSpan span) : Part(fullSpan, span)
{
    internal override Part Moved(int by) => new BlankLine(FullSpan.Moved(by), Span.Moved(by));
}

/// <summary>A line whose first character is <c>#</c>.</summary>
/// <param name="text">What the builder keeps of it to describe the instruction below.</param>
public sealed class Comment(TextSpan fullSpan, TextSpan span, string text) : Part(fullSpan, span)
{
    public string Text { get; } = text;

    internal override Part Moved(int by) => new Comment(FullSpan.Moved(by), Span.Moved(by), Text);
}

/// <summary>A parser directive, <c># name=value</c>, at the very top of the file.</summary>
/// <param name="name">In lower case: <c>syntax</c>, <c>escape</c> or <c>check</c>.</param>
/// <param name="isRepeated">True when the directive stands above already; the builder refuses the file.</param>
public sealed class Directive(TextSpan fullSpan, TextSpan span, string name, TextSpan nameSpan, Word value, bool isRepeated) : Part(fullSpan, span)
{
    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;

    public Word Value { get; } = value;

    public bool IsRepeated { get; } = isRepeated;

    internal override Part Moved(int by) =>
        new Directive(FullSpan.Moved(by), Span.Moved(by), Name, NameSpan.Moved(by), Value.Moved(by), IsRepeated);
}
