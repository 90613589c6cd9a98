using System.Globalization;
using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>The places of a compose file where a text with variables becomes a number or a switch.</summary>
static class StackCasts
{
    public static JsonNode? Of(string text, string path)
    {
        var parts = path.Split('.');
        return places.FirstOrDefault(place => IsAt(place.Path, parts)).Cast is { } cast
            ? cast(text) ?? throw new StackProblem($"error while interpolating {path}: failed to cast to expected type: {Complaint(cast, text)}")
            : text;
    }

    static readonly (string[] Path, Func<string, JsonNode?> Cast)[] places =
    [
        .. Places(Whole, "configs.[].mode", "secrets.[].mode", "healthcheck.retries", "deploy.replicas", "deploy.update_config.parallelism", "deploy.rollback_config.parallelism",
            "deploy.restart_policy.max_attempts", "deploy.placement.max_replicas_per_node", "ports.[].target", "ports.[].published", "ulimits.*", "ulimits.*.hard", "ulimits.*.soft", "oom_score_adj"),
        .. Places(Fraction, "deploy.update_config.max_failure_ratio", "deploy.rollback_config.max_failure_ratio"),
        .. Places(Switch, "healthcheck.disable", "privileged", "read_only", "stdin_open", "tty", "volumes.[].read_only", "volumes.[].volume.nocopy"),
        .. new[] { "networks.*.external", "networks.*.internal", "networks.*.attachable", "volumes.*.external", "secrets.*.external", "configs.*.external" }
            .Select(path => (path.Split('.'), (Func<string, JsonNode?>)Switch)),
    ];

    static IEnumerable<(string[], Func<string, JsonNode?>)> Places(Func<string, JsonNode?> cast, params string[] paths) => paths.Select(path => ($"services.*.{path}".Split('.'), cast));

    static bool IsAt(string[] place, string[] path) => place.Length == path.Length && place.Zip(path).All(pair => pair.First is "*" || pair.First == pair.Second);

    static JsonNode? Whole(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    static JsonNode? Fraction(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw StackProblem.Unclear;

    static JsonNode? Switch(string text) => text.ToLowerInvariant() switch
    {
        "y" or "yes" or "true" or "on" => true,
        "n" or "no" or "false" or "off" => false,
        _ => null,
    };

    static string Complaint(Func<string, JsonNode?> cast, string text) =>
        cast == Switch ? $"invalid boolean: {text}" : $"strconv.Atoi: parsing {Go.Quoted(text)}: {(text.Length > MostDigits && text[1..].All(char.IsAsciiDigit) ? "value out of range" : "invalid syntax")}";

    const int MostDigits = 18;
}
