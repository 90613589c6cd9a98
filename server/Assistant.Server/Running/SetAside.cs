using Assistant.Engine;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>A container that another is to replace: stopped and under another name until that has started, and as it was before when that fails.</summary>
sealed class SetAside : IAsyncDisposable
{
    readonly Engine.Engine engine;
    readonly IConversation conversation;
    readonly Container container;
    bool isGone;

    SetAside(Engine.Engine engine, IConversation conversation, Container container) => (this.engine, this.conversation, this.container) = (engine, conversation, container);

    string Aside => $"{container.Name}-replaced-{container.Id[..6]}";

    public static async Task<SetAside> Begin(Engine.Engine engine, IConversation conversation, Container container, CancellationToken cancellation)
    {
        var aside = new SetAside(engine, conversation, container);
        try
        {
            if (container.IsRunning) await engine.Containers.Stop(container.Id, patience: null, cancellation);
            await engine.Containers.Rename(container.Id, aside.Aside, cancellation);
        }
        // One that was run with --rm goes when it stops; there is nothing to come back to.
        catch (EngineException going) when (going.Problem.Kind is ProblemKind.ContainerNotFound or ProblemKind.ContainerGoing)
        {
            await aside.Discard();
        }
        catch
        {
            await aside.DisposeAsync();
            throw;
        }
        return aside;
    }

    /// <summary>The other one has started: it goes, with the volumes that nobody has named.</summary>
    public async Task Discard()
    {
        isGone = true;
        await OrTell(() => engine.Containers.RemoveWhole(container.Id, CancellationToken.None), $"The container that was replaced is still there as {Aside}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (isGone) return;
        // A stop that was asked for goes on when nobody waits for it, and would end what is started here.
        if (container.IsRunning) await OrTell(() => engine.Containers.Stop(container.Id, patience: null, CancellationToken.None), null);
        await OrTell(Rename, $"{container.Name} is still there as {Aside}.");
        if (container.IsRunning) await OrTell(() => engine.Containers.Start(container.Id, CancellationToken.None), $"{container.Name} was stopped and does not start again.");
    }

    async Task Rename()
    {
        if ((await engine.Containers.Inspect(container.Id, CancellationToken.None)).Name != container.Name) await engine.Containers.Rename(container.Id, container.Name, CancellationToken.None);
    }

    /// <summary>Why the other one failed is told by others; here only what the person has to know of this one.</summary>
    async Task OrTell(Func<Task> work, string? otherwise)
    {
        try
        {
            await work();
        }
        catch (EngineException)
        {
            if (otherwise is not null) conversation.Say(MessageType.Warning, otherwise);
        }
    }
}
