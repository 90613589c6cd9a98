using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>The published ports of a service as <c>-p</c>.</summary>
static class RecipePorts
{
    public static void Add(YamlMap keys, RecipeFlags flags)
    {
        foreach (var port in keys["ports"]?.Items ?? []) flags.Add("-p", port is YamlMap map ? Long(map) : port.Scalar);
    }

    static string? Long(YamlMap port)
    {
        if (port["target"]?.Scalar is not { } target) return null;
        var (ip, published, protocol) = (port["host_ip"]?.Scalar, port["published"]?.Scalar, port["protocol"]?.Scalar);
        var address = ip is null ? "" : ip.Contains(':') ? $"[{ip}]:" : $"{ip}:";
        return (published is null && ip is null ? "" : $"{address}{published}:") + target + (protocol is null or "tcp" ? "" : $"/{protocol}");
    }
}
