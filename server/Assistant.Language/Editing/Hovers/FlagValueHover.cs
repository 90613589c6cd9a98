using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Says what the value of a flag means: permissions, owners, times, platforms; then what the flag is for.</summary>
static class FlagValueHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (HoverPlace.InstructionAt(document, offset) is not { } instruction || Instructions.Find(instruction.Name) is not { } facts) return null;
        if (instruction.Flags.FirstOrDefault(flag => flag.Value is { } value && value.Span.Touches(offset) && offset > flag.NameSpan.End) is not { } flag) return null;
        if (facts.Flag(flag.Name) is not { } known) return null;
        if (flag.Name == "mount") return Mount(instruction, flag, offset);
        return Meaning(flag.Name, flag.Value!.Value.Value) is { } meaning ? new(flag.Value!.Value.Span, $"{meaning}\n\n---\n\n{InstructionText.Of(facts, known)}") : null;
    }

    static HoverText? Mount(Instruction instruction, Flag mount, int offset)
    {
        foreach (var field in MountField.Of(instruction, mount))
            if (field is { Key: "mode", Value: { } value } && value.Span.Touches(offset) && ModeText.Of(value.Value) is { } meaning) return new(field.Span, meaning);
        return null;
    }

    static string? Meaning(string flag, string value) => flag switch
    {
        "chmod" => ModeText.Of(value),
        "chown" => OwnerText.Of(value),
        "interval" or "timeout" or "start-period" or "start-interval" => TimeText.Of(value),
        "retries" when int.TryParse(value, out var count) && count > 0 => $"Unhealthy after {count} failed {(count == 1 ? "check" : "checks in a row")}.",
        "platform" => PlatformText.Of(value),
        _ => null,
    };
}
