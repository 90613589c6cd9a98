using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Assistant.Engine;

/// <summary>Ports of the machine that publishes them.</summary>
static class Ports
{
    const int Last = 65535;

    /// <summary>
    /// The first port above <paramref name="port"/> that no container of <paramref name="containers"/> publishes and, when the
    /// engine is on this machine, no program listens at; null when there is none.
    /// </summary>
    public static int? NextFree(int port, IEnumerable<Container> containers, bool here)
    {
        var taken = containers.SelectMany(container => container.Ports).Select(published => published.HostPort).ToHashSet();
        for (var next = port + 1; next <= Last; next++)
            if (!taken.Contains(next) && (!here || IsFree(next))) return next;
        return null;
    }

    /// <summary>What a container is to be made from, with a free port in place of each that is taken; ports that the engine chooses stay as they are.</summary>
    public static JsonObject WithFree(JsonObject body, IReadOnlyList<Container> containers, bool here)
    {
        var changed = body.DeepClone().AsObject();
        var taken = containers.SelectMany(container => container.Ports).Select(published => published.HostPort).ToHashSet();
        foreach (var binding in Bindings(changed))
        {
            if (!int.TryParse(binding["HostPort"]?.GetValue<string>(), out var port) || port is 0) continue;
            while (port <= Last && (taken.Contains(port) || (here && !IsFree(port)))) port++;
            taken.Add(port);
            binding["HostPort"] = $"{port}";
        }
        return changed;
    }

    static IEnumerable<JsonObject> Bindings(JsonObject body) =>
        (body["HostConfig"]?["PortBindings"] as JsonObject ?? []).SelectMany(bindings => bindings.Value as JsonArray ?? []).OfType<JsonObject>();

    static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Any, port) { ExclusiveAddressUse = true };
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
