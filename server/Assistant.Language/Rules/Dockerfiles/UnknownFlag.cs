using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static class UnknownFlag
{
    public static readonly Rule Rule = InstructionRule.Of("UnknownFlag", "An instruction does not have this flag", Severity.Error, """
        Words that start with `--` right after the keyword are flags of the builder. Their names are in lower case. A program's own
        flags come after its name, or after a bare `--`.

        Bad:

        ```dockerfile
        COPY --chwon=1000 data/ /data/
        ```

        Good:

        ```dockerfile
        COPY --chown=1000 data/ /data/
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction)
    {
        if (!instruction.HasFlags || !ValidatesFlags(instruction)) return [];
        var facts = Catalogue.Instructions.Find(instruction.Name)!;
        return instruction.Flags.Where(flag => facts.Flag(flag.Name) is null).Select(flag => Unknown(instruction, flag, facts.Flags.Select(known => known.Name)));
    }

    /// <summary>The builder does not look at the flags of these three.</summary>
    internal static bool ValidatesFlags(Instruction instruction) => instruction.Kind switch
    {
        InstructionKind.Unknown or InstructionKind.Arg or InstructionKind.StopSignal => false,
        InstructionKind.Healthcheck => instruction.Arguments.IsEmpty || !instruction.Arguments[0].Value.Equals("NONE", StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    static Finding Unknown(Instruction instruction, Flag flag, IEnumerable<string> known)
    {
        var message = $"{instruction.Name} has no flag --{flag.Name}.";
        return NearestName.Of(flag.Name, known) is { } nearest
            ? Rule.At(flag.NameSpan, $"{message} Did you mean --{nearest}?", RuleInput.Replacing(flag.NameSpan, $"--{nearest}"))
            : Rule.At(flag.NameSpan, message);
    }
}
