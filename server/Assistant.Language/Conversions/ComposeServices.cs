using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>A service of a compose file.</summary>
/// <param name="Container">What its container is called.</param>
sealed record ComposeServiceEntry(string Name, YamlMap Keys, string Container);

/// <summary>A compose file on its way to a recipe.</summary>
sealed class ComposeServices(YamlMap compose, YamlMap services, Marks marks, string folder)
{
    readonly List<ComposeServiceEntry> all = [.. services.Members.Select(service => new ComposeServiceEntry(service.Key, (YamlMap)service.Value, ContainerOf(service.Key, (YamlMap)service.Value)))];

    public YamlMap Compose => compose;

    public Marks Marks => marks;

    public Losses Losses { get; } = new();

    /// <summary>Those first that others need; in the order of the file where nothing is said.</summary>
    public IReadOnlyList<ComposeServiceEntry> InOrder()
    {
        var (ordered, visited) = (new List<ComposeServiceEntry>(), new HashSet<string>());
        foreach (var service in all) Visit(service);
        return ordered;

        void Visit(ComposeServiceEntry from)
        {
            // A chain of services may be long, so that it is followed without recursion.
            var path = new Stack<(ComposeServiceEntry Service, Queue<ComposeServiceEntry> Needs)>();
            Enter(from);
            while (path.TryPeek(out var top))
            {
                if (top.Needs.TryDequeue(out var need)) Enter(need);
                else ordered.Add(path.Pop().Service);
            }

            void Enter(ComposeServiceEntry service)
            {
                if (visited.Add(service.Name)) path.Push((service, new(NeedsOf(service))));
            }
        }
    }

    /// <summary>The container of a service; null for a name that is none.</summary>
    public string? Container(string service) => Find(service)?.Container;

    /// <summary>The name that an engine knows a network or volume by.</summary>
    public string NameOf(string kind, string key) => (Declared(kind, key)?["name"] ?? (Declared(kind, key)?["external"] as YamlMap)?["name"])?.Scalar ?? (kind == "networks" && key == "default" ? $"{Project}_default" : key);

    public YamlMap? Declared(string kind, string key) => (compose[kind] as YamlMap)?[key] as YamlMap;

    public static bool IsExternal(YamlMap? declared) => declared?["external"] is YamlMap or YamlText { Text: "true" };

    /// <summary>The keys of the networks that a service is on; without a word about it the one that all services share.</summary>
    public IReadOnlyList<string> NetworksOf(ComposeServiceEntry service) => service.Keys switch
    {
        var keys when keys["network_mode"] is not null => [],
        var keys when keys["networks"] is YamlMap map => [.. map.Members.Select(member => member.Key)],
        var keys when keys["networks"] is YamlList list => [.. list.Values.Select(value => value.Scalar).OfType<string>()],
        _ => all.Count > 1 || Declared("networks", "default") is not null ? ["default"] : [],
    };

    string Project => MarkedCommand.Slug(compose["name"]?.Scalar is { } name && !Marks.Has(name) ? name : folder);

    readonly Dictionary<string, ComposeServiceEntry> byName = [];

    ComposeServiceEntry? Find(string name)
    {
        if (byName.Count == 0) foreach (var service in all) byName[service.Name] = service;
        return byName.GetValueOrDefault(name);
    }

    IEnumerable<ComposeServiceEntry> NeedsOf(ComposeServiceEntry service)
    {
        var needs = service.Keys["depends_on"] is YamlMap map ? map.Members.Select(member => member.Key) : Texts("depends_on");
        return needs.Concat(Texts("links").Concat(Texts("volumes_from")).Select(text => text.Split(':')[0])).Concat(Modes()).Select(Find).OfType<ComposeServiceEntry>();

        IEnumerable<string> Texts(string key) => service.Keys[key]?.Items.Select(item => item.Scalar).OfType<string>() ?? [];

        IEnumerable<string> Modes() => new[] { "network_mode", "ipc", "pid" }.SelectMany(Texts).Where(mode => mode.StartsWith("service:", StringComparison.Ordinal)).Select(mode => mode["service:".Length..]);
    }

    /// <summary>Engines want two letters at least.</summary>
    static string ContainerOf(string service, YamlMap keys) =>
        keys["container_name"]?.Scalar ?? (service.Length > 1 ? MarkedCommand.Slug(service) : $"{MarkedCommand.Slug(service + "-1")}");
}
