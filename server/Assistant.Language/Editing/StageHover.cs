using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing;

/// <summary>Tells which stage a name or number in FROM, <c>COPY --from=</c> or <c>RUN --mount=from=</c> means.</summary>
public static class StageHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (document.Dockerfile is not { } file || file.ImageAt(offset) is not { Length: > 0 } span || file.StageAt(offset) is not { } current) return null;
        return Meant(file, current, file.Text.ToString(span), offset) is { } stage ? new(span, Text(file, stage)) : null;
    }

    static Stage? Meant(Dockerfile file, Stage current, string word, int offset)
    {
        if (current.From.FullSpan.Contains(offset)) return file.BaseStageOf(current);
        return int.TryParse(word, out var number) && number >= 0 && number < file.Stages.Length ? file.Stages[number] : file.StageNamed(word);
    }

    internal static string Text(Dockerfile file, Stage stage) =>
        $"Stage {stage.Index}{(stage.Name is { } name ? $", `{name.Value}`" : "")}, from `{stage.Base?.Value}` in line {file.Text.LineAt(stage.From.Span.Start) + 1}.";
}
