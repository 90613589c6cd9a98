using Assistant.Language.Dockerfiles;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>The images that a Dockerfile starts from, and what can be built: the file itself and, where there are several, each stage.</summary>
public static class DockerfileRunnables
{
    public static IEnumerable<Runnable> In(Document document)
    {
        if (document.Dockerfile is not { Instructions.IsEmpty: false } file) yield break;
        yield return new Runnable.Build(file.Instructions[0].Keyword.Span);
        foreach (var stage in file.Stages)
        {
            if (file.Stages.Length > 1) yield return new Runnable.Build(stage.From.Keyword.Span, stage.Name?.Value ?? $"{stage.Index}");
            if (stage.Base is { } image && PulledImage(file, stage, image) is { } name) yield return new Runnable.BaseImage(image.Span, name);
        }
    }

    /// <summary>The name to pull; null for <c>scratch</c>, an earlier stage, an unset variable or a name docker would refuse.</summary>
    static string? PulledImage(Dockerfile file, Stage stage, Word image)
    {
        if (GlobalArguments.Resolve(file, image) is not { } name || name == "scratch") return null;
        return file.BaseStageOf(stage) is null && ImageReference.Parse(name).Ok ? name : null;
    }
}
