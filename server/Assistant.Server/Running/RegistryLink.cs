using System.Security.Cryptography;
using System.Text;
using Assistant.Engine;

namespace Assistant.Server.Running;

/// <summary>Who asks registries: made when the first question comes, and anew when the addresses have changed.</summary>
/// <param name="given">Who is asked whatever the settings say; null to make one.</param>
sealed class RegistryLink(Registries? given = null) : IDisposable
{
    readonly Lock one = new();
    Registries? client;
    string addresses = "";

    public Registries For(RegistrySettings settings)
    {
        lock (one)
        {
            if (given is not null) return given;
            if (client is not null && addresses == settings.Addresses) return client;
            client?.Dispose();
            addresses = settings.Addresses;
            return client = new(FolderFor(settings), settings.ReadAddresses());
        }
    }

    public void Dispose()
    {
        lock (one)
        {
            client?.Dispose();
            client = null;
        }
    }

    /// <summary>What a mirror has told is not what the registry itself would tell, so each set of addresses has its own folder.</summary>
    static string FolderFor(RegistrySettings settings) => settings.Addresses is "{}"
        ? Machine.CacheFolder
        : Path.Combine(Machine.CacheFolder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings.Addresses)))[..16]);
}
