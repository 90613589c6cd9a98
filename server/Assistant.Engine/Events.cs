using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Assistant.Engine;

/// <summary>Something that happened to a container or an image, such as <c>start</c>, <c>die</c>, <c>health_status: healthy</c> or <c>pull</c>.</summary>
/// <param name="Subject">The container's id or the image's name.</param>
public sealed record EngineEvent(string Type, string Action, string Subject, IReadOnlyDictionary<string, string> Attributes);

/// <summary>What happens on an engine, as it tells it itself.</summary>
public sealed class Events
{
    readonly DockerClient client;

    internal Events(DockerClient client) => this.client = client;

    /// <summary>The events of containers and images from now on, until the engine goes away (an <see cref="EngineException"/>) or it is cancelled.</summary>
    public async IAsyncEnumerable<EngineEvent> Follow([EnumeratorCancellation] CancellationToken cancellation)
    {
        var heard = Channel.CreateUnbounded<EngineEvent>();
        var parameters = new ContainerEventsParameters
        {
            Filters = new Dictionary<string, IDictionary<string, bool>> { ["type"] = new Dictionary<string, bool> { ["container"] = true, ["image"] = true } },
        };
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var listening = Listen();
        try
        {
            await foreach (var happened in heard.Reader.ReadAllAsync(cancellation)) yield return happened;
            await listening;
        }
        finally
        {
            await enough.CancelAsync();
        }

        async Task Listen()
        {
            try
            {
                await EngineException.Explain(() => client.System.MonitorEventsAsync(parameters, new Writer(heard.Writer), enough.Token));
                throw new EngineException(EngineProblem.NotRunning("it ended the connection"));
            }
            finally
            {
                heard.Writer.TryComplete();
            }
        }
    }

    sealed class Writer(ChannelWriter<EngineEvent> writer) : IProgress<Message>
    {
        public void Report(Message message) => writer.TryWrite(new(
            message.Type, message.Action, message.Actor?.ID ?? "",
            message.Actor?.Attributes is { } attributes ? new Dictionary<string, string>(attributes) : new Dictionary<string, string>()));
    }
}
