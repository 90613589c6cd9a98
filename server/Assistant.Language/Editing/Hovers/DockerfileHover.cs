using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Explains instructions, their flags, mounts and the directives at the top of a Dockerfile.</summary>
public static class DockerfileHover
{
    public static HoverText? At(Document document, int offset) => document.Dockerfile?.PartAt(offset) switch
    {
        Directive directive when directive.Span.Touches(offset) =>
            new(directive.NameSpan, InstructionText.Of(Instructions.Directives.Single(facts => facts.Name == directive.Name))),
        Instruction { Trigger: { } trigger } when trigger.Span.Touches(offset) => At(trigger, offset),
        Instruction instruction => At(instruction, offset),
        _ => null,
    };

    static HoverText? At(Instruction instruction, int offset)
    {
        if (Instructions.Find(instruction.Name) is not { } facts) return null;
        if (instruction.Keyword.Span.Touches(offset)) return new(instruction.Keyword.Span, InstructionText.Of(facts));
        if (instruction.Flags.FirstOrDefault(flag => flag.Span.Touches(offset)) is not { } flag) return null;
        if (facts.Flag(flag.Name) is not { } known) return null;
        var isInValue = flag.Value is { } value && value.Span.Touches(offset) && !flag.NameSpan.Touches(offset);
        if (isInValue && flag.Name == "mount" && MountAt(instruction, flag, offset) is { } mount) return mount;
        return new(flag.Span, InstructionText.Of(facts, known));
    }

    static HoverText? MountAt(Instruction instruction, Flag flag, int offset)
    {
        foreach (var field in MountField.Of(instruction, flag))
        {
            if (!field.Span.Touches(offset)) continue;
            if (Type(field) is { } type) return new(field.Span, InstructionText.Of(type));
            if (Instructions.MountKeys.FirstOrDefault(key => key.Name == field.Key || key.Aliases.Contains(field.Key)) is { } key)
                return new(field.Span, InstructionText.Of(key));
        }
        return null;
    }

    static MountType? Type(MountField field) =>
        field.Key == "type" ? Instructions.Mounts.FirstOrDefault(mount => mount.Type == field.Value?.Value) : null;
}
