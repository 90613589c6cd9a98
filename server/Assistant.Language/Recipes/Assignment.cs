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

/// <summary>The assignments in force at a line: a list that grows at its front, so that every line shares those above it.</summary>
public sealed record Assignments(Assignment Latest, Assignments? Before)
{
    public static Assignment? Find(Assignments? assignments, string name) => At(assignments, name)?.Latest;

    /// <summary>The list from the latest assignment of the name on; null when there is none.</summary>
    public static Assignments? At(Assignments? assignments, string name)
    {
        while (assignments is not null && assignments.Latest.Name != name) assignments = assignments.Before;
        return assignments;
    }

    internal static Assignments? Add(Assignments? before, ImmutableArray<Assignment> assignments)
    {
        foreach (var assignment in assignments) before = new(assignment, before);
        return before;
    }
}
