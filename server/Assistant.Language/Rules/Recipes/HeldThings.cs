using System.Collections.Immutable;

namespace Assistant.Language.Rules.Recipes;

/// <summary>The host ports and names that the containers of the commands so far have.</summary>
sealed class HeldThings
{
    readonly Dictionary<string, List<Holder>> holders = [];
    readonly Dictionary<string, List<Container>> named = [];
    readonly List<Container> nameless = [];

    /// <param name="Heading">Of the block that the container was started in.</param>
    public sealed record Holder(Wanted.Thing Thing, string? Heading, Container Container);

    /// <summary>A container that was started above.</summary>
    public sealed class Container
    {
        public bool Ended { get; set; }
    }

    /// <summary>The first that has the thing.</summary>
    public Holder? Find(Wanted.Thing thing)
    {
        if (!holders.TryGetValue(thing.Key, out var all)) return null;
        all.RemoveAll(holder => holder.Container.Ended);
        return all.Find(holder => holder.Thing.Overlaps(thing));
    }

    public void Add(IEnumerable<Wanted.Thing> things, string? name, string? heading)
    {
        Container? container = null;
        foreach (var thing in things)
        {
            if (!thing.Stays || Find(thing) is not null) continue;
            if (container is null) (name is null ? nameless : Under(named, name)).Add(container = new());
            Under(holders, thing.Key).Add(new(thing, heading, container));
        }
    }

    /// <summary>The names may also be those of containers without a name of their own, which the engine chose.</summary>
    public void Free(ImmutableArray<string> names)
    {
        if (names.IsEmpty)
        {
            Clear();
            return;
        }
        End(nameless);
        foreach (var name in names)
            if (named.TryGetValue(name, out var containers)) End(containers);
    }

    public void Clear()
    {
        holders.Clear();
        named.Clear();
        nameless.Clear();
    }

    static void End(List<Container> containers)
    {
        foreach (var container in containers) container.Ended = true;
        containers.Clear();
    }

    static List<T> Under<T>(Dictionary<string, List<T>> lists, string key) => lists.TryGetValue(key, out var list) ? list : lists[key] = [];
}
