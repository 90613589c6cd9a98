using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary><c>docker build</c> of an image that a service runs.</summary>
static class ComposeBuild
{
    public static YamlMap Of(MarkedCommand line, ComposeFile file)
    {
        var (build, command) = (new YamlMap(), line.Command);
        var context = command.Arguments is [var first, ..] ? ComposeVolumes.HostPath(first.Value, file.Marks) : ".";
        build.Add("context", context);
        if (command.Value("file") is { } dockerfile) build.Add("dockerfile", Dockerfile(dockerfile, context));
        foreach (var (flag, key) in Maps)
            if (command.Values(flag).Select(word => word.Value).ToList() is { Count: > 0 } pairs) build.Add(key, ComposeService.Map(pairs, nullable: flag == "build-arg"));
        foreach (var (flag, key) in Texts)
            if (command.Value(flag) is { } text) build.Add(key, text);
        foreach (var (flag, key) in Lists)
            if (command.Values(flag).Select(word => word.Value).ToList() is { Count: > 0 } texts) build.Add(key, YamlList.Of(texts));
        foreach (var (flag, key) in Switches)
            if (command.IsOn(flag)) build.AddPlain(key, "true");
        if (command.Values("tag").Select(word => word.Value).ToList() is { Count: > 1 } tags) build.Add("tags", YamlList.Of(tags));
        foreach (var flag in command.Flags.Where(flag => !Known.Contains(flag.Key))) file.Losses.Add(line.Name, $"{flag.Name} of the build is left out; the build section has no key for it.");
        return build;
    }

    public static IReadOnlyList<(string Flag, string Key)> Maps { get; } = [("build-arg", "args"), ("label", "labels")];

    public static IReadOnlyList<(string Flag, string Key)> Texts { get; } = [("target", "target"), ("network", "network"), ("shm-size", "shm_size"), ("isolation", "isolation")];

    public static IReadOnlyList<(string Flag, string Key)> Lists { get; } =
        [("platform", "platforms"), ("cache-from", "cache_from"), ("cache-to", "cache_to"), ("add-host", "extra_hosts"), ("ssh", "ssh")];

    public static IReadOnlyList<(string Flag, string Key)> Switches { get; } = [("no-cache", "no_cache"), ("pull", "pull")];

    static readonly HashSet<string> Known =
    [
        "tag", "file", "quiet", "progress", "load", "rm", "force-rm", "help",
        .. Maps.Concat(Texts).Concat(Lists).Concat(Switches).Select(pair => pair.Flag),
    ];

    /// <summary>Docker sees the file from the working folder, compose from the context.</summary>
    static string Dockerfile(string file, string context)
    {
        if (file.StartsWith('/') || Marks.Has(file) || Marks.Has(context) || context.Contains("://", StringComparison.Ordinal)) return file;
        var (folder, path) = (HostPath.Clean(context), HostPath.Clean(file));
        if (folder == "." || folder.StartsWith('/')) return path;
        if (path.StartsWith(folder + "/", StringComparison.Ordinal)) return path[(folder.Length + 1)..];
        return folder.Contains("..") ? path : string.Concat(folder.Split('/').Select(_ => "../")) + path;
    }
}
