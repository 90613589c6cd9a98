using Assistant.Language.Recipes;
using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>One <c>docker run</c> as a service.</summary>
static class ComposeService
{
    public static YamlMap Of(MarkedCommand run, ComposeFile file)
    {
        var (service, command) = (new YamlMap(), run.Command);
        service.Add("image", command.Image!.Value);
        if (file.BuildOf(command.Image.Value) is { } build) service.Add("build", ComposeBuild.Of(build, file));
        foreach (var key in ComposeKeys.All.Where(key => key.Flag != "link")) Carry(key, command, service);
        if (command.Value("entrypoint") is { } entrypoint) service.Add("entrypoint", YamlList.Of(entrypoint == "" ? [] : [entrypoint], isFlow: true));
        if (command.Arguments.Length > 1) service.Add("command", YamlList.Of(command.Arguments.Skip(1).Select(word => word.Value), isFlow: true));
        if (command.Value("stop-timeout") is { } seconds) service.Add("stop_grace_period", $"{seconds}s");
        ComposePorts.Add(command, service);
        ComposeVolumes.Add(command, service, file);
        ComposeNetworks.Add(run, service, file);
        ComposeLinks.Add(run, service, file);
        ComposeLimits.Add(run, service, file);
        ComposeHealth.Add(command, service);
        Logging(command, service);
        foreach (var flag in command.Flags) Tell(flag, file.NameOf(run), file.Losses);
        return Ordered(service);
    }

    static void Carry(ComposeKey key, DockerCommand command, YamlMap service)
    {
        var values = command.Values(key.Flag).Select(word => word.Value).ToList();
        if (key.Shape == ComposeShape.Switch)
        {
            if (command.Flags.Any(flag => flag.Key == key.Flag)) service.AddPlain(key.Key, command.IsOn(key.Flag) ? "true" : "false");
        }
        else if (values.Count == 0) return;
        else if (key.Shape == ComposeShape.List) service.Add(key.Key, YamlList.Of(values));
        else if (key.Shape == ComposeShape.Map) service.Add(key.Key, Map(values, nullable: key.Flag == "env"));
        else if (key.Shape == ComposeShape.Number && Whole.Parse(values[^1]).Ok) service.AddPlain(key.Key, values[^1]);
        else service.Add(key.Key, values[^1]);
    }

    /// <summary>As a map; as a list where a name is only known later. A variable without a value takes the one that compose is started with.</summary>
    internal static YamlNode Map(IReadOnlyList<string> pairs, bool nullable = false)
    {
        if (pairs.Any(pair => Marks.Has(KeyValue.Split(pair).Key))) return YamlList.Of(pairs);
        var map = new YamlMap();
        foreach (var (name, same) in pairs.Select(pair => KeyValue.Split(pair)).GroupBy(pair => pair.Key).Select(same => (same.Key, same.Last())))
            map.Add(name, same.Value is null && nullable ? new YamlText("null", IsPlain: true) : new YamlText(same.Value ?? ""));
        return map;
    }

    static void Logging(DockerCommand command, YamlMap service)
    {
        if (command.Value("log-driver") is { } driver) service.Child("logging").Add("driver", driver);
        var options = command.Values("log-opt").Select(word => word.Value).ToList();
        if (options.Count > 0) service.Child("logging").Add("options", Map(options));
    }

    static void Tell(Flag flag, string service, Losses losses)
    {
        if (flag.Spec is null) losses.Add(service, $"{flag.Name} is left out; docker run has no such flag.");
        else if (flag.MissesValue) losses.Add(service, $"{flag.Name} is left out; it has no value.");
        else if (ComposeKeys.Without.GetValueOrDefault(flag.Key) is { Length: > 0 } reason && (flag.Spec.TakesValue || flag.IsOn)) losses.Add(service, reason);
    }

    static YamlMap Ordered(YamlMap service)
    {
        var ordered = new YamlMap();
        foreach (var (key, value) in service.Members.OrderBy(member => ComposeKeys.Order.IndexOf(member.Key) is >= 0 and var index ? index : int.MaxValue)) ordered.Add(key, value);
        return ordered;
    }
}
