using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidImageReference
{
    public static readonly Rule Rule = new("InvalidImageReference", "FROM names something that cannot be an image", Severity.Error, """
        The name of an image is `[HOST[:PORT]/]PATH[:TAG][@DIGEST]`, and the path is in lower case. The builder refuses anything
        else. A variable counts with the default of its `ARG`; without a default, the build needs `--build-arg`.

        Bad:

        ```dockerfile
        FROM Python:3.12
        ```

        Good:

        ```dockerfile
        FROM python:3.12
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document)
    {
        if (document.Dockerfile is not { } file) yield break;
        foreach (var stage in file.Stages)
        {
            if (stage.Base is { } image && Refusal(file, stage, image) is { } finding) yield return finding;
        }
    }

    static Finding? Refusal(Dockerfile file, Stage stage, Word image)
    {
        if (file.BaseImageOf(stage) is not var (expanded, read)) return null;
        var name = expanded.Value;
        if (name.Length == 0) return Rule.At(image.Span, $"FROM names no image: {image.Value} is empty{Unset(expanded)}.");
        if (read is not { Ok: false, Error: var error }) return null;
        if (file.BaseStageOf(stage) is not null) return null;
        var what = name == image.Value ? name : $"{image.Value}, that is {name},";
        return Rule.At(image.Span, $"{what} is not the name of an image: {error}{Unset(expanded)}.", [.. InLowerCase(image, name)]);
    }

    static string Unset(Expansion expanded) =>
        expanded.Variables.FirstOrDefault(variable => !variable.IsSet) is { Name: { } name } ? $" (the ARG {name} has no default)" : "";

    static IEnumerable<Fix> InLowerCase(Word image, string name)
    {
        var tag = name.IndexOfAny([':', '@'], name.LastIndexOf('/') + 1);
        var path = tag < 0 ? name : name[..tag];
        var mended = path.ToLowerInvariant() + name[path.Length..];
        if (name == image.Value && mended != name && ImageReference.Parse(mended).Ok) yield return new($"Change to {mended}", [new TextChange(image.Span, mended)]);
    }
}
