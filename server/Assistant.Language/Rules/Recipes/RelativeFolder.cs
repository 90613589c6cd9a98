using Assistant.Language.Recipes;

namespace Assistant.Language.Rules.Recipes;

static class RelativeFolder
{
    public static readonly Rule Rule = CommandRule.Of("DC033", "The working folder must be absolute", Severity.Error, """
        The client takes any word for `-w`; the engine wants a path in the container that begins with `/`.

        Bad:

        ```sh
        docker run -w work python
        ```

        Good:

        ```sh
        docker run -w /work python
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) =>
        from written in WrittenFlag.In(command)
        where written.Key == "workdir" && command.Name is "run" or "create" or "exec" && !MissingValue.Swallows(command, written.Flag)
        where written.Read is not ("" or ['/', ..]) && !written.Read.Contains('\\') && !written.Read.Contains(':')
        let absolute = "/" + (written.Value.StartsWith("./", StringComparison.Ordinal) ? written.Value[2..] : written.Value)
        select Rule.At(written.Word.Span, $"The working folder is a path in the container and must be absolute: write {absolute}.", written.ChangeTo(absolute));
}
