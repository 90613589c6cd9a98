using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Engine.Tests;

/// <summary>Registries that ask stand-ins and registries of this machine, and never anybody else; with a folder and a clock of their own.</summary>
sealed class AskedRegistries : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("ra-registries-").FullName;
    readonly List<Registries> made = [];

    public ManualClock Clock { get; } = new();

    /// <summary>By the host that a reference names; who is not in it is not there.</summary>
    public Dictionary<string, StandIn> Others { get; } = [];

    /// <summary>The same for what is no stand-in.</summary>
    public Dictionary<string, Uri> Bases { get; } = [];

    public StandIn? Hub { get; init; }

    public StandIn? Quay { get; init; }

    /// <summary>What this machine is said to run.</summary>
    public string Machine { get; init; } = "linux/amd64";

    public long Largest { get; init; } = KeptAnswers.Usual;

    /// <summary>Where answers are kept.</summary>
    public string Kept => Path.Combine(folder, "kept");

    /// <summary>The docker configuration's <c>config.json</c>.</summary>
    public string Configuration { set => File.WriteAllText(Path.Combine(folder, "config.json"), value); }

    /// <summary>The registries, the same each time.</summary>
    public Registries Now => made.Count > 0 ? made[^1] : Restart();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>As after the end of the program: what was only in memory is gone.</summary>
    public Registries Restart()
    {
        var addresses = new RegistryAddresses
        {
            HubApi = Hub?.Address ?? Nobody, QuayApi = Quay?.Address ?? Nobody,
            Registry = AddressesOf,
        };
        made.Add(new(new(Kept, Largest), addresses, new(folder), Registries.UsualPatience, Machine, Clock));
        return made[^1];
    }

    IReadOnlyList<Uri> AddressesOf(string host)
    {
        if (Others.TryGetValue(host, out var other)) return [other.Address];
        if (Bases.TryGetValue(host, out var address)) return [address];
        return new Uri($"http://{host}/").IsLoopback ? RegistryAddresses.Usual.Registry(host) : [Nobody];
    }

    public Task<TagList> Tags(string image, string contains = "") => Now.Tags(Reference(image), contains, Cancelled);

    public Task<RegistryImage?> Image(string image) => Now.Image(Reference(image), Cancelled);

    public Task<string?> Digest(string image) => Now.Digest(Reference(image), Cancelled);

    /// <summary>The tags, a line each: name, bytes, date, digest, and platforms with their bytes, as far as they are told.</summary>
    public async Task<string> Listed(string image, string contains = "")
    {
        var list = await Tags(image, contains);
        var lines = list.Tags.Select(tag => string.Join(' ', ((string?[])
        [
            tag.Name, tag.Size?.ToString(), tag.Pushed?.UtcDateTime.ToString("yyyy-MM-dd"), tag.Digest?[..10], Platforms(tag.Platforms),
        ]).Where(part => part is { Length: > 0 })));
        return string.Join('\n', [.. lines, list.IsWhole ? "that is all" : "and more"]);
    }

    public static string Platforms(IEnumerable<RegistryPlatform> platforms) =>
        string.Join(' ', platforms.Select(platform => platform.Size is { } size ? $"{platform.Name}={size}" : platform.Name));

    public static ImageReference Reference(string image) => ImageReference.Parse(image).Value!;

    public void Dispose()
    {
        made.ForEach(one => one.Dispose());
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A port of this machine where nobody listens.</summary>
    static Uri Nobody { get; } = new("http://127.0.0.1:1/");
}
