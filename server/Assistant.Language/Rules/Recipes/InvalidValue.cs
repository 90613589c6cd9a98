using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

static class InvalidValue
{
    public static readonly Rule Rule = CommandRule.Of("DC006", "Docker refuses the value of a flag", Severity.Error, """
        The docker client checks ports, volumes, sizes, durations, numbers, mounts, networks, graphics cards, limits and more
        before it asks the engine, and stops at a value that is not of the right form. The finding has the client's own words.

        Bad:

        ```sh
        docker run -p 8787:rstudio -m 1,5g --health-interval 5 --health-cmd true rocker/tidyverse
        ```

        Good:

        ```sh
        docker run -p 8787:8787 -m 1.5g --health-interval 5s --health-cmd true rocker/tidyverse
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command, ImageCatalogue catalogue) =>
        from written in WrittenFlag.In(command)
        where !MissingValue.Swallows(command, written.Flag) && UnquotedBlank.Torn(command, catalogue)?.Flag != written.Flag && IsShared(written)
        let error = Error(written, written.Read)
        where error is not null
        select Rule.At(Place(written, error), $"{char.ToUpperInvariant(command.Program[0])}{command.Program[1..]} refuses {written.Flag.Name}{Shown(written)}: {Reason(written, error)}.{Form(written)}", [.. Fixes(written)]);

    static string? Error(WrittenFlag written, string value) =>
        FlagValues.Error(written.Flag.Spec!, value) ?? LateFlagValues.Error(written.Command.Name, written.Flag.Spec!, value);

    static bool IsShared(WrittenFlag written) => written.IsDocker || OwnWords.IsShared(written.Flag.Spec!, written.Value);

    /// <summary>A value of a variable may be a secret and is not repeated.</summary>
    static string Shown(WrittenFlag written) => written switch
    {
        { Value: "" } => " without a value",
        { Key: "env" or "label" or "build-arg" } => "",
        { Value: [.., ':'] } => $" '{written.Value}'",
        _ => " " + written.Value,
    };

    /// <summary>The client's words, but for those that only name a function of its language.</summary>
    static string Reason(WrittenFlag written, string error) =>
        written.Key is "env" or "label" or "build-arg" && written.Value != "" ? error.Replace(written.Value, HiddenSecrets.Mask)
        : !error.Contains("strconv.", StringComparison.Ordinal) ? error
        : error.Contains("out of range", StringComparison.Ordinal) ? "the number is too large or too small"
        : written.Flag.Spec!.Type is null ? "it is neither true nor false"
        : written.Key is "publish" or "expose" ? error
        : "it is not a number, or not one of the right form";

    static string Form(WrittenFlag written) => (written.Flag.Spec!.Wants, written.Flag.Spec.Type) switch
    {
        (null, _) => "",
        ("SIZE", _) => " Write a size such as 512m or 2g.",
        ("DURATION", _) => " Write a time such as 30s, 1m30s or 2h.",
        ("NUMBER", "decimal" or "float") => " Write a number such as 2 or 1.5.",
        ("NUMBER", _) => " Write a whole number such as 2.",
        ("POLICY", _) => " Write no, always, unless-stopped or on-failure:3.",
        ("NETWORK", _) => " Write host, none or the name of a network.",
        (var form, _) => $" It takes {form}.",
    };

    /// <summary>The piece of the value that the client's words name, or all of it.</summary>
    static TextSpan Place(WrittenFlag written, string error)
    {
        var named = error.Split('"', '\'', '(', ')').Append(error[(error.LastIndexOf(": ", StringComparison.Ordinal) + 1)..].Trim())
            .Where(piece => piece.Length > 0 && piece.Length < written.Value.Length && !piece.Contains(' ') && written.Read.Contains(piece, StringComparison.Ordinal))
            .MaxBy(piece => piece.Length);
        if (named is null) return written.Word.Span;
        var isLast = error.Contains("containerPort", StringComparison.Ordinal) || error.Contains("proto", StringComparison.Ordinal);
        return written.Span(isLast ? written.Read.LastIndexOf(named, StringComparison.Ordinal) : written.Read.IndexOf(named, StringComparison.Ordinal), named.Length);
    }

    /// <summary>True when the flag's value is refused.</summary>
    public static bool Refuses(DockerCommand command, Flag flag, ImageCatalogue catalogue) => Check(command, catalogue).Any(finding => flag.Value is { } value && value.Span.Overlaps(finding.Span));

    static IEnumerable<Fix> Fixes(WrittenFlag written) =>
        written.InDoubleQuotes is { } quoted ? [quoted]
        : written.Word.IsLiteral
            ? MeantValues.Of(written.Flag.Spec!, written.Value).Distinct().Where(value => value != written.Value && value != "" && Error(written, value) is null).Take(1).Select(written.ChangeTo)
            : [];
}
