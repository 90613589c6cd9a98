using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Where hovers of a Dockerfile look.</summary>
static class HoverPlace
{
    /// <summary>The instruction on whose own lines the offset is, behind ONBUILD the kept one; null in heredocs and comments.</summary>
    public static Instruction? InstructionAt(Document document, int offset)
    {
        if (document.Dockerfile?.PartAt(offset) is not Instruction instruction || !instruction.HeadSpan.Touches(offset)) return null;
        if (instruction.InnerComments.Any(span => span.Touches(offset))) return null;
        while (instruction.Trigger is { } trigger && trigger.Span.Touches(offset)) instruction = trigger;
        return instruction;
    }

    /// <summary>The argument at the cursor of an instruction of that kind.</summary>
    public static Word? ArgumentAt(Document document, int offset, InstructionKind kind) =>
        InstructionAt(document, offset) is { } instruction && instruction.Kind == kind
            ? instruction.Arguments.Where(word => word.Span.Touches(offset)).Select(word => (Word?)word).FirstOrDefault()
            : null;

    public static int LineOf(Dockerfile file, Instruction instruction) => file.Text.LineAt(instruction.Span.Start) + 1;
}
