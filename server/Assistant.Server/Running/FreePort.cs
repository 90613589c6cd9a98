using System.Net;
using System.Net.NetworkInformation;

namespace Assistant.Server.Running;

/// <summary>Finds a port that nothing listens on.</summary>
static class FreePort
{
    const int Tries = 100;

    /// <summary>The next free port above <paramref name="taken"/>; null when there is none within a hundred.</summary>
    public static int? After(int taken)
    {
        var used = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        return Enumerable.Range(taken + 1, Math.Min(Tries, IPEndPoint.MaxPort - taken)).Select(port => (int?)port).FirstOrDefault(port => !used.Contains(port!.Value));
    }
}
