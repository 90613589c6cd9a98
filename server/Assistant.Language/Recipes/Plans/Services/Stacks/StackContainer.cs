using System.Text.Json.Nodes;
using Assistant.Language.Recipes.Plans.Container;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>The <c>ContainerSpec</c> of a service of a stack, in the order in which the client writes it.</summary>
static class StackContainer
{
    public static JsonObject Of(StackContext stack, string name, JsonObject service)
    {
        // Windows has its own, and the client stumbles over a size that is a number.
        if (service.ContainsKey("credential_spec") || (service.ContainsKey("shm_size") && service.Text("shm_size") is "")) throw StackProblem.Unclear;
        var spec = new JsonObject { ["Image"] = ServiceContainer.Tagged(service.Text("image")), ["Labels"] = stack.Labels(service.Pairs("labels")) };
        Texts("Command", StackWords.Of(service, "entrypoint", "Entrypoint"));
        Texts("Args", StackWords.Of(service, "command", "Command"));
        Text("Hostname", "hostname");
        Texts("Env", StackEnvironment.Of(stack, service));
        Text("Dir", "working_dir");
        Text("User", "user");
        spec["Privileges"] = new JsonObject { ["CredentialSpec"] = null, ["SELinuxContext"] = null, ["NoNewPrivileges"] = false };
        if (service.ContainsKey("init")) spec["Init"] = service.IsOn("init");
        Text("StopSignal", "stop_signal");
        foreach (var (field, key) in new[] { ("TTY", "tty"), ("OpenStdin", "stdin_open"), ("ReadOnly", "read_only") })
            if (service.IsOn(key)) spec[field] = true;
        List("Mounts", StackVolumes.Of(stack, name, service));
        if (service.Time("stop_grace_period") is { } grace) spec["StopGracePeriod"] = grace;
        if (service["healthcheck"] is JsonObject check) spec["Healthcheck"] = Health(name, check);
        Texts("Hosts", Hosts(service));
        if (service.ContainsKey("dns") || service.ContainsKey("dns_search")) spec["DNSConfig"] = Names(service);
        List("Secrets", StackObjects.Of(stack, "secret", name, service));
        List("Configs", StackObjects.Of(stack, "config", name, service));
        Text("Isolation", "isolation");
        if (service.Pairs("sysctls") is { Count: > 0 } sysctls) spec["Sysctls"] = sysctls.Strings();
        var (added, dropped) = (Capabilities(service, "cap_add"), Capabilities(service, "cap_drop"));
        Texts("CapabilityAdd", added);
        Texts("CapabilityDrop", dropped.Except(added));
        List("Ulimits", Limits(service.Map("ulimits")));
        return spec;

        void Text(string field, string key)
        {
            if (service.Text(key) is { Length: > 0 } text) spec[field] = text;
        }

        void Texts(string field, IEnumerable<string> texts) => List(field, ContainerBody.Texts(texts));

        void List(string field, JsonArray list)
        {
            if (list.Count > 0) spec[field] = list;
        }
    }

    static JsonObject Health(string name, JsonObject check)
    {
        var test = check["test"] is JsonValue ? ["CMD-SHELL", check.Text("test")] : check.Texts("test");
        if (check.IsOn("disable"))
            return test.Count is 0 ? new() { ["Test"] = ContainerBody.Texts(["NONE"]) } : throw new StackProblem($"service {name}: test and disable can't be set at the same time");
        var health = new JsonObject();
        if (test.Count > 0) health["Test"] = ContainerBody.Texts(test);
        foreach (var (field, key) in new[] { ("Interval", "interval"), ("Timeout", "timeout"), ("StartPeriod", "start_period"), ("StartInterval", "start_interval") })
            if (check.Time(key) is not (null or 0) and var time) health[field] = time;
        if (check.Count("retries") is > 0 and var retries) health["Retries"] = retries;
        return health;
    }

    /// <summary>As in the file of hosts: the address first.</summary>
    static IEnumerable<string> Hosts(JsonObject service)
    {
        var hosts = service["extra_hosts"] is JsonObject named
            ? named.Where(host => host.Value is not null).Select(host => $"{host.Key}:{host.Value!.AsText()}").Order(StringComparer.Ordinal)
            : service.Texts("extra_hosts").AsEnumerable();
        return hosts.Select(host => KeyValue.Split(host, ':')).Where(host => host.Value is not null).Select(host => $"{host.Value} {host.Key}");
    }

    static JsonObject Names(JsonObject service)
    {
        var names = new JsonObject();
        foreach (var (field, key) in new[] { ("Nameservers", "dns"), ("Search", "dns_search") })
            if (service.Texts(key) is { Count: > 0 } texts) names[field] = ContainerBody.Texts(texts);
        return names;
    }

    /// <summary>Upper case with <c>CAP_</c> in front, sorted; <c>ALL</c> makes the others needless.</summary>
    static List<string> Capabilities(JsonObject service, string key)
    {
        var names = service.Texts(key).Select(name => name.Trim().ToUpperInvariant())
            .Select(name => name is "ALL" or "RESET" || name.StartsWith("CAP_", StringComparison.Ordinal) ? name : $"CAP_{name}").Distinct().Order(StringComparer.Ordinal).ToList();
        return names.Contains("ALL") ? ["ALL"] : names;
    }

    static JsonArray Limits(JsonObject written) => new([.. written.OrderBy(limit => limit.Key, StringComparer.Ordinal).Select(limit =>
    {
        var (hard, soft) = limit.Value is JsonObject pair ? (StackValue.Number(pair["hard"]), StackValue.Number(pair["soft"])) : (StackValue.Number(limit.Value), StackValue.Number(limit.Value));
        return (JsonNode)new JsonObject { ["Name"] = limit.Key, ["Hard"] = hard ?? throw StackProblem.Unclear, ["Soft"] = soft ?? throw StackProblem.Unclear };
    })]);
}
