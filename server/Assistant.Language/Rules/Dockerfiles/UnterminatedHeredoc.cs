namespace Assistant.Language.Rules.Dockerfiles;

static class UnterminatedHeredoc
{
    public static readonly Rule Rule = new("UnterminatedHeredoc", "A heredoc has no end", Severity.Error, """
        A heredoc ends at a line that holds its name and nothing else: no blanks before it, except tabs with `<<-`, and none
        behind it.

        Bad:

        ```dockerfile
        RUN <<EOF
        echo hello
          EOF
        ```

        Good:

        ```dockerfile
        RUN <<EOF
        echo hello
        EOF
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from instruction in document.Dockerfile?.Instructions.TakeLast(1) ?? [] // a heredoc without an end holds the rest of the file
        from heredoc in instruction.Heredocs
        where heredoc.Terminator is null
        let end = document.Text.Length
        let newline = end > 0 && document.Text[end - 1] != '\n' ? "\n" : ""
        select Rule.At(
            heredoc.Marker, $"The heredoc has no end: no line holds just {heredoc.Name}.",
            new Fix($"Add {heredoc.Name} at the end", [new(new(end, 0), $"{newline}{heredoc.Name}\n")]));
}
