using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Assistant.Engine;

/// <summary>Something that happened to a container, an image or a swarm's service or node, such as <c>start</c>, <c>die</c>, <c>health_status: healthy</c> or <c>pull</c>.</summary>
/// <param name="Type">container, image, service or node; engine for <see cref="Connected"/>.</param>
/// <param name="Subject">The container's id or the image's name.</param>
/// <param name="Attributes">What the engine adds: the labels, the name, the image, the exit code.</param>
public sealed record EngineEvent(string Type, string Action, string Subject, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>When it happened, by the engine's clock; null when it does not say.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The first event: from here on nothing is missed.</summary>
    public static EngineEvent Connected { get; } = new("engine", "connected", "", new Dictionary<string, string>());
}

/// <summary>What happens on an engine, as it tells it itself.</summary>
public sealed class Events
{
    // An engine that knows nothing of swarms leaves out the types that it does not have.
    const string Filters = """{"type":["container","image","service","node"]}""";

    static readonly Dictionary<string, string> NoHeaders = [];

    readonly Requests requests;

    internal Events(Requests requests) => this.requests = requests;

    /// <summary>
    /// <see cref="EngineEvent.Connected"/>, then the events of containers, images, services and nodes, until the engine goes away (an
    /// <see cref="EngineException"/>) or it is cancelled.
    /// </summary>
    public async IAsyncEnumerable<EngineEvent> Follow([EnumeratorCancellation] CancellationToken cancellation)
    {
        var path = $"/events?{Requests.Query(("filters", Filters))}";
        using var lines = await EngineException.Explain(() => requests.Open(HttpMethod.Get, path, null, NoHeaders, cancellation));
        yield return EngineEvent.Connected;
        await using var events = lines.Read(cancellation).GetAsyncEnumerator(cancellation);
        while (await EngineException.Explain(() => events.MoveNextAsync().AsTask())) yield return Read(events.Current);
        throw new EngineException(EngineProblem.NotRunning("it ended the connection"));
    }

    static EngineEvent Read(JsonElement message)
    {
        var attributes = new Dictionary<string, string>();
        var subject = "";
        if (message.TryGetProperty("Actor", out var actor))
        {
            subject = Text(actor, "ID");
            if (actor.TryGetProperty("Attributes", out var given) && given.ValueKind is JsonValueKind.Object)
                foreach (var pair in given.EnumerateObject()) attributes[pair.Name] = pair.Value.ToString();
        }
        // Podman's word for the same.
        var action = Text(message, "Action") is var said && said is "remove" && Text(message, "Type") is "container" ? "destroy" : said;
        return new(Text(message, "Type"), action, subject, attributes)
        {
            At = message.TryGetProperty("timeNano", out var time) && time.TryGetInt64(out var nanoseconds) ? DateTimeOffset.UnixEpoch.AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick) : null,
        };
    }

    static string Text(JsonElement message, string name) => message.TryGetProperty(name, out var value) ? value.ToString() : "";
}
