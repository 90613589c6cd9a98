using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class WrittenTwice
{
    public static readonly Rule Rule = CommandRule.Of("DC027", "Something is written twice, and one of the two counts", Severity.Warning, """
        Of a flag that can be given once, and of a variable, docker takes the last without a word. Two mounts at one folder are an
        error of the engine, and so is one port of the host that is published twice.

        Bad:

        ```sh
        docker run --name one --name two -e MODE=a -e MODE=b python
        docker run -p 8888:8888 -p 8888:8889 quay.io/jupyter/base-notebook
        ```

        Good:

        ```sh
        docker run --name two -e MODE=b python
        docker run -p 8888:8888 -p 8889:8889 quay.io/jupyter/base-notebook
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) => [.. Flags(command), .. Variables(command), .. Taken(command)];

    static IEnumerable<Finding> Flags(DockerCommand command) =>
        from same in command.Flags.Where(flag => flag.Spec is { Repeatable: false, TakesValue: true } && flag.Value is not null).GroupBy(flag => flag.Key)
        where same.Count() > 1
        let last = same.Last()
        from flag in same.SkipLast(1)
        select Rule.At(flag.Span, $"{flag.Name} is written again later, and only the last counts.", [.. WrittenFlag.Removal(command, flag) is { } removal ? [removal] : Array.Empty<Fix>()]);

    static IEnumerable<Finding> Variables(DockerCommand command) =>
        from same in command.Flags.Where(flag => flag is { Key: "env" or "build-arg" or "ulimit", Value: not null }).GroupBy(flag => (flag.Key, KeyValue.Split(flag.Value!.Value).Key))
        where same.Key.Item2 != "" && same.Count() > 1
        from flag in same.SkipLast(1)
        select Rule.At(flag.Value!.Span, $"{same.Key.Item2} is set again later, and only the last counts.", [.. WrittenFlag.Removal(command, flag) is { } removal ? [removal] : Array.Empty<Fix>()]);

    /// <summary>Folders and ports of which the engine gives out one each.</summary>
    static IEnumerable<Finding> Taken(DockerCommand command)
    {
        if (command.Name is not ("run" or "create")) yield break;
        var taken = new HashSet<string>();
        foreach (var written in WrittenFlag.In(command, "volume", "mount", "tmpfs", "publish"))
            foreach (var what in Wanted(written))
                if (!taken.Add(what))
                    yield return Rule.At(written.Word.Span, $"{char.ToUpperInvariant(what[0])}{what[1..]} is taken twice in this command, and the engine refuses the second.",
                        [.. WrittenFlag.Removal(command, written.Flag) is { } removal ? [removal] : Array.Empty<Fix>()]) with { Severity = Severity.Error };
    }

    static IEnumerable<string> Wanted(WrittenFlag written) => written.Key switch
    {
        "volume" => VolumeMount.Parse(written.Read) is { Ok: true, Value.Target: ['/', _, ..] target } ? [$"the folder {target.TrimEnd('/')}"] : [],
        "mount" => MountOption.Parse(written.Read) is { Ok: true, Value.Target: ['/', _, ..] target } ? [$"the folder {target.TrimEnd('/')}"] : [],
        "tmpfs" => [$"the folder {KeyValue.Split(written.Read, ':').Key.TrimEnd('/')}"],
        _ => PortMapping.Parse(written.Read) is { Ok: true, Value: var ports } ? ports.Select(port => TakenTwice.NameOf(port)).OfType<string>() : [],
    };
}
