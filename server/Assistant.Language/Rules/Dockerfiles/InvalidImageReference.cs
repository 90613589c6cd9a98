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

    static IEnumerable<Finding> Check(Document document) =>
        from stage in document.Dockerfile?.Stages ?? []
        where document.Dockerfile!.NamesNoImage(stage)
        select Refusal(document.Dockerfile!, stage, stage.Base!.Value);

    static Finding Refusal(Dockerfile file, Stage stage, Word image)
    {
        var ((name, _, variables, _), read) = file.BaseImageOf(stage)!;
        var what = name.Length == 0 ? $"{image.Value} is empty, so FROM names no image"
            : name == image.Value ? $"{name} is not the name of an image: {read.Error}"
            : $"{image.Value} is {name}, which is not the name of an image: {read.Error}";
        return Rule.At(image.Span, $"{what}.{Unset(variables)}", [.. InLowerCase(image, name)]);
    }

    static string Unset(IEnumerable<VariableReference> variables) =>
        variables.FirstOrDefault(variable => !variable.IsSet) is { Name: { } name } ? $" Give ARG {name} a default, or build with --build-arg {name}=VALUE." : "";

    static IEnumerable<Fix> InLowerCase(Word image, string name)
    {
        var tag = name.IndexOfAny([':', '@'], name.LastIndexOf('/') + 1);
        var path = tag < 0 ? name : name[..tag];
        var mended = path.ToLowerInvariant() + name[path.Length..];
        if (name == image.Value && mended != name && ImageReference.Parse(mended).Ok) yield return new($"Change to {mended}", [new TextChange(image.Span, mended)]);
    }
}
