namespace Assistant.Language.Rules.Recipes;

/// <summary>The host ports and names that the containers of the commands so far have.</summary>
sealed class HeldThings
{
    readonly Dictionary<string, List<Holder>> holders = [];
    readonly Dictionary<string, List<Container>> named = [];
    readonly List<Container> nameless = [];

    /// <param name="Heading">Of the block that the container was started in.</param>
    public sealed record Holder(Wanted.Thing Thing, string? Heading, Container Container)
    {
        public bool IsOver => !(Thing.IsName ? Container.HasName : Container.HasPorts);
    }

    /// <summary>A container that was made above.</summary>
    public sealed class Container
    {
        public required bool HasPorts { get; set; }
        public required bool HasName { get; set; }
        public required bool IsRemovedAtEnd { get; init; }

        public bool IsOver => !HasPorts && !HasName;

        public void End(ContainerEndKind kind)
        {
            var isRemoved = kind is ContainerEndKind.Removed or ContainerEndKind.Unknown || (kind is ContainerEndKind.Stopped && IsRemovedAtEnd) || (kind is ContainerEndKind.Pruned && !HasPorts);
            HasName &= !isRemoved && kind is not ContainerEndKind.Renamed;
            HasPorts &= !isRemoved && kind is not ContainerEndKind.Stopped;
        }
    }

    /// <summary>The first that has the thing.</summary>
    public Holder? Find(Wanted.Thing thing)
    {
        if (!holders.TryGetValue(thing.Key, out var all)) return null;
        all.RemoveAll(holder => holder.IsOver);
        return all.Find(holder => holder.Thing.Overlaps(thing));
    }

    /// <summary>Adds what a command takes for its container, as far as it is free and stays taken.</summary>
    /// <param name="again">Tells of a thing whether another command of the file wants it.</param>
    public void Add(Wanted wanted, Func<Wanted.Thing, bool> again, string? heading)
    {
        Container? container = null;
        foreach (var thing in wanted.Things)
        {
            if (!again(thing) || !thing.Stays || Find(thing) is not null) continue;
            if (container is null)
            {
                container = new() { HasPorts = wanted.StaysUp, HasName = wanted.Name is not null, IsRemovedAtEnd = wanted.IsRemovedAtEnd };
                (wanted.Name is { } name ? Under(named, name) : nameless).Add(container);
            }
            Under(holders, thing.Key).Add(new(thing, heading, container));
        }
    }

    /// <summary>The names may also be those of containers without a name of their own, which the engine chose.</summary>
    public void End(ContainerEnd end)
    {
        End(nameless, end.Kind);
        if (end.Names.IsEmpty) foreach (var containers in named.Values) End(containers, end.Kind);
        foreach (var name in end.Names)
            if (named.TryGetValue(name, out var containers)) End(containers, end.Kind);
    }

    public void Clear()
    {
        holders.Clear();
        named.Clear();
        nameless.Clear();
    }

    static void End(List<Container> containers, ContainerEndKind kind)
    {
        foreach (var container in containers) container.End(kind);
        containers.RemoveAll(container => container.IsOver);
    }

    static List<T> Under<T>(Dictionary<string, List<T>> lists, string key) => lists.TryGetValue(key, out var list) ? list : lists[key] = [];
}
