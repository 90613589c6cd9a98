using System.Net;
using System.Net.Sockets;

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
