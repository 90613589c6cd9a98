using Assistant.Language.Text;

namespace Assistant.Language.Recipes.Directives;

/// <summary>
/// A comment that tells the assistant something about the docker line below it: <c># @wait log ready to accept</c>. Directly under a
/// <c>### name</c> heading it is about every docker line of the block. A shell sees a comment.
/// </summary>
/// <param name="Name">As written, without the <c>@</c>.</param>
/// <param name="NameSpan">With the <c>@</c>.</param>
/// <param name="Value">Everything behind the name, without the blanks around it; perhaps empty.</param>
public sealed record Directive(string Name, TextSpan NameSpan, string Value, TextSpan ValueSpan)
{
    Directive? read;
    DirectiveMeaning? meaning;

    public TextSpan Span => TextSpan.FromBounds(NameSpan.Start, ValueSpan.End);

    /// <summary>What it says, or what is wrong with it; worked out on first use and kept while the comment stays the same.</summary>
    public DirectiveMeaning Meaning => meaning ??= read is null ? DirectiveReader.Read(this) : read.Meaning.Moved(NameSpan.Start - read.NameSpan.Start);

    /// <summary>Null for a comment that is only text: a directive begins with <c>@</c> and a letter.</summary>
    public static Directive? Of(CommentLine comment) => Of(comment.Syntax, comment.Start);

    /// <param name="start">Where the line begins.</param>
    internal static Directive? Of(LineSyntax comment, int start) =>
        comment.Text is ['@', ..] ? (comment.Facts.Kept<Kept>() ?? comment.Facts.Keep(Kept.Of(comment))).Directive?.Moved(start) : null;

    /// <summary>The directive in a text that begins where its spans count from.</summary>
    static Directive? Of(string text, int start)
    {
        if (text is not ['@', var first, ..] || !char.IsAsciiLetter(first)) return null;
        var length = text.AsSpan(1).IndexOfAnyExcept(letters) is >= 0 and var end ? end + 1 : text.Length;
        var value = text[length..].TrimStart();
        return new(text[1..length], new(start, length), value, new(start + text.Length - value.Length, value.Length));
    }

    Directive Moved(int by) => new(Name, NameSpan.Moved(by), Value, ValueSpan.Moved(by)) { read = this };

    sealed record Kept(Directive? Directive)
    {
        public static Kept Of(LineSyntax comment) => new(Directives.Directive.Of(comment.Text, comment.Span.End - comment.Text.Length));
    }

    static readonly System.Buffers.SearchValues<char> letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");
}
