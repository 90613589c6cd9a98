using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>What a part of a word is to the shell.</summary>
public enum WordPartKind
{
    Text,

    /// <summary><c>$NAME</c>, <c>${NAME}</c> or <c>${NAME:-default}</c>.</summary>
    Variable,

    /// <summary><c>$(pwd)</c>, <c>$(id -u)</c> or <c>$(id -g)</c>, in either spelling.</summary>
    Command,

    /// <summary><c>~</c> at the start of a word: the home folder.</summary>
    Tilde,

    /// <summary><c>&lt;container_name&gt;</c>: something that the reader is to fill in.</summary>
    Placeholder,

    /// <summary>What only a shell can work out.</summary>
    Unsupported,
}

/// <summary>A part of a word. <paramref name="Span"/> and <paramref name="Text"/> have the same length.</summary>
/// <param name="Quoted">True between double or single quotes and after a backslash.</param>
/// <param name="Name">The variable's name, the command, or the placeholder's text.</param>
/// <param name="Default">What stands after <c>:-</c>, for a variable without a value.</param>
public sealed record WordPart(WordPartKind Kind, TextSpan Span, string Text, bool Quoted, string Name = "", string? Default = null);

/// <summary>
/// One word of a command line. <see cref="Value"/> is what is left when the quoting is undone; variables stand in it as they are written.
/// </summary>
/// <param name="Span">The word in the document, with its quotes.</param>
/// <param name="Parts">Empty when the word stands in the document just as its value.</param>
public sealed record Word(TextSpan Span, string Value, ImmutableArray<WordPart> Parts)
{
    /// <summary>A word that stands in no document.</summary>
    public static Word Of(string value) => new(default, value, []);

    /// <summary>True when the shell has nothing to put in: no variable, command, tilde or placeholder.</summary>
    public bool IsLiteral => Parts.All(part => part.Kind == WordPartKind.Text);

    public bool IsQuoted => Parts.Any(part => part.Quoted);

    /// <summary>True for the end of a word that the quotes around it are not part of, as in <c>'--name=value'</c>: it cannot be written anew alone.</summary>
    public bool BeginsWithinQuotes => Parts is [{ Quoted: true } first, ..] && first.Span.Start == Span.Start;

    /// <summary>What is to be filled in, without its brackets, when the word has such a place.</summary>
    public string? Placeholder =>
        Parts.FirstOrDefault(part => part.Kind == WordPartKind.Placeholder)?.Name ?? Placeholders.Known(this);

    /// <summary>The same word at another place of a text.</summary>
    internal Word Moved(int by) =>
        by == 0 ? this : new(Span.Moved(by), Value, Parts.IsEmpty ? [] : [.. Parts.Select(part => part with { Span = part.Span.Moved(by) })]);

    /// <summary>Where the value's character <paramref name="index"/> stands in the document.</summary>
    public int OffsetOf(int index)
    {
        if (Parts.IsEmpty) return Span.Start + index;
        foreach (var part in Parts)
        {
            if (index < part.Text.Length) return part.Span.Start + index;
            index -= part.Text.Length;
        }
        return Parts[^1].Span.End;
    }

    /// <summary>How many characters of the value stand in front of a place in the document.</summary>
    public int IndexAt(int offset)
    {
        if (Parts.IsEmpty) return Math.Clamp(offset - Span.Start, 0, Value.Length);
        var index = 0;
        foreach (var part in Parts)
        {
            if (offset <= part.Span.Start) break;
            index += Math.Min(offset, part.Span.End) - part.Span.Start;
        }
        return index;
    }

    /// <summary>The place in the document of a piece of the value.</summary>
    public TextSpan SpanOf(int start, int length) =>
        length == 0 ? new(OffsetOf(start), 0) : TextSpan.FromBounds(OffsetOf(start), OffsetOf(start + length - 1) + 1);

    /// <summary>The word as the value of <c>NAME=</c>, at whose start an unquoted tilde means the home folder too.</summary>
    public Word WithTilde()
    {
        if (Value != "~" && !Value.StartsWith("~/", StringComparison.Ordinal)) return this;
        ImmutableArray<WordPart> parts = Parts.IsEmpty ? [new(WordPartKind.Text, Span, Value, Quoted: false)] : Parts;
        if (parts[0] is not { Kind: WordPartKind.Text, Quoted: false } first) return this;
        var rest = first with { Span = TextSpan.FromBounds(first.Span.Start + 1, first.Span.End), Text = first.Text[1..] };
        return this with { Parts = [new(WordPartKind.Tilde, new(first.Span.Start, 1), "~", Quoted: false), .. rest.Text == "" ? [] : (WordPart[])[rest], .. parts[1..]] };
    }

    /// <summary>The word without its first <paramref name="start"/> characters, such as the value behind <c>--name=</c>.</summary>
    public Word From(int start)
    {
        var value = Value[start..];
        if (Parts.IsEmpty) return new(new(Span.Start + start, value.Length), value, []);
        var parts = ImmutableArray.CreateBuilder<WordPart>(Parts.Length);
        int? behind = null;
        foreach (var part in Parts)
        {
            if (start > 0 && start >= part.Text.Length)
            {
                start -= part.Text.Length;
                // An opening quote behind it belongs to the rest; a closing one does not.
                behind = start == 0 && !part.Quoted ? part.Span.End : null;
            }
            else
            {
                parts.Add(start == 0 ? part : part with { Span = TextSpan.FromBounds(part.Span.Start + start, part.Span.End), Text = part.Text[start..] });
                start = 0;
            }
        }
        var from = parts.Count == 0 ? Span.End : Parts.Length == parts.Count && parts[0] == Parts[0] ? Span.Start : parts[0].Quoted && behind is { } opening ? opening : parts[0].Span.Start;
        return new(TextSpan.FromBounds(from, Span.End), value, parts.ToImmutable());
    }
}
