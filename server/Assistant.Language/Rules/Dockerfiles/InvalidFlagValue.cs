using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidFlagValue
{
    public static readonly Rule Rule = InstructionRule.Of("InvalidFlagValue", "A flag is repeated, or lacks or has the wrong value", Severity.Error, """
        A value follows its flag after `=`, without blanks. Flags such as `--link` take `true` or `false`, or nothing. Most flags may
        stand once.

        Bad:

        ```dockerfile
        COPY --chown 1000 data/ /data/
        ```

        Good:

        ```dockerfile
        COPY --chown=1000 data/ /data/
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        !instruction.HasFlags || !UnknownFlag.ValidatesFlags(instruction) ? [] :
        from flag in instruction.Flags
        let known = Instructions.Find(instruction.Name)?.Flag(flag.Name)
        where known is not null
        let fault = Repeated(instruction, flag, known) ?? Value(flag, known)
        where fault is not null
        select fault;

    static Finding? Repeated(Instruction instruction, Flag flag, InstructionFlag known) =>
        known.Kind != FlagKind.List && instruction.Flags.First(used => used.Name == flag.Name) != flag
            ? Rule.At(flag.Span, $"--{flag.Name} is given already.")
            : null;

    static Finding? Value(Flag flag, InstructionFlag known) => (known.Kind, flag.Value) switch
    {
        (FlagKind.Flag, null) => null,
        (FlagKind.Flag, { } value) => value.Value.ToLowerInvariant() is "true" or "false"
            ? null
            : Rule.At(flag.Span, $"--{flag.Name} is true or false, not {(value.Value.Length > 0 ? value.Value : "empty")}.", new Fix($"Change to --{flag.Name}", [new(flag.Span, $"--{flag.Name}")])),
        (_, null) => Rule.At(flag.Span, $"--{flag.Name} needs a value: {InstructionSketch(known)}.", new Fix("Insert =", [new(new(flag.Span.End, 0), "=")], Preferred: false)),
        (_, { } value) when known.Name is "network" or "security" && !known.Values.Contains(value.Value) =>
            Rule.At(value.Span.Length > 0 ? value.Span : flag.Span, $"--{flag.Name} is {string.Join(" or ", known.Values)}, not {(value.Value.Length > 0 ? value.Value : "empty")}.",
                [.. NearestName.Of(value.Value, known.Values) is { } nearest ? [RuleInput.Replacing(value.Span, nearest)] : Array.Empty<Fix>()]),
        _ => null,
    };

    static string InstructionSketch(InstructionFlag flag) => $"--{flag.Name}={flag.Value}";
}
