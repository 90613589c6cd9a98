using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Container;

/// <summary>Rights, namespaces and security options.</summary>
static class SecurityFlags
{
    public static string? Apply(DockerCommand command, ContainerBody body, PlanEnvironment environment)
    {
        if (command.IsOn("privileged")) body.Host["Privileged"] = true;
        if (command.IsOn("read-only")) body.Host["ReadonlyRootfs"] = true;
        Capabilities(command, body, "cap-add", "CapAdd");
        Capabilities(command, body, "cap-drop", "CapDrop");
        var groups = command.Values("group-add").Select(word => word.Value).ToList();
        if (groups.Count > 0) body.Host["GroupAdd"] = ContainerBody.Texts(groups);
        return Namespaces(command, body) ?? Options(command, body, environment);
    }

    /// <summary>Upper case with <c>CAP_</c> in front, sorted.</summary>
    static void Capabilities(DockerCommand command, ContainerBody body, string key, string field)
    {
        var names = command.Values(key).Select(word => word.Value.Trim().ToUpperInvariant())
            .Select(name => name is "ALL" or "RESET" || name.StartsWith("CAP_", StringComparison.Ordinal) ? name : "CAP_" + name)
            .Distinct().Order(StringComparer.Ordinal).ToList();
        if (names.Count > 0) body.Host[field] = ContainerBody.Texts(names);
    }

    static string? Namespaces(DockerCommand command, ContainerBody body)
    {
        foreach (var (key, field, allowed, error) in namespaces)
        {
            if (command.Value(key) is not { } value) continue;
            if (!allowed(value)) return $"--{key}: {error}";
            body.Host[field] = value;
        }
        return null;
    }

    static readonly (string Key, string Field, Func<string, bool> Allowed, string Error)[] namespaces =
    [
        ("pid", "PidMode", value => value is "" or "host" || value is ['c', 'o', 'n', 't', 'a', 'i', 'n', 'e', 'r', ':', _, ..], "invalid PID mode"),
        ("uts", "UTSMode", value => value is "" or "host", "invalid UTS mode"),
        ("userns", "UsernsMode", value => value is "" or "host", "invalid USER mode"),
        ("cgroupns", "CgroupnsMode", value => value is "" or "host" or "private", "invalid CGROUP mode"),
        ("ipc", "IpcMode", _ => true, ""),
    ];

    static string? Options(DockerCommand command, ContainerBody body, PlanEnvironment environment)
    {
        List<string> options = [];
        var written = command.Values("security-opt").Select(word => word.Value).ToList();
        foreach (var option in written)
        {
            var (key, value) = option.Contains('=') ? KeyValue.Split(option) : KeyValue.Split(option, ':');
            if (string.IsNullOrEmpty(value) && key != "no-new-privileges") return $"Invalid --security-opt: {Go.Quoted(option)}";
            if (option == "systempaths=unconfined")
            {
                body.Host["MaskedPaths"] = new JsonArray();
                body.Host["ReadonlyPaths"] = new JsonArray();
                continue;
            }
            if (key != "seccomp" || value is "unconfined" or "builtin")
            {
                options.Add(option);
                continue;
            }
            var profile = Profile(value!, environment);
            if (!profile.Ok) return profile.Error;
            options.Add($"seccomp={profile.Value}");
        }
        if (written.Count > 0) body.Host["SecurityOpt"] = ContainerBody.Texts(options);
        return null;
    }

    /// <summary>A profile is a file whose JSON goes to the engine.</summary>
    static Parsed<string> Profile(string file, PlanEnvironment environment)
    {
        if (environment.ReadFile(file) is not { } text)
            return new Refused($"opening seccomp profile ({file}) failed: open {file}: no such file or directory");
        try
        {
            return JsonNode.Parse(text)?.ToJsonString() ?? "null";
        }
        catch (JsonException)
        {
            return new Refused($"compacting json for seccomp profile ({file}) failed: the file is not JSON");
        }
    }
}
