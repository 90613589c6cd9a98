using System.Collections.Immutable;
using Assistant.Language.Recipes;

namespace Assistant.Language.Rules.Recipes;

/// <summary>What the commands of some lines take and end, close together, because all of it is looked at after each edit.</summary>
/// <param name="Commands">Those that take or end something.</param>
/// <param name="Marks">Of all their things, one command's behind the other's.</param>
sealed record WantedInChunk(ImmutableArray<WantedInChunk.Command> Commands, ImmutableArray<int> Marks)
{
    /// <param name="Ends">True when it stops or removes containers.</param>
    /// <param name="Start">Where the command's line begins, from the start of the chunk.</param>
    /// <param name="Heading">Of the heading above it in the chunk; null when the chunk has none above it.</param>
    /// <param name="EndOfMarks">The place in <see cref="Marks"/> behind those of its things.</param>
    public readonly record struct Command(Wanted Wanted, bool Ends, int Start, string? Heading, int EndOfMarks);

    public static WantedInChunk Of(LineChunk chunk)
    {
        var (commands, marks) = (ImmutableArray.CreateBuilder<Command>(), ImmutableArray.CreateBuilder<int>());
        string? heading = null;
        foreach (var (line, start) in chunk.Written)
        {
            if (line.Kind == LineKind.Heading) heading = line.Text;
            if (line.Kind != LineKind.Command) continue;
            var wanted = Wanted.Of(line);
            if (wanted is { Ends: null, Things.IsEmpty: true }) continue;
            marks.AddRange(wanted.Things.Select(thing => thing.Mark));
            commands.Add(new(wanted, wanted.Ends is not null, start, heading, marks.Count));
        }
        return new(commands.ToImmutable(), marks.ToImmutable());
    }
}
