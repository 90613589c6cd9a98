using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidCopyFrom
{
    public static readonly Rule Rule = new("InvalidCopyFrom", "Files cannot come from this stage", Severity.Error, """
        `COPY --from=` and `RUN --mount=from=` take files from a stage above, by its name or (in `COPY`) its number, or from an image.
        A stage cannot take from itself or from one below, and variables are not replaced there: name a stage with `FROM $VARIABLE AS
        NAME` instead.

        Bad:

        ```dockerfile
        FROM python:3.12 AS app
        COPY --from=build /app /app
        FROM python:3.12 AS build
        ```

        Good:

        ```dockerfile
        FROM python:3.12 AS build
        FROM python:3.12 AS app
        COPY --from=build /app /app
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document)
    {
        if (document.Dockerfile is not { } file) yield break;
        var images = 0;
        foreach (var run in file.InstructionsOf(InstructionKind.Run)) images += run.CountOfFlag("mount");
        foreach (var instruction in file.Instructions)
        {
            if (!Dockerfile.NamesSources(instruction) || !file.IsInStage(instruction)) continue;
            var stage = file.StageAt(instruction.FullSpan.Start)!;
            foreach (var source in Dockerfile.SourceImages(instruction))
            {
                if (source.Value.Length == 0) continue;
                if (Fault(file, stage, instruction, source, images) is { } message) yield return Rule.At(source.Span, message);
                if (!int.TryParse(source.Value, out _) && file.StageNamed(source.Value) is null) images++;
            }
        }
    }

    /// <param name="images">The builder also numbers the images that were copied from above; a number that may be one of them is left alone.</param>
    static string? Fault(Dockerfile file, Stage stage, Instruction instruction, Word source, int images)
    {
        var name = source.Value;
        var isCopy = instruction.Kind == InstructionKind.Copy;
        if (isCopy ? Expander.Expand(name, file.Escape, _ => null).Value != name : name.IndexOf('$') >= 0 && !name.EndsWith('$'))
            return "Variables are not possible here; name a stage with FROM ... AS instead.";
        if (isCopy && int.TryParse(name, out var number))
        {
            if (number < 0 || number >= file.Stages.Length + images) return $"There is no stage {number}.";
            return number < file.Stages.Length ? Order(stage, file.Stages[number]) : null;
        }
        return file.StageNamed(name) is { } meant ? Order(stage, meant) : null;
    }

    static string? Order(Stage stage, Stage source) =>
        source.Index == stage.Index ? "A stage cannot take files from itself."
        : source.Index > stage.Index ? "This stage stands further down; files come only from a stage above."
        : null;
}
