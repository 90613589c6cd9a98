using Assistant.Engine.Tests;

[assembly: AssemblyFixture(typeof(NothingLeft))]

namespace Assistant.Engine.Tests;

/// <summary>After the last test the private engine holds no container, volume or network but its own; what is left fails the run.</summary>
public sealed class NothingLeft : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Those that every engine has, and the one that it keeps once it was in a swarm.</summary>
    static readonly string[] OwnNetworks = ["bridge", "host", "none", "docker_gwbridge"];

    public async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("ASSISTANT_TEST_ENGINE") is not { Length: > 0 } address) return;
        using var limit = new CancellationTokenSource(Patience);
        using var engine = await Engine.Connect(address, CancellationToken.None, Patience);
        var left = new List<string>();
        try
        {
            // A container that removes itself does so a moment after its test; the first event is the connection.
            await foreach (var _ in engine.Events.Follow(limit.Token))
                if ((left = await Left(engine)) is []) return;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            left = await Left(engine);
        }
        Assert.True(left is [], $"The tests have left on the engine: {string.Join("; ", left)}");
    }

    static async Task<List<string>> Left(Engine engine) =>
    [
        .. (await engine.Containers.List(all: true, label: null, CancellationToken.None)).Select(container => $"the container {container.Name} of {container.Image}, {container.State}, from {container.Labels.GetValueOrDefault(Labels.File, "no file")}"),
        .. (await engine.Kept.VolumeSizes(CancellationToken.None)).Keys.Select(volume => $"the volume {volume}"),
        .. (await engine.Kept.Networks(CancellationToken.None)).Select(network => network.Name).Except(OwnNetworks).Select(network => $"the network {network}"),
    ];
}
