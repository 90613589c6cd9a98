using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Hovers;

/// <summary>What is really run: by a shell or without one, and how ENTRYPOINT and CMD go together.</summary>
static class CommandHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (document.Dockerfile is not { } file || HoverPlace.InstructionAt(document, offset) is not { } instruction) return null;
        if (instruction.Arguments is not [.., var last] || !instruction.Rest.Span.Touches(offset)) return null;
        var isJson = instruction.Form == ArgumentForm.Json;
        var isBroken = !isJson && last.Value.StartsWith('[');
        var text = instruction.Kind switch
        {
            InstructionKind.Cmd => Command(file, instruction),
            InstructionKind.Entrypoint => Entrypoint(file, instruction),
            InstructionKind.Healthcheck when instruction.Arguments[0].Value.Equals("CMD", StringComparison.OrdinalIgnoreCase) && instruction.Arguments.Length > 1 =>
                $"Runs `{Line(file, instruction)}` in the container.",
            InstructionKind.Run when isJson => $"Runs `{Line(file, instruction)}` without a shell: variables, `&&` and `|` mean nothing here.",
            InstructionKind.Run when isBroken => $"Runs `{Line(file, instruction)}`.",
            InstructionKind.Shell when isJson => $"From here on shell forms are run as `{Shown([.. Words(instruction), "COMMAND"])}`.",
            _ => null,
        };
        if (text is null) return null;
        return new(instruction.Rest.Span, isBroken ? $"This is no valid JSON, so the builder silently takes it as a command for the shell.\n\n{text}" : text);
    }

    static string Command(Dockerfile file, Instruction command)
    {
        var entrypoint = Last(file, command, InstructionKind.Entrypoint, StageEnd(file, command));
        if (entrypoint is null) return Plain(file, command, "unless `docker run` names another command");
        var line = HoverPlace.LineOf(file, entrypoint);
        return entrypoint.Form != ArgumentForm.Json
            ? $"Is ignored: the `ENTRYPOINT` in line {line} has no JSON form."
            : $"Runs `{Shown([.. Words(entrypoint), .. Full(file, command)])}`: the `ENTRYPOINT` in line {line} gets it as arguments.";
    }

    static string Entrypoint(Dockerfile file, Instruction entrypoint)
    {
        var command = Last(file, entrypoint, InstructionKind.Cmd, StageEnd(file, entrypoint));
        if (entrypoint.Form != ArgumentForm.Json)
            return $"Runs `{Line(file, entrypoint)}`. `CMD` and the words of `docker run` are ignored, and the signal of `docker stop` reaches the shell, not the program.";
        return command is null
            ? Plain(file, entrypoint, "with the words of `docker run` behind it")
            : $"Runs `{Shown([.. Words(entrypoint), .. Full(file, command)])}`, the end from `CMD` in line {HoverPlace.LineOf(file, command)} unless `docker run` names other words.";
    }

    static string Plain(Dockerfile file, Instruction instruction, string condition) => instruction.Form == ArgumentForm.Json
        ? $"Runs `{Line(file, instruction)}` without a shell, {condition}. Variables and `|` mean nothing here; the signal of `docker stop` reaches the program."
        : $"Runs `{Line(file, instruction)}`, {condition}. The signal of `docker stop` reaches the shell, not the program.";

    static string Line(Dockerfile file, Instruction instruction) => Shown(Full(file, instruction));

    static IEnumerable<string> Full(Dockerfile file, Instruction instruction) =>
        instruction.Form == ArgumentForm.Json ? Words(instruction) : [.. ShellOf(file, instruction), .. Words(instruction)];

    static IEnumerable<string> Words(Instruction instruction) =>
        instruction.Arguments.Skip(instruction.Kind == InstructionKind.Healthcheck ? 1 : 0).Select(word => word.Value);

    static IEnumerable<string> ShellOf(Dockerfile file, Instruction instruction) =>
        Last(file, instruction, InstructionKind.Shell, instruction.FullSpan.Start) is { Form: ArgumentForm.Json } shell ? Words(shell) : ["/bin/sh", "-c"];

    /// <summary>The last one of a kind in the stage up to a place, or in the stages that it starts from.</summary>
    static Instruction? Last(Dockerfile file, Instruction instruction, InstructionKind kind, int before)
    {
        for (var stage = file.StageAt(instruction.FullSpan.Start); stage is not null; stage = file.BaseStageOf(stage))
            if (stage.Instructions.LastOrDefault(other => other.Kind == kind && other.FullSpan.Start < before) is { } found) return found;
        return null;
    }

    static int StageEnd(Dockerfile file, Instruction instruction) =>
        file.StageAt(instruction.FullSpan.Start) is { Instructions: [.., var last] } ? last.FullSpan.End : file.Text.Length;

    static string Shown(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted)).Replace("`", "'");

    static string Quoted(string word) => word.Length == 0 || word.AsSpan().ContainsAny(" \t'\"$&|;<>()*?") ? $"\"{word.Replace("\"", "\\\"")}\"" : word;
}
