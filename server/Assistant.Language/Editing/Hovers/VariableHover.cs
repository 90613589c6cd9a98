using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Tells the value of the variable under the cursor in a Dockerfile and where it comes from.</summary>
public static class VariableHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (document.Dockerfile is not { } file || file.PartAt(offset) is not Instruction instruction) return null;
        return instruction.Kind == InstructionKind.From || file.StageAt(offset) is null
            ? Global(file, instruction, offset)
            : InStage(file, instruction, offset);
    }

    static HoverText? Global(Dockerfile file, Instruction instruction, int offset)
    {
        var words = instruction.Kind == InstructionKind.From
            ? new[] { instruction.Arguments.IsEmpty ? null : (Word?)instruction.Arguments[0], instruction.Flags.FirstOrDefault()?.Value }.OfType<Word>()
            : instruction.Pairs.Where(pair => pair.Value is not null).Select(pair => pair.Value!.Value);
        var found = words.SelectMany(word => GlobalArguments.Expand(file, word).Variables.Select(variable => (variable.Name, Span: instruction.SpanOf(word, variable.Start, variable.End - variable.Start))))
            .FirstOrDefault(reference => reference.Span.Touches(offset));
        if (found.Name is null) return null;
        if (GlobalArguments.Declarations(file).LastOrDefault(pair => pair.Key.Value == found.Name) is { Key.Value: not null } declared)
            return new(found.Span, Text(found.Name, file.GlobalDefaults.GetValueOrDefault(found.Name), $"Set by `ARG` in line {Line(file, declared.Key)}."));
        return PlatformArguments.UsualValue(found.Name) is { } usual
            ? new(found.Span, $"`{found.Name}` is set by the builder to the platform of the build{(usual.Length > 0 ? $", such as `{usual}`" : "")}.")
            : new(found.Span, $"`{found.Name}` is not set by an `ARG` before the first `FROM`.");
    }

    static HoverText? InStage(Dockerfile file, Instruction instruction, int offset)
    {
        if (!instruction.HasVariables) return null;
        var scope = file.ScopeOf(instruction);
        foreach (var part in Expandable.In(file, instruction))
        {
            foreach (var variable in scope.Expand(part).Variables)
            {
                var span = part.SpanOf(variable.Start, variable.End - variable.Start);
                if (span.Touches(offset)) return new(span, Text(variable.Name, scope.Values.GetValueOrDefault(variable.Name), Origin(file, scope, instruction, variable.Name)));
            }
        }
        return null;
    }

    /// <summary>A sentence on what gives a variable its value in an instruction of a stage.</summary>
    internal static string Origin(Dockerfile file, Scope scope, Instruction instruction, string name)
    {
        if (Setter(file, instruction, name) is { } setter)
        {
            var line = HoverPlace.LineOf(file, setter);
            var stage = file.StageAt(setter.Span.Start)!;
            var inherited = stage != file.StageAt(instruction.Span.Start) ? $", in stage {Named(stage)}, which this one builds on" : "";
            return $"Set by `{setter.Name}` in line {line}{inherited}.{Imported(file, setter, name)}";
        }
        if (scope.Values.ContainsKey(name)) return "Set by the base image.";
        if (PlatformArguments.UsualValue(name) is not null) return $"Empty here: the builder sets it only in a stage that says `ARG {name}`.";
        if (GlobalArguments.Declarations(file).Any(pair => pair.Key.Value == name)) return $"Empty here: a stage sees a global argument only after `ARG {name}`.";
        return scope.IsUndefined(name) ? "Nothing sets it, so it is empty." : "Perhaps the base image sets it.";
    }

    /// <summary>The ENV that sets a variable for an instruction, else the ARG, in its stage or those it builds on; null when there is none.</summary>
    internal static Instruction? Setter(Dockerfile file, Instruction instruction, string name) =>
        Setter(file, instruction, name, InstructionKind.Env) ?? Setter(file, instruction, name, InstructionKind.Arg);

    internal static string Text(string name, string? value, string origin) => value is null ? $"`{name}`\n\n{origin}" : $"`{name}={value}`\n\n{origin}";

    internal static int Line(Dockerfile file, Word word) => file.Text.LineAt(word.Span.Start) + 1;

    static Instruction? Setter(Dockerfile file, Instruction instruction, string name, InstructionKind kind)
    {
        for (var stage = file.StageAt(instruction.Span.Start); stage is not null; stage = file.BaseStageOf(stage))
        {
            var first = stage.From.FullSpan.End;
            var end = stage.Instructions is [.., var last] ? Math.Min(last.FullSpan.End, instruction.FullSpan.Start) : first;
            foreach (var above in file.InstructionsOf(kind).Where(above => above.FullSpan.Start >= first && above.FullSpan.Start < end).Reverse())
                if (above.Pairs.Any(pair => pair.Key.Value == name && (kind == InstructionKind.Arg || pair.Value is not null))) return above;
        }
        return null;
    }

    /// <summary>Where an ARG without a default gets its value from.</summary>
    static string Imported(Dockerfile file, Instruction setter, string name)
    {
        if (setter.Kind != InstructionKind.Arg || setter.Pairs.Last(pair => pair.Key.Value == name).Value is not null) return "";
        if (GlobalArguments.Declarations(file).LastOrDefault(pair => pair.Key.Value == name) is { Key.Value: not null } global)
            return $" It takes over the global argument in line {Line(file, global.Key)}.";
        return PlatformArguments.UsualValue(name) is null ? "" : " The builder sets it to the platform of the build.";
    }

    static string Named(Stage stage) => stage.Name is { } name ? $"`{name.Value}`" : $"{stage.Index}";
}
