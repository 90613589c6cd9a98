using Assistant.Language.Recipes;
using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>What services mount, and the volumes that the file makes.</summary>
static class ComposeVolumes
{
    public static void Add(DockerCommand command, YamlMap service, ComposeFile file)
    {
        foreach (var value in command.Values("volume").Select(word => word.Value).Distinct()) service.Append("volumes", new YamlText(HostPath(value, file.Marks)));
        foreach (var word in command.Values("mount"))
        {
            if (MountOption.Parse(word.Value) is { Ok: true, Value: var mount }) service.Append("volumes", Long(mount, file));
            else file.Losses.Add($"--mount {word.Value.Replace(',', ' ')} is left out; docker does not take it either.");
        }
    }

    /// <summary>Every named volume, under its own name rather than the project's.</summary>
    public static void Declare(YamlMap compose, ComposeFile file)
    {
        foreach (var create in file.Of("volume create").Where(create => create.Command.Arguments.Length > 0)) Made(create, compose, file.Losses);
        foreach (var name in file.Runs.SelectMany(run => Named(run.Command, file.Marks)).Distinct()) Volume(compose, name);
        foreach (var mount in file.Runs.SelectMany(run => run.Command.Values("mount")).Select(word => MountOption.Parse(word.Value).Value).OfType<MountOption>().Where(mount => mount is { Type: "volume", Source: not "" }))
        {
            var volume = Volume(compose, mount.Source);
            if (mount.Volume?.Driver is { } driver) volume.Add("driver", driver);
            if (mount.Volume is null) continue;
            foreach (var (key, value) in mount.Volume.DriverOptions) volume.Child("driver_opts").Add(key, value);
            foreach (var (key, value) in mount.Volume.Labels) volume.Child("labels").Add(key, value);
        }
    }

    /// <summary>The folder of the recipe is the folder of the compose file, which writes it as a dot.</summary>
    public static string HostPath(string value, Marks marks) => marks.At(value) switch
    {
        { Kind: WordPartKind.Tilde } or { Kind: WordPartKind.Variable, Name: "HOME", Default: null } => "~" + value[1..],
        { Kind: WordPartKind.Command, Name: "pwd" } or { Kind: WordPartKind.Variable, Name: "PWD", Default: null } => "." + value[1..],
        _ => value,
    };

    static YamlMap Long(MountOption mount, ComposeFile file)
    {
        var volume = new YamlMap();
        volume.Add("type", mount.Type);
        if (mount.Source != "") volume.Add("source", mount.Type == "bind" ? HostPath(mount.Source, file.Marks) : mount.Source);
        volume.Add("target", mount.Target);
        if (mount.ReadOnly) volume.AddPlain("read_only", "true");
        if (mount.Consistency is { } consistency) volume.Add("consistency", consistency);
        // Compose makes a folder that is not there, --mount does not.
        if (mount.Type == "bind") volume.Child("bind").AddPlain("create_host_path", "false");
        if (mount.Bind?.Propagation is { } propagation) volume.Child("bind").Add("propagation", propagation);
        if (mount.Bind is { NonRecursive: true }) volume.Child("bind").Add("recursive", "disabled");
        if (mount.Bind is { WritableBelow: true }) volume.Child("bind").Add("recursive", "writable");
        if (mount.Bind is { ReadOnlyBelow: true }) volume.Child("bind").Add("recursive", "readonly");
        if (mount.Volume is { NoCopy: true }) volume.Child("volume").AddPlain("nocopy", "true");
        if (mount.Volume?.Subpath is { } subpath) volume.Child("volume").Add("subpath", subpath);
        if (mount.Tmpfs?.Size is { } size) volume.Child("tmpfs").AddPlain("size", size.ToString());
        if (mount.Tmpfs?.Mode is { } mode) volume.Child("tmpfs").AddPlain("mode", "0o" + Convert.ToString(mode, 8));
        if (mount.ImageSubpath is { } inner) volume.Child("image").Add("subpath", inner);
        return volume;
    }

    /// <summary>The named volumes of <c>-v</c>: a variable counts by its default.</summary>
    static IEnumerable<string> Named(DockerCommand command, Marks marks) =>
        from word in command.Values("volume")
        let mount = VolumeMount.Parse(word.Value).Value
        where mount is { IsBind: false, Source: not "" }
        let name = marks.At(mount.Source) is { } mark ? mount.Source.Length == 1 && mark is { Kind: WordPartKind.Variable, Name: not ("PWD" or "HOME") } ? mark.Default : null : mount.Source
        where name is { Length: > 0 } && !Marks.Has(name) && char.IsAsciiLetterOrDigit(name[0]) && !name.Contains('/')
        select name;

    static void Made(MarkedCommand create, YamlMap compose, Losses losses)
    {
        var command = create.Command;
        var volume = Volume(compose, command.Arguments[0].Value);
        if (command.Value("driver") is { } driver) volume.Add("driver", driver);
        if (command.Values("opt").Select(word => word.Value).ToList() is { Count: > 0 } options) volume.Add("driver_opts", ComposeService.Map(options));
        if (command.Values("label").Select(word => word.Value).ToList() is { Count: > 0 } labels) volume.Add("labels", ComposeService.Map(labels));
        foreach (var flag in command.Flags.Where(flag => flag.Key is not ("driver" or "opt" or "label")))
            losses.Add(command.Arguments[0].Value, $"{flag.Name} of the volume is left out; compose files have no key for it.");
    }

    static YamlMap Volume(YamlMap compose, string name)
    {
        var volume = compose.Child("volumes").Child(name);
        volume.Add("name", name);
        return volume;
    }
}
