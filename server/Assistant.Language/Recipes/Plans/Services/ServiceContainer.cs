using System.Text.Json.Nodes;
using Assistant.Language.Recipes.Plans.Container;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services;

/// <summary>The <c>ContainerSpec</c> of a service, in the order in which the client writes it.</summary>
static class ServiceContainer
{
    public static Parsed<JsonObject> Of(DockerCommand command, PlanEnvironment environment)
    {
        // These groups of flags are those of docker run, and so is what they come to.
        var run = new ContainerBody("");
        if (HealthFlags.Apply(command, run, environment) is { } unhealthy) return new Refused(unhealthy);
        SecurityFlags.Apply(command, run, environment);
        VolumeFlags.Apply(command, run, environment);
        var variables = EnvironmentFlags.Variables(command, environment);
        if (!variables.Ok) return new Refused(variables.Error);
        var (secrets, configs) = (Files(command, "secret"), Files(command, "config"));
        if (!secrets.Ok) return new Refused(secrets.Error);
        if (!configs.Ok) return new Refused(configs.Error);

        var spec = new JsonObject { ["Image"] = Tagged(command.Arguments[0].Value) };
        if (command.Values("container-label").Any()) spec["Labels"] = ContainerBody.Map(command, "container-label");
        if (command.Value("entrypoint") is { Length: > 0 } entrypoint) spec["Command"] = ContainerBody.Texts(Words(entrypoint));
        if (command.Arguments.Length > 1) spec["Args"] = ContainerBody.Texts(command.Arguments.Skip(1).Select(word => word.Value));
        Text("hostname", "Hostname");
        if (!variables.Value.IsEmpty) spec["Env"] = ContainerBody.Texts(variables.Value);
        Text("workdir", "Dir");
        Text("user", "User");
        if (command.Values("group").Any()) spec["Groups"] = ContainerBody.Texts(command.Values("group").Select(word => word.Value));
        spec["Init"] = command.IsOn("init");
        Text("stop-signal", "StopSignal");
        if (command.IsOn("tty")) spec["TTY"] = true;
        if (command.IsOn("read-only")) spec["ReadOnly"] = true;
        Move(run.Host, "Mounts", "Mounts");
        if (command.Value("stop-grace-period") is { } grace) spec["StopGracePeriod"] = Duration.Parse(grace).Value;
        Move(run.Config, "Healthcheck", "Healthcheck");
        if (command.Values("host").Any()) spec["Hosts"] = ContainerBody.Texts(command.Values("host").Select(word => Host(word.Value)));
        spec["DNSConfig"] = Names(command);
        if (secrets.Value.Count > 0) spec["Secrets"] = secrets.Value;
        if (configs.Value.Count > 0) spec["Configs"] = configs.Value;
        Text("isolation", "Isolation");
        if (command.Values("sysctl").Any()) spec["Sysctls"] = ContainerBody.Map(command, "sysctl");
        Move(run.Host, "CapAdd", "CapabilityAdd");
        Move(run.Host, "CapDrop", "CapabilityDrop");
        if (ResourceFlags.Ulimits(command) is { } limits) spec["Ulimits"] = limits;
        if (command.Value("oom-score-adj") is { } score && Whole.Parse(score).Value is not 0 and var number) spec["OomScoreAdj"] = number;
        return spec;

        void Text(string key, string field)
        {
            if (command.Value(key) is { Length: > 0 } text) spec[field] = text;
        }

        void Move(JsonObject from, string field, string to)
        {
            if (from[field] is { } value) spec[to] = value.DeepClone();
        }
    }

    /// <summary>The image as the client sends it, with its tag.</summary>
    public static string Tagged(string image) => ImageReference.Parse(image).Value is { Tag: null, Digest: null } ? $"{Short(image)}:latest" : Short(image);

    /// <summary>As people write it: without what docker adds for an image of Docker Hub.</summary>
    static string Short(string image)
    {
        foreach (var hub in new[] { "docker.io/", "index.docker.io/" })
            if (image.StartsWith(hub, StringComparison.Ordinal)) image = image[hub.Length..];
        return image.StartsWith("library/", StringComparison.Ordinal) && image.IndexOf('/') == image.LastIndexOf('/') ? image["library/".Length..] : image;
    }

    static JsonObject Names(DockerCommand command)
    {
        var names = new JsonObject();
        foreach (var (key, field) in new[] { ("dns", "Nameservers"), ("dns-search", "Search"), ("dns-option", "Options") })
            if (command.Values(key).Any()) names[field] = ContainerBody.Texts(command.Values(key).Select(word => word.Value));
        return names;
    }

    /// <summary>The client takes an entrypoint apart as a shell would, and puts nothing in.</summary>
    static IEnumerable<string> Words(string text)
    {
        var source = SourceText.From(text.Replace('\n', ' '));
        var lexer = new WordLexer(source);
        lexer.Read(new(0, source.Length));
        return lexer.Words().Select(word => word.Value);
    }

    /// <summary>As in the file of hosts: the address first.</summary>
    static string Host(string text) => KeyValue.Split(text, ':') is (var name, { } address) ? $"{address} {name}" : text;

    /// <summary>The value of <c>--secret</c> or <c>--config</c>: a name, or fields <c>source=</c>, <c>target=</c>, <c>uid=</c>, <c>gid=</c>, <c>mode=</c>.</summary>
    static Parsed<JsonArray> Files(DockerCommand command, string kind)
    {
        var (files, owner) = (new JsonArray(), kind == "secret" ? "Secret" : "Config");
        foreach (var text in command.Values(kind).Select(word => word.Value))
        {
            var fields = (text.Contains('=') ? CsvRecord.Parse(text).Value : [$"source={text}"]).Select(field => KeyValue.Split(field)).ToList();
            string? Field(params string[] names) => fields.LastOrDefault(field => names.Contains(field.Key.ToLowerInvariant())).Value;
            if (Field("source", "src") is not { Length: > 0 } source) return new Refused($"invalid argument {Go.Quoted(text)} for \"--{kind}\" flag: source is required");
            var mode = Field("mode") is { Length: > 0 } octal && octal.All(digit => digit is >= '0' and <= '7') && octal.Length < 8 ? Convert.ToInt32(octal, 8) : Readable;
            var file = new JsonObject { ["Name"] = Field("target") ?? source, ["UID"] = Field("uid") ?? "0", ["GID"] = Field("gid") ?? "0", ["Mode"] = mode };
            files.Add((JsonNode)new JsonObject { ["File"] = file, [$"{owner}ID"] = source, [$"{owner}Name"] = source });
        }
        return new JsonArray([.. files.OrderBy(file => (string)file![$"{owner}Name"]!, StringComparer.Ordinal).Select(file => file!.DeepClone())]);
    }

    /// <summary>0444, as the client has it for a file whose mode is not written.</summary>
    const int Readable = 292;
}
