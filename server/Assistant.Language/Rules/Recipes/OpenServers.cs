using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

/// <summary>Servers that let everybody in as long as nothing is configured, among them ones that the catalogue does not describe.</summary>
static class OpenServers
{
    /// <summary>Why nobody is asked, as a piece of a sentence; null for other images, for another program in them and when a setting could protect them.</summary>
    public static string? ReasonFor(DockerCommand command, string image)
    {
        if (!settings.TryGetValue(image, out var setting) || command.Flags.Any(flag => flag.Key is "entrypoint" or "env-file")) return null;
        if (command.Arguments is [_, { Value: [not '-', ..] and not ("mongod" or "memcached" or "cassandra") }, ..]) return null;
        if (command.Values("env").Any(word => Protects(setting, KeyValue.Split(word.Value).Key))) return null;
        if (command.Arguments.Skip(1).Any(word => word.Value is "--auth" or "-S" or "--enable-sasl" or "--config" or "-f" or "-Y" || word.Value.StartsWith("--web.config", StringComparison.Ordinal))) return null;
        if (command.Values("volume").Concat(command.Values("mount")).Any(word => word.Value.Contains("/etc/", StringComparison.Ordinal))) return null;
        return setting == "MONGO_INITDB_ROOT_USERNAME" ? $"{image} asks for no password without {setting}" : $"{image} asks for no password";
    }

    static bool Protects(string setting, string variable) => setting.Length > 0 && variable.StartsWith(setting, StringComparison.Ordinal);

    /// <summary>With how the variable begins that makes it ask; empty when only its files or arguments do.</summary>
    static readonly Dictionary<string, string> settings = new()
    {
        ["mongo"] = "MONGO_INITDB_ROOT_USERNAME", ["memcached"] = "", ["cassandra"] = "CASSANDRA_AUTH", ["prom/prometheus"] = "", ["registry"] = "REGISTRY_AUTH",
        ["jaegertracing/all-in-one"] = "", ["jaegertracing/jaeger"] = "",
    };
}
