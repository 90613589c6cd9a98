using Assistant.Language.Recipes;

namespace Assistant.Language.Rules.Recipes;

static class MissingValue
{
    public static readonly Rule Rule = CommandRule.Of("DC003", "A flag misses its value", Severity.Error, """
        A flag that takes a value takes the next word, whatever it is. At the end of the line there is none; and when another
        flag follows, that flag is swallowed as the value.

        Bad:

        ```sh
        docker run --name --rm -p
        ```

        Good:

        ```sh
        docker run --name lab --rm -p 8888:8888 quay.io/jupyter/base-notebook
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) =>
        from flag in command.GlobalFlags.Concat(command.Flags)
        let message = Message(command, flag)
        where message is not null
        select Rule.At(flag.Span, message);

    static string? Message(DockerCommand command, Flag flag)
    {
        if (flag.MissesValue) return $"{flag.Name} needs a value{Form(flag)}.";
        return Swallows(command, flag) ? $"{flag.Name} needs a value{Form(flag)}; {command.Program} takes {flag.Value!.Value} as it." : null;
    }

    /// <summary>True for a flag that takes the flag behind it for its value.</summary>
    public static bool Swallows(DockerCommand command, Flag flag) =>
        flag.Spec is { TakesValue: true } && flag.Value is { IsQuoted: false } value && value.Span.Start > flag.Word.Span.End
        && value.Value.StartsWith('-') && command.Spec?.Flag(value.Value.Split('=')[0]) is not null;

    static string Form(Flag flag) => flag.Spec?.Wants is { } form ? $" of the form {form}" : "";
}
