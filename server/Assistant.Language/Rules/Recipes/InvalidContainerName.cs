using System.Text.RegularExpressions;
using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static partial class InvalidContainerName
{
    public static readonly Rule Rule = CommandRule.Of("DC010", "The engine refuses the name of the container or service", Severity.Error, """
        The name of a container has at least two characters: letters, digits, `_`, `.` and `-`, the first a letter or digit. The name of a
        service is a part of a DNS name: up to 63 letters, digits, `-` and `_`, with a letter or digit at both ends.

        Bad:

        ```sh
        docker run --name "my lab" jupyter/base-notebook
        docker service create --name my.web nginx
        ```

        Good:

        ```sh
        docker run --name my-lab jupyter/base-notebook
        docker service create --name my-web nginx
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) => command.Name == "service create" ? OfService(command) :
        from written in WrittenFlag.In(command, "name")
        where written.Value != "" && !MissingValue.Swallows(command, written.Flag) && !(Valid().IsMatch(written.Value) || (!written.IsDocker && written.Value is [var only] && char.IsAsciiLetterOrDigit(only)))
        select Rule.At(written.Word.Span, $"{written.Value} cannot be the name of a container: it takes two or more letters, digits, _, . or -.",
            [.. Mended(written.Value) is { } name && written.Word.IsLiteral ? [written.ChangeTo(name)] : Array.Empty<Fix>()]);

    static IEnumerable<Finding> OfService(DockerCommand command) =>
        from written in WrittenFlag.In(command)
        where written.Key == "name" && written.Value != "" && !MissingValue.Swallows(command, written.Flag) && !ServiceName.IsValid(written.Value)
        select Rule.At(written.Word.Span, $"{written.Value} cannot be the name of a service: it takes up to {ServiceName.Longest} letters, digits, - and _, with a letter or digit at both ends.",
            [.. ServiceName.Mended(written.Value.Trim()) is { } name && written.Word.IsLiteral ? [written.ChangeTo(name)] : Array.Empty<Fix>()]);

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
