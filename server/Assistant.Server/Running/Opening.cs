using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Opens a page of a running container or service, with its token; the password of a page that asks for one can be shown. Where a server is that has no page is said.</summary>
static class Opening
{
    /// <param name="port">The container's port that is meant; the first page when null.</param>
    public static async Task Open(Engine.Engine engine, IConversation conversation, string container, int? port, Origin origin, CancellationToken cancellation) =>
        await Open(conversation, await Arrival.At(engine, container, origin, cancellation), port, cancellation);

    public static async Task Open(IConversation conversation, Reached reached, int? port, CancellationToken cancellation)
    {
        var access = reached.Access;
        var pages = port is null ? access.Pages : access.Pages.Where(page => page.ContainerPort == port);
        if (pages.FirstOrDefault() is not { } wanted)
            conversation.Say(MessageType.Info, reached.Ports is [] || port is not null ? $"{reached.Name} publishes no page. Publish its port with -p, such as -p 8888:8888." : reached.Ready);
        else if (access.Secret is { } secret && !wanted.Holds(secret))
        {
            reached = reached with { Access = access with { Pages = [wanted] } };
            await conversation.Arrived(reached.Ready, reached.Access, cancellation);
        }
        else
            await conversation.Open(wanted.Url, cancellation);
    }
}
