using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The earlier stages of the file in FROM, <c>COPY --from=</c> and <c>RUN --mount=from=</c>; in COPY a stage without a name by its number.</summary>
public static class DockerfileStages
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Dockerfile is not { } file || file.ImageAt(offset) is not { } span || file.StageAt(offset) is not { } current) yield break;
        if (file.PartAt(offset) is Instruction { Kind: InstructionKind.Onbuild }) yield break;
        // A tag, a digest or a variable belongs to an image.
        if (file.Text.AsSpan(TextSpan.FromBounds(span.Start, Math.Max(span.Start, offset))).ContainsAny(':', '@', '$')) yield break;
        var isFrom = current.From.FullSpan.Contains(offset) || current.From == file.PartAt(offset);
        var isCopy = file.PartAt(offset) is Instruction { Kind: InstructionKind.Copy };
        foreach (var stage in file.Stages.Take(current.Index).Reverse())
        {
            if (stage.Name is { } name) yield return Item(stage, name.Value, span);
            else if (isCopy) yield return Item(stage, stage.Index.ToString(), span);
        }
        if (isFrom) yield return new("scratch", CompletionKind.Stage, span, "scratch", "the empty image") { Documentation = () => "`scratch`: the empty image, for programs that bring all they need." };
    }

    static CompletionItem Item(Stage stage, string name, TextSpan replaces) =>
        new(name, CompletionKind.Stage, replaces, name, $"stage {stage.Index} from {stage.Base?.Value}") { Documentation = () => $"```dockerfile\n{stage.From.JoinedText.Trim()}\n```" };
}
