using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Container;

/// <summary>The check that tells whether a container is healthy.</summary>
static class HealthFlags
{
    public static string? Apply(DockerCommand command, ContainerBody body, PlanEnvironment environment)
    {
        var check = new JsonObject();
        if (command.Value("health-cmd") is { Length: > 0 } test) check["Test"] = ContainerBody.Texts(["CMD-SHELL", test]);
        foreach (var (key, field) in times)
        {
            if (command.Value(key) is not { } text || Duration.Parse(text).Value is var time && time == 0) continue;
            if (time < 0 && !command.IsOn("no-healthcheck")) return $"--{key} cannot be negative";
            check[field] = time;
        }
        if (command.Value("health-retries") is { } retries && Whole.Parse(retries).Value is not 0 and var count)
        {
            if (count < 0 && !command.IsOn("no-healthcheck")) return "--health-retries cannot be negative";
            check["Retries"] = count;
        }
        if (command.IsOn("no-healthcheck"))
        {
            if (check.Count > 0) return "--no-healthcheck conflicts with --health-* options";
            check["Test"] = ContainerBody.Texts(["NONE"]);
        }
        if (check.Count > 0) body.Config["Healthcheck"] = check;
        return null;
    }

    static readonly (string Key, string Field)[] times =
    [
        ("health-interval", "Interval"), ("health-timeout", "Timeout"), ("health-start-period", "StartPeriod"), ("health-start-interval", "StartInterval"),
    ];
}
