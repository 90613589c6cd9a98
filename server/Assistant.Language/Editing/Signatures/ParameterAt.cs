using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Signatures;

/// <summary>The name that the catalogue's syntax lines give to what stands, or is about to be typed, at the cursor.</summary>
static class ParameterAt
{
    public static string? Of(Dockerfile file, Instruction instruction, string syntax, int offset)
    {
        if (IsFlag(file, instruction, offset)) return instruction.Kind == InstructionKind.From ? "PLATFORM" : "FLAGS";
        if (syntax.Contains("[\"")) return Json(instruction, offset);
        var index = instruction.Arguments.Count(word => word.Span.End < offset);
        var typed = Before(file, instruction, index, offset);
        return instruction.Kind switch
        {
            InstructionKind.From => index > 0 ? "NAME" : typed.Contains('@') ? "DIGEST" : typed.LastIndexOf(':') > typed.LastIndexOf('/') ? "TAG" : "IMAGE",
            InstructionKind.Copy or InstructionKind.Add => Copied(instruction, syntax, index),
            InstructionKind.Env or InstructionKind.Label => IsValue(instruction, offset) ? "VALUE" : "KEY",
            InstructionKind.Arg => IsValue(instruction, offset) ? "DEFAULT" : "NAME",
            InstructionKind.Expose => typed.Contains('/') ? "PROTOCOL" : typed.Contains('-') ? "LAST" : "PORT",
            InstructionKind.User when syntax.Contains("UID") => typed.Contains(':') ? "GID" : "UID",
            InstructionKind.User => typed.Contains(':') ? "GROUP" : "NAME",
            InstructionKind.Healthcheck => syntax.EndsWith("NONE", StringComparison.Ordinal) ? "NONE" : index == 0 ? "CMD" : "COMMAND",
            InstructionKind.Run => syntax.Contains("<<") ? "EOF" : "COMMAND",
            InstructionKind.Cmd or InstructionKind.Entrypoint => "COMMAND",
            InstructionKind.Volume or InstructionKind.Workdir => "PATH",
            InstructionKind.StopSignal => "SIGNAL",
            InstructionKind.Maintainer => "NAME",
            InstructionKind.Onbuild => "INSTRUCTION",
            _ => null,
        };
    }

    /// <summary>True in a flag's name, also in the dashes that begin one.</summary>
    static bool IsFlag(Dockerfile file, Instruction instruction, int offset)
    {
        if (instruction.Flags.Any(flag => flag.Span.Touches(offset))) return true;
        var start = offset;
        while (start > instruction.Keyword.Span.End && !char.IsWhiteSpace(file.Text[start - 1])) start--;
        return start < offset && file.Text[start] == '-' && instruction.Arguments.All(word => word.Span.End >= offset);
    }

    /// <summary>The part of the argument at the cursor that stands in front of it; empty in front of an argument.</summary>
    static ReadOnlySpan<char> Before(Dockerfile file, Instruction instruction, int index, int offset) =>
        index < instruction.Arguments.Length && instruction.Arguments[index].Span.Start < offset
            ? file.Text.AsSpan(TextSpan.FromBounds(instruction.Arguments[index].Span.Start, offset))
            : default;

    static string Copied(Instruction instruction, string syntax, int index)
    {
        if (syntax.Contains("<<")) return index == 0 ? "EOF" : "DESTINATION";
        return index > 0 && index >= instruction.Arguments.Length - 1 ? "DESTINATION" : "SOURCE";
    }

    static bool IsValue(Instruction instruction, int offset) => instruction.Form == ArgumentForm.LegacyPair
        ? instruction.Arguments[0].Span.End < offset
        : instruction.Pairs.Any(pair => pair.Value is { } value && value.Span.Touches(offset));

    /// <summary>The element of a JSON array, also of one that is not closed yet: commas are counted up to the cursor.</summary>
    static string Json(Instruction instruction, int offset)
    {
        var joined = instruction.JoinedText;
        var end = Math.Min(instruction.JoinedOffset(offset), joined.Length);
        var (index, isQuoted) = (0, false);
        for (var at = Math.Max(0, instruction.Rest.At); at < end; at++)
        {
            if (isQuoted && joined[at] == '\\') at++;
            else if (joined[at] == '"') isQuoted = !isQuoted;
            else if (joined[at] == ',' && !isQuoted) index++;
        }
        return instruction.Kind switch
        {
            InstructionKind.Volume => "PATH",
            InstructionKind.Copy or InstructionKind.Add => index > 0 && index >= instruction.Arguments.Length - 1 ? "DESTINATION" : "SOURCE",
            _ => index == 0 ? "PROGRAM" : "ARGUMENT",
        };
    }
}
