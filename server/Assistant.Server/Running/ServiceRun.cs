using Assistant.Engine;
using Assistant.Language.Recipes.Plans;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Makes and scales services of a swarm, and waits until as many tasks run as are wanted.</summary>
sealed class ServiceRun(Engine.Engine engine, IConversation conversation)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public async Task Create(Plan.CreateService service, Origin origin, CancellationToken cancellation)
    {
        var made = await engine.Services.Create(service.Create.Body!, origin.ToLabels(), cancellation);
        await Await(made, service.Name ?? made[..12], cancellation);
    }

    public async Task Scale(Plan.ScaleServices scale, CancellationToken cancellation)
    {
        foreach (var (name, replicas) in scale.Replicas) await Scale(name, replicas, cancellation);
    }

    public async Task Scale(string name, long replicas, CancellationToken cancellation)
    {
        await engine.Services.Scale(name, replicas, cancellation);
        await Await(name, name, cancellation);
    }

    /// <summary>Waits until the tasks run. One that fails again and again is told with its reason; the swarm goes on trying.</summary>
    public async Task Await(string service, string name, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        var found = await Find(service, cancellation);
        try
        {
            while (found is { IsSettled: false })
            {
                await Task.Delay(Pause, limit.Token);
                found = await Find(service, limit.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            var reason = (await engine.Services.Tasks(service, cancellation)).FirstOrDefault(task => task.Error is not "")?.Error;
            conversation.Say(MessageType.Warning, $"{name}: {found?.Running} of {found?.Wanted} tasks run after a minute{(reason is null ? "" : $"; the last one that failed said: {reason}")}. The swarm goes on trying.");
            return;
        }
        conversation.Say(MessageType.Info, found switch
        {
            null => $"{name} is gone.",
            { Mode: "Replicated" or "Global" } => $"{name}: {found.Running} of {found.Wanted} tasks run.",
            _ => $"{name} is started; docker service ps {name} shows how far it is.",
        });
    }

    async Task<Service?> Find(string service, CancellationToken cancellation) =>
        (await engine.Services.List(cancellation)).FirstOrDefault(found => found.Id == service || found.Name == service);
}
