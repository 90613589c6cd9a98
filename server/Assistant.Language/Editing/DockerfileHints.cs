using Assistant.Language.Dockerfiles;
using Assistant.Language.Editing.Hovers;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>The values of variables in FROM, COPY and ADD, the numbers of stages, and the stages that numbers mean.</summary>
static class DockerfileHints
{
    const int LongestValue = 60;

    public static IEnumerable<InlayHint> In(Dockerfile file, TextSpan span) =>
        from part in file.PartsIn(span)
        where part is Instruction
        from hint in Of(file, (Instruction)part)
        where span.Touches(hint.Offset)
        select hint;

    static IEnumerable<InlayHint> Of(Dockerfile file, Instruction instruction) => instruction.Kind switch
    {
        InstructionKind.From => [.. BaseImage(file, instruction), .. Number(file, instruction)],
        InstructionKind.Copy or InstructionKind.Add => [.. Paths(file, instruction), .. Sources(file, instruction)],
        InstructionKind.Run => Sources(file, instruction),
        _ => [],
    };

    static IEnumerable<InlayHint> BaseImage(Dockerfile file, Instruction from)
    {
        if (!from.HasVariables || from.Arguments.IsEmpty) yield break;
        var word = from.Arguments[0];
        if (GlobalArguments.Resolve(file, word) is not { Length: > 0 } value || value == word.Value) yield break;
        var used = GlobalArguments.Expand(file, word).Variables.Select(variable => variable.Name).Distinct();
        yield return Value(word, value, used.Select(name => VariableHover.Text(name, file.GlobalDefaults.GetValueOrDefault(name), Origin(file, name))));
    }

    static string Origin(Dockerfile file, string name) =>
        GlobalArguments.Declarations(file).LastOrDefault(pair => pair.Key.Value == name) is { Key.Value: not null } declared
            ? $"Set by `ARG` in line {VariableHover.Line(file, declared.Key)}."
            : "Not set.";

    static IEnumerable<InlayHint> Number(Dockerfile file, Instruction from)
    {
        if (file.Stages.Length < 2 || file.StageAt(from.FullSpan.Start) is not { } stage) yield break;
        yield return new(from.HeadSpan.End, $"stage {stage.Index}", $"`--from={stage.Index}` means this stage.", InlayHintKind.Stage);
    }

    static IEnumerable<InlayHint> Paths(Dockerfile file, Instruction copy)
    {
        if (!copy.HasVariables || !file.IsInStage(copy)) yield break;
        var scope = file.ScopeOf(copy);
        foreach (var word in copy.Arguments)
        {
            if (!word.Value.Contains('$') || Heredoc.IsMarker(word.Value)) continue;
            var expanded = scope.Expand(Expandable.Of(file, copy, word));
            if (expanded is not { Error: null, Value.Length: > 0 } || !IsCertain(scope, expanded) || expanded.Value == word.Value) continue;
            var used = expanded.Variables.Select(variable => variable.Name).Distinct();
            yield return Value(word, expanded.Value, used.Select(name => VariableHover.Text(name, scope.Values.GetValueOrDefault(name), VariableHover.Origin(file, scope, copy, name))));
        }
    }

    /// <summary>The platform differs from build to build.</summary>
    static bool IsCertain(Scope scope, Expansion expanded) =>
        scope.IsCertain(expanded) && expanded.Variables.All(variable => PlatformArguments.UsualValue(variable.Name) is null);

    static InlayHint Value(Word word, string value, IEnumerable<string> origins) =>
        new(word.Span.End, $"= {Short(value)}", string.Join("\n\n", origins.Append("This is so in a build without `--build-arg`.")), InlayHintKind.Value);

    static string Short(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        if (line.Length <= LongestValue) return line;
        return $"{line[..(char.IsHighSurrogate(line[LongestValue - 2]) ? LongestValue - 2 : LongestValue - 1)]}…";
    }

    /// <summary>What a number means in <c>--from=</c>; a stage that does not stand above is none that can be meant.</summary>
    static IEnumerable<InlayHint> Sources(Dockerfile file, Instruction instruction)
    {
        if (!Dockerfile.NamesSources(instruction) || file.StageAt(instruction.FullSpan.Start) is not { } current) yield break;
        foreach (var word in Dockerfile.SourceImages(instruction))
        {
            if (!int.TryParse(word.Value, out var number) || number < 0 || number >= current.Index) continue;
            var stage = file.Stages[number];
            if ((stage.Name ?? stage.Base) is not { } name) continue;
            var shown = stage.Name is null ? GlobalArguments.Resolve(file, name) ?? name.Value : name.Value;
            yield return new(word.Span.End, $"= {Short(shown)}", StageHover.Text(file, stage), InlayHintKind.Stage);
        }
    }
}
