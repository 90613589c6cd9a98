using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Signatures;

/// <summary>The forms of an instruction; the active one is that of what is typed: a JSON array, a heredoc, numbers or words.</summary>
static class InstructionSignatures
{
    public static SignatureSet? At(Dockerfile file, Instruction instruction, InstructionFacts facts, int offset, bool isAsked)
    {
        if (!isAsked && IsInsideCommand(instruction, offset)) return null;
        var documentation = facts.Summary;
        var signatures = facts.Syntax.Select(syntax =>
            SignatureLabel.Signature(syntax, documentation, facts.Parameters, ParameterAt.Of(file, instruction, syntax, offset))).ToList();
        return new(signatures, Math.Max(0, facts.Syntax.ToList().FindIndex(syntax => Fits(instruction, syntax))));
    }

    /// <summary>True behind the first word of a command for the shell.</summary>
    static bool IsInsideCommand(Instruction instruction, int offset)
    {
        var isCommand = instruction is { Form: ArgumentForm.Text, Kind: InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck };
        if (!isCommand || instruction.Arguments.IsEmpty) return false;
        var (command, at) = (instruction.Arguments[^1].Value, instruction.JoinedOffset(offset) - instruction.Arguments[^1].At);
        if (instruction.Kind == InstructionKind.Healthcheck && instruction.Arguments.Length == 1) return false;
        return !command.StartsWith('[') && at > 0 && (at > command.Length || command.AsSpan(0, at).ContainsAny(' ', '\t'));
    }

    static bool Fits(Instruction instruction, string syntax)
    {
        var typed = instruction.Rest.Value;
        if (typed.Length == 0) return true;
        var isJson = syntax.Contains("[\"");
        return (instruction.Kind, typed[0]) switch
        {
            (InstructionKind.Healthcheck, 'n' or 'N') => syntax.EndsWith("NONE", StringComparison.Ordinal),
            (InstructionKind.User, var first) when char.IsAsciiDigit(first) => syntax.Contains("UID"),
            (InstructionKind.Shell, _) => true,
            (_, '[') => isJson,
            (_, '<') when typed.StartsWith("<<") => syntax.Contains("<<"),
            _ => !isJson,
        };
    }
}
