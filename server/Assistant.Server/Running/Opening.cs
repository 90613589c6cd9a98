using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Opens a page of a running container, with its token; the password of a page that asks for one can be shown. Where a server is that has no page is said.</summary>
static class Opening
{
    /// <param name="port">The container's port that is meant; the first page when null.</param>
    public static async Task Open(Engine.Engine engine, IConversation conversation, string container, int? port, Origin origin, CancellationToken cancellation)
    {
        var details = await engine.Containers.Inspect(container, cancellation);
        var access = await Arrival.AccessTo(engine, details, origin, cancellation);
        var pages = port is null ? access.Pages : access.Pages.Where(page => page.ContainerPort == port);
        if (pages.FirstOrDefault() is not { } wanted)
            conversation.Say(MessageType.Info, details.Ports is [] || port is not null
                ? $"{details.Name} publishes no page. Publish its port with -p, such as -p 8888:8888."
                : Arrival.Ready(engine, details, access));
        else if (access.Secret is { } secret && !wanted.Url.Contains(secret, StringComparison.Ordinal))
        {
            access = access with { Pages = [wanted] };
            await conversation.Arrived(Arrival.Ready(engine, details, access), access, cancellation);
        }
        else
            await conversation.Open(wanted.Url, cancellation);
    }
}
