using System.Collections.Frozen;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class UnknownFilter
{
    public static readonly Rule Rule = CommandRule.Of("DC039", "The engine knows no such filter", Severity.Error, """
        The client hands `--filter NAME=VALUE` on as it is. The engine has its own names for each list, and for some of them its own
        values, and refuses all others.

        Bad:

        ```sh
        docker ps --filter state=running
        docker images --filter dangling=yes
        ```

        Good:

        ```sh
        docker ps --filter status=running
        docker images --filter dangling=true
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) =>
        from written in WrittenFlag.In(command)
        where written is { Key: "filter", IsDocker: true } && filters.ContainsKey(command.Name)
        let finding = Problem(written, filters[command.Name])
        where finding is not null
        select finding;

    static Finding? Problem(WrittenFlag written, string[] names)
    {
        if (KeyValue.Split(written.Read) is not (var name, { } value)) return null;
        var known = name.Trim().ToLowerInvariant();
        if (!names.Contains(known))
            return Rule.At(written.Span(0, name.Length), $"docker {written.Command.Name} has no filter {name}; it has {string.Join(", ", names[..^1])} and {names[^1]}.",
                [.. NearestName.Of(known, names) is { } near ? new[] { written.Change(0, name.Length, near) } : []]);
        if (!values.TryGetValue($"{written.Command.Name} {known}", out var all) && !values.TryGetValue(known, out all) || all.Contains(value.Trim()) || value == "") return null;
        return Rule.At(written.Span(name.Length + 1, value.Length), $"The filter {name} takes {string.Join(", ", all[..^1])} or {all[^1]}, not {value}.",
            [.. NearestName.Of(value.Trim(), all) is { } meant ? new[] { written.Change(name.Length + 1, value.Length, meant) } : []]);
    }

    // Both as the engine's own source has them: daemon/list.go, daemon/images, volume/service, daemon/network/filter.go and daemon/prune.go of moby 28.
    static readonly FrozenDictionary<string, string[]> filters = new Dictionary<string, string[]>
    {
        ["ps"] = ["ancestor", "before", "exited", "expose", "health", "id", "is-task", "isolation", "label", "name", "network", "publish", "since", "status", "volume"],
        ["images"] = ["before", "dangling", "label", "reference", "since", "until"],
        ["volume ls"] = ["dangling", "driver", "label", "name"],
        ["network ls"] = ["dangling", "driver", "id", "label", "name", "scope", "type"],
        ["search"] = ["is-automated", "is-official", "stars"],
        ["container prune"] = ["label", "label!", "until"],
        ["network prune"] = ["label", "label!", "until"],
        ["volume prune"] = ["all", "label", "label!"],
    }.ToFrozenDictionary();

    static readonly string[] yesOrNo = ["true", "false", "1", "0"];

    static readonly FrozenDictionary<string, string[]> values = new Dictionary<string, string[]>
    {
        ["status"] = ["created", "restarting", "running", "removing", "paused", "exited", "dead"],
        ["health"] = ["none", "starting", "healthy", "unhealthy"],
        ["dangling"] = yesOrNo,
        ["is-official"] = yesOrNo,
        ["is-automated"] = yesOrNo,
        ["is-task"] = yesOrNo,
        ["scope"] = ["local", "global", "swarm"],
        ["network ls type"] = ["custom", "builtin"],
    }.ToFrozenDictionary();
}
