using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>A value that a recipe gives to a name.</summary>
/// <param name="Exported">True when programs that the recipe starts see it: behind <c>export</c>, or in front of a command.</param>
public sealed record Assignment(string Name, TextSpan NameSpan, Word Value, bool Exported)
{
    /// <summary>True in front of a command: the command sees it, but the shell does not put it in for <c>$NAME</c> on the line.</summary>
    public bool IsForCommandOnly { get; init; }

    /// <summary>True for <c>export NAME</c>, which repeats the value that the name has.</summary>
    public bool IsRepeated { get; init; }

    internal Assignment Moved(int by) => this with { NameSpan = NameSpan.Moved(by), Value = Value.Moved(by) };
}

/// <summary>
/// The assignments in force at a line: a list that grows at its front, so that every line shares those above it. A name is found in at
/// most <see cref="Stride"/> steps, however many lines assign something.
/// </summary>
public sealed class Assignments(Assignment latest, Assignments? before)
{
    const int Stride = 64;

    readonly int count = (before?.count ?? 0) + 1;

    /// <summary>On every list whose length is a multiple of <see cref="Stride"/>, made when a name is first looked for that far.</summary>
    ImmutableDictionary<string, Assignments>? index;

    public Assignment Latest => latest;

    public Assignments? Before => before;

    public static Assignment? Find(Assignments? assignments, string name) => At(assignments, name)?.Latest;

    /// <summary>The list from the latest assignment of the name on; null when there is none.</summary>
    public static Assignments? At(Assignments? assignments, string name)
    {
        for (; assignments is not null; assignments = assignments.Before)
        {
            if (assignments.Latest.Name == name) return assignments;
            if (assignments.count % Stride == 0) return assignments.Index.GetValueOrDefault(name);
        }
        return null;
    }

    internal static Assignments? Add(Assignments? before, ImmutableArray<Assignment> assignments)
    {
        foreach (var assignment in assignments) before = new(assignment, before);
        return before;
    }

    ImmutableDictionary<string, Assignments> Index
    {
        get
        {
            if (index is { } known) return known;
            Stack<Assignments> above = [];
            var at = this;
            for (; at is { index: null }; at = at.Before) above.Push(at);
            var found = at?.index ?? ImmutableDictionary<string, Assignments>.Empty;
            while (above.TryPop(out var list))
            {
                found = found.SetItem(list.Latest.Name, list);
                if (list.count % Stride == 0) list.index = found;
            }
            return found;
        }
    }
}
