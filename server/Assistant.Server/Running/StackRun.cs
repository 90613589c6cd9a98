using Assistant.Engine;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Recipes.Plans.Services.Stacks;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Deploys, shows and removes the stacks of a swarm.</summary>
sealed class StackRun(Engine.Engine engine, IConversation conversation)
{
    /// <summary>Makes what is missing, changes what is there, and waits until the tasks of each service run.</summary>
    /// <returns>0 when the tasks of all run.</returns>
    public async Task<int> Deploy(Plan.DeployStack stack, Origin origin, CancellationToken cancellation)
    {
        // An engine that manages no swarm says so here, before anything is made.
        var before = await engine.Stacks.Services(stack.Name, cancellation);
        var contents = stack.Objects.Select(made => (Made: made, Content: Read(made.File))).ToList();
        foreach (var network in stack.ExternalNetworks) await engine.Stacks.MustReach(network, cancellation);
        if (!stack.Ignored.IsEmpty) conversation.Say(MessageType.Warning, $"{stack.Name}: a swarm does nothing about {string.Join(", ", stack.Ignored)}.");
        if (stack.Prunes) await Prune(stack, before, cancellation);

        var labels = origin.ToLabels();
        foreach (var network in stack.Networks) await engine.Stacks.MakeNetwork(stack.Name, network.Body!, labels, cancellation);
        foreach (var (made, content) in contents) await engine.Stacks.Put(made.Kind, made.Create.Body!, content, labels, cancellation);
        List<(string Id, string Name)> services = [];
        foreach (var service in stack.Services)
            services.Add(((await engine.Stacks.Put(stack.Name, service.Body!, stack.Resolves, labels, cancellation)).Id, (string)service.Body!["Name"]!));
        var worst = 0;
        foreach (var (id, name) in services) worst = Math.Max(worst, await new ServiceRun(engine, conversation).Await(id, name, earlier: null, cancellation));
        if (services is []) conversation.Say(MessageType.Info, $"The file has no services for the stack {stack.Name}.");
        return worst;
    }

    public async Task Remove(Plan.RemoveStacks remove, CancellationToken cancellation)
    {
        foreach (var stack in remove.Stacks)
        {
            var parts = await engine.Stacks.Parts(stack, cancellation);
            using var step = await conversation.Begin($"Removing {stack}", cancellation);
            foreach (var part in parts) await engine.Stacks.Remove(part, step.Cancelled);
            conversation.Say(MessageType.Info, parts is [] ? Nothing(stack) : $"Removed: {string.Join(", ", parts.Select(part => $"the {part.Kind} {part.Name}"))}.");
        }
    }

    public async Task ShowServices(string stack, CancellationToken cancellation)
    {
        var services = await engine.Stacks.Services(stack, cancellation);
        Show("Services", services.Count, Table.Of(services), stack);
    }

    public async Task ShowTasks(string stack, CancellationToken cancellation)
    {
        var tasks = await engine.Stacks.Tasks(stack, cancellation);
        Show("Tasks", tasks.Count, Table.Of(tasks, await engine.Stacks.Services(stack, cancellation)), stack);
    }

    void Show(string title, int count, string table, string stack)
    {
        if (count is 0) conversation.Say(MessageType.Info, Nothing(stack));
        else conversation.Print(title, table, show: true);
    }

    async Task Prune(Plan.DeployStack stack, IReadOnlyList<Service> before, CancellationToken cancellation)
    {
        foreach (var service in before.Where(service => !stack.Services.Any(wanted => (string)wanted.Body!["Name"]! == service.Name)))
        {
            await engine.Services.Remove(service.Id, cancellation);
            conversation.Say(MessageType.Info, $"{service.Name} is removed.");
        }
    }

    static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new EngineException(new(ProblemKind.Refused, $"{file} cannot be read: {unreadable.Message}"));
        }
    }

    static string Nothing(string stack) => $"Nothing found in stack: {stack}";
}
