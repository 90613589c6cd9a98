using System.Collections.Immutable;

namespace Assistant.Language.Dockerfiles;

/// <summary>The history of an image that was just built, brought back to the instructions of its Dockerfile.</summary>
public static class BuiltLayers
{
    /// <summary>
    /// The instructions that added something. Every instruction but FROM is one step of the history; what the base image brought stands
    /// before them. A builder that keeps another history gives as many as can be told for certain.
    /// </summary>
    /// <param name="target">The stage that was built, by its name or number; null for the last.</param>
    /// <param name="steps">The whole history, the first step first, also of steps that added nothing.</param>
    public static ImmutableArray<BuiltLayer> Of(Dockerfile file, string? target, IReadOnlyList<ImageLayer> steps)
    {
        var layers = new List<BuiltLayer>();
        var step = steps.Count - 1;
        foreach (var instruction in Chain(file, StageOf(file, target)).Reverse())
        {
            // What docker build --label adds stands behind everything.
            if (instruction.Kind is not InstructionKind.Label) while (step >= 0 && Keyword(steps[step].Step) is "LABEL") step--;
            if (step < 0 || Keyword(steps[step].Step) != instruction.Name) break;
            if (steps[step].Size > 0) layers.Add(new(InstructionMark.Of(file, instruction), steps[step].Size));
            step--;
        }
        layers.Reverse();
        return [.. layers];
    }

    static Stage? StageOf(Dockerfile file, string? target) =>
        target is null ? file.Stages.LastOrDefault()
        : file.StageNamed(target) ?? (int.TryParse(target, out var number) && number >= 0 && number < file.Stages.Length ? file.Stages[number] : null);

    /// <summary>The instructions of a stage behind those of the stages it starts from.</summary>
    static IEnumerable<Instruction> Chain(Dockerfile file, Stage? stage) =>
        stage is null ? [] : Chain(file, file.BaseStageOf(stage)).Concat(stage.Instructions.Where(instruction => instruction.Kind is not InstructionKind.From));

    /// <summary>
    /// BuildKit writes <c>RUN /bin/sh -c make # buildkit</c>; the engine's own builder <c>/bin/sh -c make</c> for RUN and
    /// <c>/bin/sh -c #(nop) COPY …</c> for everything else.
    /// </summary>
    static string Keyword(string step)
    {
        var nothing = step.IndexOf("#(nop)", StringComparison.Ordinal);
        var word = (nothing < 0 ? step : step[(nothing + "#(nop)".Length)..]).TrimStart().Split(' ', 2)[0];
        return nothing >= 0 || (word.Length > 1 && word.All(char.IsAsciiLetterUpper)) ? word : "RUN";
    }
}
