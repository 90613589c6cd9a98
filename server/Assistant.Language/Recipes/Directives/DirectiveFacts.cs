using System.Collections.Immutable;

namespace Assistant.Language.Recipes.Directives;

/// <summary>A directive as it is explained to people.</summary>
/// <param name="Form">How it is written, the value in capitals.</param>
/// <param name="Meaning">What it does: a sentence or two.</param>
/// <param name="Example">A value that could stand there.</param>
public sealed record DirectiveFacts(string Name, string Form, string Meaning, string Example)
{
    public static ImmutableArray<DirectiveFacts> All { get; } =
    [
        new("name", "@name NAME", "The name of the command: in the lens over it, and for `assistant plan FILE#NAME` and `assistant run FILE#NAME`.", "lab"),
        new("open", "@open URL",
            "The page that Open shows. Its port is replaced when the container was given another one, and `{token}` in it by the token from the log.",
            "http://localhost:8888/lab"),
        new("wait", "@wait http [PATH] | log PATTERN | healthy",
            "What to wait for after the start, at most 90 seconds: an answer of the page, or of that path or address; a text in the log; the container's own health check.", "healthy"),
        new("token", "@token PATTERN", "Finds the token or password in the container's log: a regular expression whose first group, or all of it, is the secret. It is never written down.",
            "token=([0-9a-f]+)"),
        new("prompt", "@prompt VARIABLE [TEXT]", "Asks for the variable with that text before the command runs, when nothing gives it a value. What is typed for a password or a key is hidden and kept nowhere.",
            "PASSWORD A password of your own"),
        new("env-file", "@env-file FILE",
            "Takes the values of `$NAME` in the command from the lines `NAME=value` of a file beside this one; a value of the environment goes first. The container gets the file only with `--env-file`.",
            ".env"),
    ];

    public static DirectiveFacts? Find(string name) => All.FirstOrDefault(facts => facts.Name == name);
}
