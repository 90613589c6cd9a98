using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidDefaultArgInFrom
{
    public static readonly Rule Rule = BuildCheck.Rule("InvalidDefaultArgInFrom", "FROM names no image when nothing is set from outside", """
        With the defaults of its arguments alone, every `FROM` should name an image, so that `docker build` works without options.

        Bad:

        ```dockerfile
        ARG VERSION
        FROM python:${VERSION}
        ```

        Good:

        ```dockerfile
        ARG VERSION=3.12
        FROM python:${VERSION}
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file) =>
        from stage in file.Stages
        where file.NamesNoImage(stage)
        let image = stage.Base!.Value
        select Rule.At(image.Span, $"With the defaults of its arguments {image.Value} is not the name of an image.");
}
