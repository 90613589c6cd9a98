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
        var services = await OfSwarm(() => engine.Services.List(cancellation));
        List<Removal> removals =
        [
            .. services.Where(service => IsOf(service.Labels, file, block)).Select(service => new Removal($"the service {service.Name}", stopped => engine.Services.Remove(service.Id, stopped))),
            .. ours.Select(container => new Removal(container.Name, stopped => End(container, stopped))),
        ];
        // These can go when nothing uses them any more; tasks of a swarm end some time after their service.
        var hasServices = removals.Count > ours.Count;
        List<Removal> used =
        [
            .. (await OfSwarm(() => engine.Stacks.Kept(LabelsOf(file, block), cancellation))).Select(part => new Removal($"the {part.Kind} {part.Name}", stopped => engine.Stacks.Remove(part, stopped))),
            .. (await engine.Kept.Networks(cancellation)).Where(network => IsOf(network.Labels, file, block)).Select(network => new Removal($"the network {network.Name}",
                stopped => hasServices ? engine.Stacks.Remove(new("network", network.Name, network.Name), stopped) : engine.Kept.RemoveNetwork(network.Name, stopped))),
        ];
        var volumes = ours.SelectMany(container => container.Volumes)
            .Concat((await engine.Kept.Volumes(cancellation)).Where(volume => IsOf(volume.Labels, file, block)).Select(volume => volume.Name))
            .Distinct().Except(all.Except(ours).SelectMany(container => container.Volumes)).ToList();
        var place = $"{Path.GetFileName(file)}{(block is null ? "" : $"#{block}")}";
        if (removals is [] && used is [] && volumes is []) conversation.Say(MessageType.Info, $"There is nothing that {place} has started.");
        if ((removals is not [] || used is not []) && !await Remove(place, removals, used, ours is not [], cancellation)) return false;
        await AskAbout(volumes, cancellation);
        return true;
    }

    async Task<bool> Remove(string place, IReadOnlyList<Removal> removals, IReadOnlyList<Removal> used, bool hasFiles, CancellationToken cancellation)
    {
        var names = string.Join(", ", removals.Concat(used).Select(removal => removal.Name));
        var loss = hasFiles ? " Files in there that are in no volume and no folder of yours are lost." : "";
        if (!agreed && !await conversation.Confirm($"Stop and remove what {place} has started: {names}?{loss}", StopAndRemove, cancellation)) return false;
        using var step = await conversation.Begin($"Removing {names}", cancellation);
        List<(Removal Removal, EngineProblem? Problem)> done = [.. await Task.WhenAll(removals.Select(removal => Tried(removal, step.Cancelled)))];
        foreach (var removal in used) done.Add(await Tried(removal, step.Cancelled));
        var stays = done.Select(tried => tried.Problem).OfType<EngineProblem>().ToList();
        foreach (var kept in stays.Where(IsUsed)) conversation.Say(MessageType.Warning, kept.Sentence);
        if (done.Where(tried => tried.Problem is null).Select(tried => tried.Removal.Name).ToList() is not [] and var gone) conversation.Say(MessageType.Info, $"Removed: {string.Join(", ", gone)}.");
        return stays.Where(problem => !IsUsed(problem)).ToList() switch
        {
            [] => true,
            [var only] => throw new EngineException(only),
            var more => throw new EngineException(new(ProblemKind.Refused, string.Join(' ', more.Select(problem => problem.Sentence)))),
        };
    }

    /// <summary>What cannot be removed keeps nothing else from being removed.</summary>
    static async Task<(Removal Removal, EngineProblem? Problem)> Tried(Removal removal, CancellationToken cancellation)
    {
        try
        {
            await removal.Remove(cancellation);
            return (removal, null);
        }
        catch (EngineException failed)
        {
            return (removal, failed.Problem);
        }
    }

    /// <summary>A network that a container of another file uses stays, which is no failure.</summary>
    static bool IsUsed(EngineProblem problem) => problem.Kind is ProblemKind.NetworkInUse;

    /// <summary>True for what a file, or a block of it, has started.</summary>
    public static bool IsOf(IReadOnlyDictionary<string, string> labels, string file, string? block) =>
        labels.GetValueOrDefault(Labels.File) == file && (block is null || labels.GetValueOrDefault(Labels.Block) == block);

    static Dictionary<string, string> LabelsOf(string file, string? block) =>
        block is null ? new() { [Labels.File] = file } : new() { [Labels.File] = file, [Labels.Block] = block };

    static async Task<IReadOnlyList<T>> OfSwarm<T>(Func<Task<IReadOnlyList<T>>> list)
    {
        try
        {
            return await list();
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
