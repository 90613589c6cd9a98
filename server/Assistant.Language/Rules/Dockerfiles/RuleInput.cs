using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

/// <summary>What rules on Dockerfiles look at, for short rules.</summary>
static class RuleInput
{
    public static IEnumerable<Instruction> Instructions(this Document document, params InstructionKind[] kinds) =>
        document.Dockerfile is { } file ? kinds.SelectMany(kind => file.InstructionsOf(kind)) : [];

    /// <summary>The instruction and, of an ONBUILD, the one behind it.</summary>
    public static IEnumerable<Instruction> WithTrigger(this Instruction instruction) =>
        instruction.Trigger is { } trigger ? [instruction, trigger] : [instruction];

    public static Flag? Flag(this Instruction instruction, string name) =>
        instruction.HasFlags ? instruction.Flags.FirstOrDefault(flag => flag.Name == name) : null;

    public static Fix Replacing(TextSpan span, string text) => new($"Change to {text}", [new(span, text)]);

    /// <summary>Where a first line is written: behind a byte order mark.</summary>
    public static TextSpan Top(this Dockerfile file) => new(file.Text is { Length: > 0 } text && text[0] == '\uFEFF' ? 1 : 0, 0);

    /// <summary>Takes whole lines away.</summary>
    public static Fix Removing(string what, TextSpan lines) => new($"Remove {what}", [new(lines, "")]);
}
