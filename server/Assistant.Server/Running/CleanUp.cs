using Assistant.Engine;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>
/// Stops and removes what a file, or one block of it, has started, with its anonymous volumes, and the networks that it has made. Volumes with a name
/// that nothing else uses are asked about one by one, with their size.
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
        List<Removal> removals =
        [
            .. (await Services(file, block, cancellation)).Select(service => new Removal($"the service {service.Name}", stopped => engine.Services.Remove(service.Id, stopped))),
            .. ours.Select(container => new Removal(container.Name, stopped => End(container, stopped))),
        ];
        // A network can go when nothing is connected to it any more.
        var networks = (await engine.Kept.Networks(cancellation)).Where(network => IsOf(network.Labels, file, block))
            .Select(network => new Removal($"the network {network.Name}", stopped => engine.Kept.RemoveNetwork(network.Name, stopped))).ToList();
        var volumes = ours.SelectMany(container => container.Volumes)
            .Concat((await engine.Kept.Volumes(cancellation)).Where(volume => IsOf(volume.Labels, file, block)).Select(volume => volume.Name))
            .Distinct().Except(all.Except(ours).SelectMany(container => container.Volumes)).ToList();
        var place = $"{Path.GetFileName(file)}{(block is null ? "" : $"#{block}")}";
        if (removals is [] && networks is [] && volumes is []) conversation.Say(MessageType.Info, $"There is nothing that {place} has started.");
        if ((removals is not [] || networks is not []) && !await Remove(place, removals, networks, ours is not [], cancellation)) return false;
        await AskAbout(volumes, cancellation);
        return true;
    }

    async Task<bool> Remove(string place, IReadOnlyList<Removal> removals, IReadOnlyList<Removal> networks, bool hasFiles, CancellationToken cancellation)
    {
        var names = string.Join(", ", removals.Concat(networks).Select(removal => removal.Name));
        var loss = hasFiles ? " Files in there that are in no volume and no folder of yours are lost." : "";
        if (!agreed && !await conversation.Confirm($"Stop and remove what {place} has started: {names}?{loss}", StopAndRemove, cancellation)) return false;
        using var step = await conversation.Begin($"Removing {names}", cancellation);
        await Task.WhenAll(removals.Select(removal => removal.Remove(step.Cancelled)));
        var gone = removals.Select(removal => removal.Name).ToList();
        foreach (var network in networks)
            if (await IsRemoved(network, step.Cancelled)) gone.Add(network.Name);
        if (gone is not []) conversation.Say(MessageType.Info, $"Removed: {string.Join(", ", gone)}.");
        return true;
    }

    /// <summary>One that a container of another file uses stays, which is told.</summary>
    async Task<bool> IsRemoved(Removal network, CancellationToken cancellation)
    {
        try
        {
            await network.Remove(cancellation);
            return true;
        }
        catch (EngineException used) when (used.Problem.Kind is ProblemKind.NetworkInUse)
        {
            conversation.Say(MessageType.Warning, used.Problem.Sentence);
            return false;
        }
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
        }
        // It ends by itself.
        catch (EngineException going) when (going.Problem.Kind is ProblemKind.ContainerNotFound or ProblemKind.ContainerGoing)
        {
        }
        await engine.Containers.RemoveWhole(container.Id, cancellation);
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

    /// <param name="Name">As a sentence names it.</param>
    sealed record Removal(string Name, Func<CancellationToken, Task> Remove);

    const string StopAndRemove = "Stop and Remove";
    const string RemoveVolume = "Remove Volume";
}
