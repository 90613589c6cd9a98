using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Hovers;

/// <summary>
/// Tells which stage a name or number in FROM, <c>COPY --from=</c> or <c>RUN --mount=from=</c> means, and at the name itself who uses the
/// stage.
/// </summary>
public static class StageHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (document.Dockerfile is not { } file || file.StageAt(offset) is not { } current) return null;
        if (current.Name is { } name && name.Span.Touches(offset)) return new(name.Span, Whole(file, current));
        if (file.ImageAt(offset) is not { Length: > 0 } span) return null;
        return Meant(file, current, file.Text.ToString(span), offset) is { } stage ? new(span, Whole(file, stage)) : null;
    }

    /// <summary>A sentence on what a stage is.</summary>
    internal static string Text(Dockerfile file, Stage stage) =>
        $"Stage {stage.Index}{(stage.Name is { } name ? $", `{name.Value}`" : "")}, from `{stage.Base?.Value}` in line {Line(file, stage.From)}.";

    static Stage? Meant(Dockerfile file, Stage current, string word, int offset)
    {
        if (current.From.FullSpan.Contains(offset)) return file.BaseStageOf(current);
        return int.TryParse(word, out var number) && number >= 0 && number < file.Stages.Length ? file.Stages[number] : file.StageNamed(word);
    }

    static string Whole(Dockerfile file, Stage stage)
    {
        var count = stage.Instructions.Length;
        var users = Users(file, stage).ToList();
        var used = users.Count > 0 ? $"Used by {string.Join(", ", users)}."
            : stage.Index == file.Stages.Length - 1 ? "The last stage: it is what a build makes." : "No other stage uses it; `docker build --target` can build it.";
        return $"{Text(file, stage)}\n\n{count} {(count == 1 ? "instruction" : "instructions")} after `FROM`. {used}";
    }

    static IEnumerable<string> Users(Dockerfile file, Stage stage)
    {
        foreach (var other in file.Stages.Skip(stage.Index + 1))
        {
            if (file.BaseStageOf(other) == stage) yield return $"`FROM` in line {Line(file, other.From)}";
            foreach (var instruction in other.Instructions)
                if (instruction.HasFlags && Sources(instruction).Any(name => stage.IsNamed(name) || name == stage.Index.ToString())) yield return $"`{instruction.Name}` in line {Line(file, instruction)}";
        }
    }

    static IEnumerable<string> Sources(Instruction instruction) => instruction.Kind switch
    {
        InstructionKind.Copy => instruction.Flags.Where(flag => flag is { Name: "from", Value: not null }).Select(flag => flag.Value!.Value.Value),
        InstructionKind.Run => instruction.Flags.Where(flag => flag.Name == "mount").SelectMany(flag => MountField.Of(instruction, flag))
            .Where(field => field is { Key: "from", Value: not null }).Select(field => field.Value!.Value.Value),
        _ => [],
    };

    static int Line(Dockerfile file, Instruction instruction) => file.Text.LineAt(instruction.Span.Start) + 1;
}
