namespace Assistant.Language.Rules.Dockerfiles;

static class LastBuildFailed
{
    public static readonly Rule Rule = new("LastBuildFailed", "The last build stopped at this instruction", Severity.Error, """
        After a build that was started from the editor, the instruction that it stopped at is marked with the reason. The mark stays until
        the instruction is edited or the file is built again. The whole output stands in the channel *Build*.

        Bad:

        ```dockerfile
        FROM debian:12
        RUN apt-get install -y r-base-core
        ```

        Good:

        ```dockerfile
        FROM debian:12
        RUN apt-get update && apt-get install -y r-base-core
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document)
    {
        if (document is { LastBuild.Failure: { } failure, Dockerfile: { } file } && failure.Place.In(file) is { } instruction)
            yield return Rule.At(instruction.HeadSpan, $"The last build stopped here: {failure.Reason}.");
    }
}
