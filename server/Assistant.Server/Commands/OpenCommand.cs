using Assistant.Server.Protocol;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Opens a page of a running container, with its token; the password of a page that asks for one can be shown.</summary>
static class OpenCommand
{
    public static readonly EditorCommand Command = EditorCommand.ForContainer("assistant.open", "Open", Run);

    static async Task Run(CommandContext context, Engine.Engine engine, CommandTarget target, CancellationToken cancellation)
    {
        var details = await engine.Containers.Inspect(target.Container!, cancellation);
        var access = await Arrival.AccessTo(engine, details, Places.OriginOf(context.Session, details.Id), cancellation);
        var pages = target.Port is { } port ? access.Pages.Where(page => page.ContainerPort == port) : access.Pages;
        if (pages.FirstOrDefault() is not { } wanted)
            context.Conversation.Say(MessageType.Info, $"{details.Name} publishes no page. Publish its port with -p, such as -p 8888:8888.");
        else if (access.Secret is { } secret && !wanted.Url.Contains(secret, StringComparison.Ordinal))
        {
            access = access with { Pages = [wanted] };
            await context.Conversation.Arrived(Arrival.Ready(engine, details, access), access, cancellation);
        }
        else
            await context.Conversation.Open(wanted.Url, cancellation);
    }
}
