using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class DeprecatedFlag
{
    public static readonly Rule Rule = CommandRule.Of("DC030", "The flag is out of date", Severity.Warning, """
        Docker still takes some flags that do nothing or will be gone: `--kernel-memory` and `--disable-content-trust` only print a
        warning since version 29, `--link` is of the time before networks, and `bind-nonrecursive` is an error there. Flags of Windows
        are refused by an engine on Linux.

        Bad:

        ```sh
        docker run --link db:db --kernel-memory 50m python
        ```

        Good:

        ```sh
        docker run --network lab python
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) =>
        command.Program != "docker" ? [] :
        from flag in command.Flags
        let finding = Problem(command, flag)
        where finding is not null
        select finding;

    static Finding? Problem(DockerCommand command, Flag flag)
    {
        Fix[] removal = WrittenFlag.Removal(command, flag) is { } fix ? [fix with { Preferred = flag.Key != "link" }] : [];
        if (flag.Spec is { Os: "windows" } && command.Name is "run" or "create" or "update")
            return Rule.At(flag.Span, $"{flag.Name} is for an engine on Windows; one on Linux refuses it.", [.. removal]) with { Severity = Severity.Error };
        if (flag is { Key: "isolation", Value: { Value: "hyperv" or "process" } isolation } && command.Name is "run" or "create")
            return Rule.At(flag.Span, $"{flag.Name} {isolation.Value} is for an engine on Windows; one on Linux refuses it.", [.. removal]);
        if (flag.Spec?.Deprecated is { } why) return Rule.At(flag.Span, $"{flag.Name} is out of date: {why}.", [.. removal]) with { Tag = FindingTag.Deprecated };
        return flag is { Key: "mount", Value: { IsLiteral: true } value } && value.Value.Contains("bind-nonrecursive", StringComparison.OrdinalIgnoreCase) ? NonRecursive(value) : null;
    }

    static Finding? NonRecursive(Word value)
    {
        var field = value.Value.Split(',').First(field => field.Contains("bind-nonrecursive", StringComparison.OrdinalIgnoreCase));
        var span = value.SpanOf(value.Value.IndexOf(field, StringComparison.Ordinal), field.Length);
        return KeyValue.Split(field).Value is null or "true" or "1"
            ? Rule.At(span, "bind-nonrecursive is an error since version 29: write bind-recursive=disabled.", new Fix("Change to bind-recursive=disabled", [new(span, "bind-recursive=disabled")])) with { Tag = FindingTag.Deprecated }
            : Rule.At(span, "bind-nonrecursive is an error since version 29: leave it out.") with { Tag = FindingTag.Deprecated };
    }
}
