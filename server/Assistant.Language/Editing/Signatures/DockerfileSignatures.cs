using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Signatures;

/// <summary>Finds out what is being typed in a Dockerfile: a directive, a flag's value, or the arguments of an instruction.</summary>
static class DockerfileSignatures
{
    public static SignatureSet? At(Dockerfile file, int offset, bool isAsked) => file.PartAt(offset) switch
    {
        Directive or Comment => DirectiveSignatures.At(file, file.PartAt(offset)!, offset),
        Instruction instruction when IsInHead(file, instruction, offset) => At(file, instruction, offset, isAsked),
        _ => null,
    };

    static SignatureSet? At(Dockerfile file, Instruction instruction, int offset, bool isAsked)
    {
        if (offset <= instruction.Keyword.Span.End || Instructions.Find(instruction.Name) is not { } facts) return null;
        if (instruction.Trigger is { } trigger && offset > trigger.Keyword.Span.End) return At(file, trigger, offset, isAsked);
        var flag = instruction.Flags.FirstOrDefault(flag => flag.Value is { } value && value.Span.Touches(offset) && offset > flag.NameSpan.End);
        if (flag is not null && facts.Flag(flag.Name) is { } known)
            return flag.Name == "mount" ? MountSignatures.At(instruction, flag, offset) : FlagSignatures.At(file, facts, known, flag, offset);
        return InstructionSignatures.At(file, instruction, facts, offset, isAsked);
    }

    /// <summary>True on the instruction's own lines: not in a heredoc and not in a comment.</summary>
    static bool IsInHead(Dockerfile file, Instruction instruction, int offset) =>
        (instruction.Heredocs is not [var first, ..] || offset < first.Body.Start)
        && !file.Text.AsSpan(file.Text.Line(file.Text.LineAt(offset))).TrimStart().StartsWith("#");
}
