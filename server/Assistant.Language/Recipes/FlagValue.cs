using Assistant.Language.Catalogue;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>The value of a flag with a place in it.</summary>
/// <param name="Command">The command that the flag belongs to.</param>
/// <param name="Word">The value alone; empty when nothing is written yet.</param>
/// <param name="Offset">In the document.</param>
public sealed record FlagValue(CommandSpec Command, FlagSpec Flag, Word Word, int Offset)
{
    /// <summary>Null when no more is known of the value than the flag tells.</summary>
    public ValueForm? Form { get; } = ValueForms.Of(Command, Flag);

    /// <summary>How many characters of the value stand in front of the place.</summary>
    public int Index => Word.IndexAt(Offset);

    /// <summary>The pieces of the value; of one that is being written, a lone piece is taken for the first that people write.</summary>
    public IReadOnlyList<ValuePart> Parts(bool isTyping = false) => Form is { } form ? ValueParts.Of(form, Word.Value, isTyping) : [];

    /// <summary>The piece that the place stands in, or behind.</summary>
    public ValuePart? PartAt(bool isTyping = false)
    {
        foreach (var part in Parts(isTyping))
            if (Index <= part.End) return part;
        return null;
    }

    /// <summary>Where a piece of the value stands in the document.</summary>
    public TextSpan SpanOf(int start, int end) => start == end && start == Index ? new(Offset, 0) : Word.SpanOf(start, end - start);
}
