using Assistant.Engine;
using Assistant.Language.Recipes.Plans;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Makes and scales services of a swarm, and waits until as many tasks run as are wanted.</summary>
sealed class ServiceRun(Engine.Engine engine, IConversation conversation)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>How many tasks have to fail in one place before it is told.</summary>
    const int Failures = 2;

    /// <returns>0 when its tasks run; so in the others.</returns>
    public async Task<int> Create(Plan.CreateService service, Origin origin, CancellationToken cancellation)
    {
        var made = await engine.Services.Create(service.Create.Body!, origin.ToLabels(), cancellation);
        return await Await(made, service.Name ?? made[..12], [], cancellation);
    }

    public async Task<int> Scale(Plan.ScaleServices scale, CancellationToken cancellation)
    {
        var worst = 0;
        foreach (var (name, replicas) in scale.Replicas) worst = Math.Max(worst, await Scale(name, replicas, cancellation));
        return worst;
    }

    public async Task<int> Scale(string name, long replicas, CancellationToken cancellation)
    {
        var earlier = (await FailedOf(name, cancellation)).Select(task => task.Id).ToHashSet();
        await engine.Services.Scale(name, replicas, cancellation);
        return await Await(name, name, earlier, cancellation);
    }

    /// <summary>Waits until the tasks run. What fails again and again, so that nothing runs, is a failure with its reason; the swarm goes on trying.</summary>
    /// <param name="earlier">The tasks that had failed before it was changed; null where one may fail until another service is there.</param>
    public async Task<int> Await(string service, string name, HashSet<string>? earlier, CancellationToken cancellation)
    {
        using var step = await conversation.Begin($"Waiting for the tasks of {name}", cancellation);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(step.Cancelled);
        limit.CancelAfter(Patience);
        var found = await Find(service, cancellation);
        try
        {
            while (found is { IsSettled: false })
            {
                step.Report($"{found.Running} of {found.Wanted} run");
                if (found.Running is 0 && earlier is not null && await Hopeless(service, earlier, limit.Token) is { } error) throw Failed(name, error);
                await Task.Delay(Pause, limit.Token);
                found = await Find(service, limit.Token);
            }
        }
        catch (OperationCanceledException) when (!step.Cancelled.IsCancellationRequested)
        {
            var reason = (await engine.Services.Tasks(service, cancellation)).FirstOrDefault(task => task.Error is not "")?.Error;
            conversation.Say(MessageType.Warning, $"{name}: {found?.Running} of {found?.Wanted} tasks run after a minute{(reason is null ? "" : $"; the last one that failed said: {reason}")}. The swarm goes on trying.");
            return ExitCodes.Failed;
        }
        conversation.Say(MessageType.Info, found switch
        {
            null => $"{name} is gone.",
            { Mode: "Replicated" or "Global" } => $"{name}: {found.Running} of {found.Wanted} tasks run{Places(found)}.",
            _ => $"{name} is started; docker service ps {name} shows how far it is.",
        });
        return 0;
    }

    /// <summary>The error of tasks that fail one after the other in the same place; null while one may still run.</summary>
    async Task<string?> Hopeless(string service, HashSet<string> earlier, CancellationToken cancellation) =>
        (await FailedOf(service, cancellation)).Where(task => !earlier.Contains(task.Id)).GroupBy(task => task.Slot is 0 ? task.Node : $"{task.Slot}")
            .FirstOrDefault(place => place.Count() >= Failures)?.First().Error;

    async Task<IEnumerable<ServiceTask>> FailedOf(string service, CancellationToken cancellation) =>
        (await engine.Services.Tasks(service, cancellation)).Where(task => task.Error is not "" && task.State is "failed" or "rejected");

    static EngineException Failed(string name, string error) =>
        new(new(ProblemKind.Refused, $"No task of {name} runs: {error.TrimEnd('.')}. The swarm goes on trying; docker service rm {name} ends that."));

    string Places(Service service) => service.Ports is [] ? ""
        : $", reached at {string.Join(", ", Reached.Seen(engine, service.Ports).Select(port => $"{(port.HostIp is "" ? "localhost" : port.HostIp)}:{port.Host}"))}";

    async Task<Service?> Find(string service, CancellationToken cancellation) =>
        (await engine.Services.List(cancellation)).FirstOrDefault(found => found.Id == service || found.Name == service);
}
