using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidMount
{
    public static readonly Rule Rule = InstructionRule.Of("InvalidMount", "A RUN --mount is not well formed", Severity.Error, """
        A mount is a list of `key=value` without blanks. Which keys are possible depends on `type`, which comes first and is `bind` when it
        is missing. A secret needs an `id`; a cache needs a `target`.

        Bad:

        ```dockerfile
        RUN --mount=type=cache,path=/root/.cache/pip pip install pandas
        ```

        Good:

        ```dockerfile
        RUN --mount=type=cache,target=/root/.cache/pip pip install pandas
        ```
        """, Check, InstructionKind.Run);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        !instruction.HasFlag("mount") ? [] :
        from flag in instruction.Flags
        where flag is { Name: "mount", Value: not null }
        from finding in Faults(flag, new Mount(file.ScopeOf(instruction), file.Escape), MountField.Of(instruction, flag))
        select finding;

    static IEnumerable<Finding> Faults(Flag flag, Mount mount, IEnumerable<MountField> fields)
    {
        var hasFault = false;
        foreach (var field in fields)
        {
            if (mount.Take(field) is not { } fault) continue;
            hasFault = true;
            yield return Rule.At(field.Span.Length > 0 ? field.Span : flag.Span, fault, [.. Fixes(field)]);
        }
        if (!hasFault && mount.Missing() is { } missing) yield return Rule.At(flag.Value!.Value.Span.Length > 0 ? flag.Value.Value.Span : flag.Span, missing);
    }

    static IEnumerable<Fix> Fixes(MountField field)
    {
        var names = Instructions.MountKeys.SelectMany(key => key.Aliases.Append(key.Name)).ToList();
        if (!names.Contains(field.Key) && NearestName.Of(field.Key, names) is { } key) yield return RuleInput.Replacing(field.KeySpan, key);
        if (field.Value is not { } value || Instructions.MountKeys.FirstOrDefault(known => known.Name == field.Key) is not { } facts) yield break;
        if (!facts.Values.Contains(value.Value) && NearestName.Of(value.Value, facts.Values) is { } nearest) yield return RuleInput.Replacing(value.Span, nearest);
    }
}
