using System.Collections.Immutable;

namespace Assistant.Language.Recipes;

/// <summary>Kinds of things that an engine keeps under names.</summary>
[Flags]
public enum EngineThings { None = 0, Containers = 1, Images = 2, Volumes = 4, Networks = 8, All = 15 }

/// <summary>What an engine had when somebody completed a name. A kind that it was not asked for, or did not tell in time, is empty.</summary>
public sealed record EngineNames(
    ImmutableArray<EngineThing> Containers, ImmutableArray<EngineThing> Images, ImmutableArray<EngineThing> Volumes, ImmutableArray<EngineThing> Networks)
{
    public static EngineNames None { get; } = new([], [], [], []);
}

/// <summary>One of them.</summary>
/// <param name="About">A few words: its image and state, its size, its driver.</param>
/// <param name="IsRunning">Of a container; false for anything else.</param>
public sealed record EngineThing(string Name, string About, bool IsRunning = false);
