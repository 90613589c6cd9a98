using Assistant.Language.Recipes;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>The check that tells whether a service is healthy. Times are written as docker takes them.</summary>
static class ComposeHealth
{
    public static void Add(DockerCommand command, YamlMap service)
    {
        if (command.IsOn("no-healthcheck")) service.Child("healthcheck").AddPlain("disable", "true");
        if (command.Value("health-cmd") is { Length: > 0 } test) service.Child("healthcheck").Add("test", test);
        foreach (var (flag, key) in Times)
            if (command.Value(flag) is { } time) service.Child("healthcheck").Add(key, time);
        if (command.Value("health-retries") is { } retries) service.Child("healthcheck").AddPlain("retries", retries);
    }

    public static IReadOnlyList<(string Flag, string Key)> Times { get; } =
    [
        ("health-interval", "interval"), ("health-timeout", "timeout"), ("health-start-period", "start_period"), ("health-start-interval", "start_interval"),
    ];
}
