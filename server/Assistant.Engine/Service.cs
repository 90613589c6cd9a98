namespace Assistant.Engine;

/// <summary>A service of a swarm.</summary>
/// <param name="Mode"><c>Replicated</c>, <c>Global</c>, <c>ReplicatedJob</c> or <c>GlobalJob</c>.</param>
/// <param name="Running">How many of its tasks run now, on all nodes.</param>
/// <param name="Wanted">How many are to run.</param>
public sealed record Service(string Id, string Name, string Image, string Mode, int Running, int Wanted)
{
    /// <summary>Those of the service; its tasks' containers have others.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Those that every node of the swarm publishes, or the node that a task runs on.</summary>
    public IReadOnlyList<PublishedPort> Ports { get; init; } = [];

    /// <summary>True when it is no job and as many tasks run as are wanted, so that nothing will change by itself.</summary>
    public bool IsSettled => Running == Wanted || Mode is not ("Replicated" or "Global");
}

/// <summary>One task of a service: a container on some node, or what became of it.</summary>
/// <param name="State">Such as <c>running</c>, <c>failed</c> or <c>shutdown</c>.</param>
/// <param name="Wanted">The state that the swarm wants it in.</param>
/// <param name="Container">The ID of its container; empty while it has none.</param>
/// <param name="Error">Why it failed; empty when it did not.</param>
public sealed record ServiceTask(string Id, int Slot, string Node, string State, string Wanted, string Container, string Error)
{
    /// <summary>The ID of its service.</summary>
    public string Service { get; init; } = "";
}
