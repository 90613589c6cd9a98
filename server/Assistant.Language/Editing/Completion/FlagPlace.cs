using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The value of a flag that the cursor stands in.</summary>
/// <param name="Instruction">The one behind ONBUILD when there is one.</param>
/// <param name="Value">What is written there, so that places in it are places in the file.</param>
sealed record FlagPlace(Instruction Instruction, Flag Flag, string Value, TextSpan Span)
{
    /// <summary>The one or two dashes before the cursor that begin a flag whose name is not typed yet.</summary>
    public static TextSpan? DashesAt(SourceText text, int offset)
    {
        var start = offset;
        while (start > 0 && offset - start < 2 && text[start - 1] == '-') start--;
        var isWord = start < offset && (start == 0 || char.IsWhiteSpace(text[start - 1])) && (offset == text.Length || char.IsWhiteSpace(text[offset]));
        return isWord ? TextSpan.FromBounds(start, offset) : null;
    }

    public static FlagPlace? At(Document document, int offset)
    {
        if (document.Dockerfile?.PartAt(offset) is not Instruction part) return null;
        var instruction = part;
        while (instruction.Trigger is { } trigger) instruction = trigger;
        return instruction.Flags.FirstOrDefault(flag => flag.Value?.Span.Touches(offset) == true) is { Value: { } value } found
            ? new(instruction, found, document.Text.ToString(value.Span), value.Span)
            : null;
    }
}
