using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

static class EntrypointWithArguments
{
    public static readonly Rule Rule = CommandRule.Of("DC034", "The entrypoint is the name of one program", Severity.Warning, """
        `--entrypoint` takes one program. With a blank in it, `"bash -c"` is looked for as a file of that name, and the container ends
        with 127. Its arguments stand behind the image.

        Bad:

        ```sh
        docker run --entrypoint "python -m" python http.server
        ```

        Good:

        ```sh
        docker run --entrypoint python python -m http.server
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command)
    {
        if (WrittenFlag.Last(command, "entrypoint") is not { Word.IsLiteral: true } written || command.Program != "docker") yield break;
        var words = written.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || written.Value.StartsWith('[') || words[0].Contains('/') && words[^1].Contains('/')) yield break;
        var rest = words[1..];
        var isPlain = command.Image is not null && rest.All(word => Shell.Quoted(word) == word);
        Fix[] fixes = isPlain
            ? [new($"Write {string.Join(' ', rest)} behind the image", [new TextChange(written.Word.Span, Shell.Quoted(words[0])), new TextChange(new(command.Image!.Span.End, 0), " " + string.Join(' ', rest))])]
            : [];
        yield return Rule.At(written.Word.Span, $"{written.Value} is looked for as one program; write its arguments behind the image.", [.. fixes]);
    }
}
