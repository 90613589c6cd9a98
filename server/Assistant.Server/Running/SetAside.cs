using Assistant.Engine;

namespace Assistant.Server.Running;

/// <summary>A container that another is to replace: stopped and under another name until that has started, and as it was before when that fails.</summary>
sealed class SetAside : IAsyncDisposable
{
    readonly Engine.Engine engine;
    readonly Container container;
    bool isGone;

    SetAside(Engine.Engine engine, Container container) => (this.engine, this.container) = (engine, container);

    public static async Task<SetAside> Begin(Engine.Engine engine, Container container, CancellationToken cancellation)
    {
        var aside = new SetAside(engine, container);
        try
        {
            if (container.IsRunning) await engine.Containers.Stop(container.Id, patience: null, cancellation);
            await engine.Containers.Rename(container.Id, $"{container.Name}-replaced-{container.Id[..6]}", cancellation);
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
        await engine.Containers.RemoveWhole(container.Id, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (isGone) return;
        try
        {
            if ((await engine.Containers.Inspect(container.Id, CancellationToken.None)).Name != container.Name) await engine.Containers.Rename(container.Id, container.Name, CancellationToken.None);
            if (container.IsRunning) await engine.Containers.Start(container.Id, CancellationToken.None);
        }
        // The engine is no longer there, or somebody has removed it; why the other one failed is told.
        catch (EngineException)
        {
        }
    }
}
