using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Container;

/// <summary>Volumes, host folders and memory mounted into the container.</summary>
static class VolumeFlags
{
    public static string? Apply(DockerCommand command, ContainerBody body, PlanEnvironment environment)
    {
        foreach (var value in command.Values("volume").Select(word => word.Value).Distinct())
            if (Volume(value, body, environment) is { } error) return error;

        foreach (var word in command.Values("mount")) Add(body.Host, "Mounts", Mount(MountOption.Parse(word.Value).Value!, environment));
        if (command.IsOn("use-api-socket") && Socket(body, environment) is { } refused) return refused;
        foreach (var word in command.Values("tmpfs"))
        {
            var (path, options) = KeyValue.Split(word.Value, ':');
            ContainerBody.Child(body.Host, "Tmpfs")[path] = options ?? "";
        }
        if (command.Value("volume-driver") is { } driver) body.Host["VolumeDriver"] = driver;
        var others = command.Values("volumes-from").Select(word => word.Value).ToList();
        if (others.Count > 0) body.Host["VolumesFrom"] = ContainerBody.Texts(others);
        return null;
    }

    /// <summary>The engine's own socket; logins that the client has are copied by the client alone.</summary>
    static string? Socket(ContainerBody body, PlanEnvironment environment)
    {
        const string usual = "/var/run/docker.sock";
        var host = environment.Variable("DOCKER_HOST");
        if (host is { Length: > 0 } && !host.StartsWith("unix://", StringComparison.Ordinal)) return $"flag --use-api-socket can only be used with unix sockets: docker endpoint {host} incompatible";
        var mount = new JsonObject { ["Type"] = "bind", ["Source"] = host is { Length: > 7 } ? host[7..] : usual, ["Target"] = usual, ["BindOptions"] = new JsonObject() };
        Add(body.Host, "Mounts", mount);
        return null;
    }

    static string? Volume(string value, ContainerBody body, PlanEnvironment environment)
    {
        var read = VolumeMount.Parse(value);
        if (!read.Ok) return read.Error;
        var volume = read.Value;
        if (volume.Source == "") ContainerBody.Child(body.Config, "Volumes")[volume.Target] = new JsonObject();
        else Add(body.Host, "Binds", JsonValue.Create(Absolute(value, volume, environment)));
        return null;
    }

    /// <summary>Only a source that begins with a dot is seen from the working folder.</summary>
    static string Absolute(string value, VolumeMount volume, PlanEnvironment environment) =>
        volume.Source.StartsWith('.') ? HostPath.Absolute(volume.Source, environment.WorkingDirectory) + value[volume.Source.Length..] : value;

    static JsonObject Mount(MountOption mount, PlanEnvironment environment)
    {
        var json = new JsonObject { ["Type"] = mount.Type };
        if (mount.Source != "") json["Source"] = IsRelative(mount.Source) ? HostPath.Absolute(mount.Source, environment.WorkingDirectory) : mount.Source;
        json["Target"] = mount.Target;
        if (mount.ReadOnly) json["ReadOnly"] = true;
        if (mount.Consistency is { } consistency) json["Consistency"] = consistency;
        if (mount.Bind is { } bind) json["BindOptions"] = Bind(bind);
        if (mount.Volume is { } volume) json["VolumeOptions"] = VolumeOptions(volume);
        if (mount.ImageSubpath is { } subpath) json["ImageOptions"] = new JsonObject { ["Subpath"] = subpath };
        if (mount.Tmpfs is { } tmpfs) json["TmpfsOptions"] = Tmpfs(tmpfs);
        return json;
    }

    static bool IsRelative(string source) => source is "." or ".." || source.StartsWith("./") || source.StartsWith("../");

    static JsonObject Bind(MountOption.BindOptions bind)
    {
        var json = new JsonObject();
        if (bind.Propagation is { } propagation) json["Propagation"] = propagation;
        if (bind.NonRecursive) json["NonRecursive"] = true;
        if (bind.WritableBelow) json["ReadOnlyNonRecursive"] = true;
        if (bind.ReadOnlyBelow) json["ReadOnlyForceRecursive"] = true;
        return json;
    }

    static JsonObject VolumeOptions(MountOption.VolumeOptions volume)
    {
        var json = new JsonObject();
        if (volume.NoCopy) json["NoCopy"] = true;
        if (!volume.Labels.IsEmpty) json["Labels"] = ContainerBody.Map(volume.Labels);
        if (volume.Subpath is { } subpath) json["Subpath"] = subpath;
        var driver = ContainerBody.Child(json, "DriverConfig");
        if (volume.Driver is { } name) driver["Name"] = name;
        if (!volume.DriverOptions.IsEmpty) driver["Options"] = ContainerBody.Map(volume.DriverOptions);
        return json;
    }

    static JsonObject Tmpfs(MountOption.TmpfsOptions tmpfs)
    {
        var json = new JsonObject();
        if (tmpfs.Size is { } size) json["SizeBytes"] = size;
        if (tmpfs.Mode is { } mode) json["Mode"] = mode;
        return json;
    }

    static void Add(JsonObject parent, string name, JsonNode item)
    {
        if (parent[name] is not JsonArray list) parent[name] = list = [];
        list.Add(item);
    }
}
