using System.Collections.Immutable;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Language.Tests.Registries;

/// <summary>Stands in for what registries have told, which tests of the pure library cannot ask.</summary>
sealed record ToldByRegistries(Dictionary<string, TagList> Lists, Dictionary<string, RegistryImage> Images) : IRegistryAnswers
{
    public static readonly DateTimeOffset Asked = new(2026, 11, 28, 10, 0, 0, TimeSpan.Zero);

    public static readonly string Digest = $"sha256:{new string('9', 64)}";

    /// <summary>A repository with these tags, separated by blanks: the first one was pushed on the day of the question, each other one a day earlier.</summary>
    public static ToldByRegistries Tags(string repository, string names, bool isWhole = true) => new(
        new() { [repository] = new([.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((name, index) => Tag(name, Asked.AddDays(-index)))], Asked, isWhole) }, []);

    /// <summary>One image and its tag.</summary>
    public static ToldByRegistries Image(string name, RegistryImage image) => new([], new() { [name] = image });

    public static RegistryTag Tag(string name, DateTimeOffset? pushed = null, string? digest = null) =>
        new(name, digest, pushed, [new("linux/amd64", 45_100_000), new("linux/arm64", 43_200_000), new("linux/arm/v7", 39_000_000), new("linux/386", 46_000_000)]);

    public static ImageConfiguration Configuration { get; } = new(
        Asked.AddDays(-21), ["8888/tcp"], ["/data"], "1000", "/srv", ImmutableDictionary<string, string>.Empty.Add("PATH", "/bin").Add("APP_VERSION", "2.1").Add("APP_TOKEN", "hunter2"),
        ["tini", "--"], ["serve", "--password=hunter2"], ImmutableDictionary<string, string>.Empty.Add("org.opencontainers.image.description", "Serves <b>notebooks</b>\nto [all](http://x.example)"), HasHealthCheck: true);

    /// <summary>A repository that is not shown.</summary>
    public string? Hidden { get; init; }

    TagList? IRegistryAnswers.Tags(ImageReference image) => Lists.GetValueOrDefault(image.FamiliarName);

    RegistryImage? IRegistryAnswers.Image(ImageReference image) => Images.GetValueOrDefault(image.ToString());

    bool IRegistryAnswers.IsHidden(ImageReference image) => image.FamiliarName == Hidden;

    bool IRegistryAnswers.IsMissing(ImageReference image) =>
        Lists.GetValueOrDefault(image.FamiliarName) is { IsWhole: true } list && list.Named(image) is null;
}
