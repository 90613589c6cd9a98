using Assistant.Engine;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>
/// Stops and removes what a file, or one block of it, has started, with its anonymous volumes. Volumes with a name that nothing else uses are
/// asked about one by one, with their size.
/// </summary>
/// <param name="agreed">True when the person has agreed to the removal of containers beforehand; volumes are then kept, unless <paramref name="withVolumes"/>.</param>
sealed class CleanUp(Engine.Engine engine, IConversation conversation, bool agreed = false, bool withVolumes = false)
{
    /// <param name="file">What the label of the containers says.</param>
    /// <param name="block">Null for the whole file.</param>
    /// <returns>False when the person does not want it.</returns>
    public async Task<bool> Of(string file, string? block, CancellationToken cancellation)
    {
        var all = await engine.Containers.List(all: true, label: null, cancellation);
        var ours = all.Where(container => IsOf(container.Labels, file, block)).ToList();
        var services = await Services(file, block, cancellation);
        var place = $"{Path.GetFileName(file)}{(block is null ? "" : $"#{block}")}";
        if (ours is [] && services is [])
        {
            conversation.Say(MessageType.Info, $"There is no container that {place} has started.");
            return true;
        }
        var names = string.Join(", ", [.. services.Select(service => $"the service {service.Name}"), .. ours.Select(container => container.Name)]);
        var question = $"Stop and remove what {place} has started: {names}? Files in there that are in no volume and no folder of yours are lost.";
        if (!agreed && !await conversation.Confirm(question, Remove, cancellation)) return false;
        using (var step = await conversation.Begin($"Removing {names}", cancellation))
            await Task.WhenAll([.. services.Select(service => engine.Services.Remove(service.Id, step.Cancelled)), .. ours.Select(container => End(container, step.Cancelled))]);
        conversation.Say(MessageType.Info, services is not [] ? $"Removed: {names}." : ours is [var only] ? $"{only.Name} is removed." : $"{ours.Count} containers are removed: {names}.");
        await AskAbout(ours.SelectMany(container => container.Volumes).Except(all.Except(ours).SelectMany(container => container.Volumes)).ToList(), cancellation);
        return true;
    }

    /// <summary>True for what a file, or a block of it, has started.</summary>
    public static bool IsOf(IReadOnlyDictionary<string, string> labels, string file, string? block) =>
        labels.GetValueOrDefault(Labels.File) == file && (block is null || labels.GetValueOrDefault(Labels.Block) == block);

    async Task<IReadOnlyList<Service>> Services(string file, string? block, CancellationToken cancellation)
    {
        try
        {
            return [.. (await engine.Services.List(cancellation)).Where(service => IsOf(service.Labels, file, block))];
        }
        // An engine that manages no swarm has none.
        catch (EngineException)
        {
            return [];
        }
    }

    async Task End(Container container, CancellationToken cancellation)
    {
        try
        {
            // A database that is asked to stop leaves its volume in order.
            if (container.IsRunning) await engine.Containers.Stop(container.Id, patience: null, cancellation);
            await engine.Containers.Remove(container.Id, force: true, volumes: true, cancellation);
        }
        // One that was run with --rm goes by itself.
        catch (EngineException going) when (going.Problem.Kind is ProblemKind.ContainerNotFound or ProblemKind.ContainerGoing)
        {
            await engine.Containers.Gone(container.Id, cancellation);
        }
    }

    async Task AskAbout(IReadOnlyList<string> volumes, CancellationToken cancellation)
    {
        if (volumes is []) return;
        var sizes = await engine.Kept.VolumeSizes(cancellation);
        foreach (var volume in volumes)
        {
            var told = sizes.TryGetValue(volume, out var size) ? $"{volume} ({Table.Size(size)})" : volume;
            var isWanted = withVolumes || (!agreed && await conversation.Confirm($"Remove the volume {told} too? What is kept in it is lost for good.", RemoveVolume, cancellation));
            if (isWanted) await engine.Kept.RemoveVolume(volume, cancellation);
            conversation.Say(MessageType.Info, $"The volume {told} is {(isWanted ? "removed" : "kept")}.");
        }
    }

    const string Remove = "Stop and Remove";
    const string RemoveVolume = "Remove Volume";
}
