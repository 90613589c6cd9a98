using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>How the shell reads what stands at a place.</summary>
enum ShellQuotes { None, Double, Single }

/// <summary>The piece of a docker line that is being written: an argument, or a part of a flag's value.</summary>
/// <param name="Span">What a proposal replaces.</param>
/// <param name="Text">The whole piece, its quotes undone.</param>
/// <param name="Index">How many characters of it stand in front of the cursor.</param>
/// <param name="Value">The flag's value that it is a part of; null for an argument.</param>
sealed record RecipeSlot(Document Document, Cursor Cursor, TextSpan Span, string Text, int Index, FlagValue? Value = null, ValuePart? Part = null)
{
    /// <summary>The argument at the cursor; the empty place when there is none.</summary>
    public static RecipeSlot Argument(Document document, Cursor cursor) => cursor.Word is { } word
        ? new(document, cursor, word.SpanOf(0, word.Value.Length), word.Value, word.IndexAt(cursor.Offset))
        : new(document, cursor, cursor.Span, "", 0);

    /// <summary>A part of a value; of a field what stands behind its <c>=</c>.</summary>
    public static RecipeSlot Of(Document document, Cursor cursor, FlagValue value, ValuePart part)
    {
        var start = part.IsBareField || value.Index < part.Value ? part.Start : part.Value;
        return new(document, cursor, value.SpanOf(start, part.End), value.Word.Value[start..part.End], Math.Max(value.Index - start, 0), value, part);
    }

    /// <summary>The piece without its first characters, which stand in front of the cursor.</summary>
    public RecipeSlot From(int start)
    {
        var at = Part is null ? 0 : Part.IsBareField ? Part.Start : Part.Value;
        var length = Text.Length - start;
        return this with { Text = Text[start..], Index = Index - start, Span = length == 0 ? new(Cursor.Offset, 0) : (Value?.Word ?? Cursor.Word!).SpanOf(at + start, length) };
    }

    /// <summary>From the start of the piece to the cursor.</summary>
    public string Typed => Text[..Index];

    public DockerCommand Command => Cursor.Command;

    /// <summary>What is known of the command's image, wherever in the line it stands; null when nothing is.</summary>
    public ImageFacts? Image => Command.Image is { Value.Length: > 0 } image ? Document.Catalogue.Find(image.Value) : null;

    /// <summary>True when no part of the value follows.</summary>
    public bool IsLast => Value is null || Part is null || Part.End == Value.Word.Value.Length;

    public ShellQuotes Quotes
    {
        get
        {
            var quotes = ShellQuotes.None;
            for (var at = Cursor.Word?.Span.Start ?? Cursor.Offset; at < Cursor.Offset; at++)
            {
                quotes = (Document.Text[at], quotes) switch
                {
                    ('\'', ShellQuotes.None) => ShellQuotes.Single,
                    ('\'', ShellQuotes.Single) or ('"', ShellQuotes.Double) => ShellQuotes.None,
                    ('"', ShellQuotes.None) => ShellQuotes.Double,
                    _ => quotes,
                };
                if (Document.Text[at] == '\\' && quotes != ShellQuotes.Single) at++;
            }
            return quotes;
        }
    }

    /// <summary>True when the shell would still put something in for <c>$</c>.</summary>
    public bool Expands => Quotes != ShellQuotes.Single;

    /// <param name="word">As it is written outside of quotes; inside of double ones they are left out.</param>
    public CompletionItem Item(string word, CompletionKind kind, string detail, string? label = null)
    {
        var insert = Quotes == ShellQuotes.None ? word : word.Replace("\"", "");
        return new(label ?? insert, kind, Span, EndsLine && Value is null && Cursor.Word is null ? insert + " " : insert, detail) { Documentation = () => $"`{insert}`: {detail}." };
    }

    /// <summary>True right in front of a backslash that continues the line: what is written there would grow together with the next line.</summary>
    bool EndsLine => RecipeLineEnd.IsContinuation(Document.Text, Cursor.Offset);
}

static class RecipeLineEnd
{
    public static bool IsContinuation(SourceText text, int offset) =>
        offset + 1 < text.Length && text[offset] == '\\' && text[offset + 1] is '\n' or '\r' || offset + 1 == text.Length && text[offset] == '\\';
}
