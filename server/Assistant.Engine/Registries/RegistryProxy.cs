using System.Net;

namespace Assistant.Engine;

/// <summary>The proxy that the environment names, for the world and not for this machine, as docker takes it.</summary>
sealed class RegistryProxy(IWebProxy usual) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => usual.Credentials;
        set => usual.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : usual.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || usual.IsBypassed(host);
}
