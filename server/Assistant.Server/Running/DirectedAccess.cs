using Assistant.Language.Catalogue;
using Assistant.Language.Recipes.Directives;

namespace Assistant.Server.Running;

/// <summary>How to get in to a container where directives say it: <c># @open</c> and <c># @token</c> go before what is known of the image.</summary>
static class DirectedAccess
{
    const string Place = "{token}";

    /// <param name="log">The container's log without colours.</param>
    public static ImageAccess Of(ImageAccess access, CommandDirectives directives, IReadOnlyList<PublishedPort> ports, string log)
    {
        if (directives.Token?.Matches(log).LastOrDefault() is { } found)
            access = access with { Secret = found.Groups.Count > 1 ? found.Groups[1].Value : found.Value, Hint = access.Hint ?? "It asks for the token or password from its log." };
        if (directives.Page is not { } written) return access;
        var page = PageOf(written, access, ports);
        return access with { Pages = [page, .. access.Pages.Where(other => other.ContainerPort != page.ContainerPort)], Hint = HasSecret(page, access) ? "The address has the token in it." : access.Hint };
    }

    /// <summary>An address of this machine with the port, and on another machine the host, that the container really has.</summary>
    public static string Real(string written, IReadOnlyList<PublishedPort> ports)
    {
        var address = new Uri(written);
        return PortOf(address, ports) is { } port ? new UriBuilder(address) { Port = port.Host, Host = HostOf(port, address.Host) }.Uri.ToString() : written;
    }

    static ImagePage PageOf(string written, ImageAccess access, IReadOnlyList<PublishedPort> ports)
    {
        var secret = access.Secret is { } known ? Uri.EscapeDataString(known) : "";
        var address = new Uri(written.Replace(Place, secret));
        var (port, url) = (PortOf(address, ports), Real(written.Replace(Place, secret), ports));
        var takesToken = access.Pages.Any(page => page.ContainerPort == port?.Container && page.Url.Contains("?token=", StringComparison.Ordinal));
        return new(port?.Container ?? address.Port, "the page", takesToken && address.Query is "" ? $"{url}?token={secret}" : url);
    }

    static PublishedPort? PortOf(Uri address, IReadOnlyList<PublishedPort> ports) => !address.IsLoopback ? null
        : ports.FirstOrDefault(port => port.Host == address.Port) ?? ports.FirstOrDefault(port => port.Container == address.Port) ?? (ports is [var only] ? only : null);

    /// <summary>A container of another machine is not reached at this one's own name.</summary>
    static string HostOf(PublishedPort port, string written) => port.HostIp is "" or "0.0.0.0" or "::" or "127.0.0.1" or "::1" ? written : port.HostIp;

    static bool HasSecret(ImagePage page, ImageAccess access) => access.Secret is { } secret && page.Url.Contains(Uri.EscapeDataString(secret), StringComparison.Ordinal);
}
