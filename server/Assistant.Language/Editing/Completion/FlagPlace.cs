using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The value of a flag that the cursor stands in.</summary>
/// <param name="Instruction">The one behind ONBUILD when there is one.</param>
/// <param name="Value">What is written there, so that places in it are places in the file.</param>
sealed record FlagPlace(Instruction Instruction, Flag Flag, string Value, TextSpan Span)
{
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
