using Assistant.Language.Recipes;
using System.Text.RegularExpressions;

namespace Assistant.Language.Rules.Recipes;

static partial class InvalidContainerName
{
    public static readonly Rule Rule = CommandRule.Of("DC010", "The engine refuses the name of the container", Severity.Error, """
        The name of a container has at least two characters: letters, digits, `_`, `.` and `-`, the first a letter or digit.

        Bad:

        ```sh
        docker run --name "my lab" jupyter/base-notebook
        ```

        Good:

        ```sh
        docker run --name my-lab jupyter/base-notebook
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) =>
        from written in WrittenFlag.In(command, "name")
        where written.Value != "" && !MissingValue.Swallows(command, written.Flag) && !(Valid().IsMatch(written.Value) || (!written.IsDocker && written.Value is [var only] && char.IsAsciiLetterOrDigit(only)))
        select Rule.At(written.Word.Span, $"{written.Value} cannot be the name of a container: it takes two or more letters, digits, _, . or -.",
            [.. Mended(written.Value) is { } name && written.Word.IsLiteral ? [written.ChangeTo(name)] : Array.Empty<Fix>()]);

    static string? Mended(string name)
    {
        var mended = Forbidden().Replace(name.Trim(), "-").Trim('-', '.', '_');
        return Valid().IsMatch(mended) ? mended : null;
    }

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9_.-]+$")]
    private static partial Regex Valid();

    [GeneratedRegex("[^a-zA-Z0-9_.-]+")]
    private static partial Regex Forbidden();
}
