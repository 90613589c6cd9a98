using System.Collections.Immutable;

namespace Assistant.Language.Dockerfiles;

/// <summary>What can be said of the variables in an instruction without knowing their values.</summary>
/// <param name="Names">Every variable that is looked up.</param>
/// <param name="IsWellFormed">False when expanding fails whatever the values are.</param>
/// <param name="HasCondition">True when a <c>${NAME:?message}</c> makes the build fail by its value.</param>
sealed record ExpansionFacts(ImmutableArray<string> Names, bool IsWellFormed, bool HasCondition)
{
    /// <summary>Found once and kept with the instruction as long as it is not edited.</summary>
    public static ExpansionFacts Of(Dockerfile file, Instruction instruction) => instruction.Known(one => Find(file, one));

    static ExpansionFacts Find(Dockerfile file, Instruction instruction)
    {
        var expansions = Expandable.In(file, instruction).Where(part => part.Text.AsSpan().IndexOfAny("$'\"\\`") >= 0).Select(part => Expander.Expand(part.Text, part.Escape, _ => "x", part.Options | ExpansionOptions.Whole)).ToList();
        var variables = expansions.SelectMany(expansion => expansion.Variables).ToList();
        return new(
            [.. variables.Select(variable => variable.Name).Distinct()],
            expansions.All(expansion => expansion.Error is null),
            variables.Any(variable => variable.Modifier.EndsWith('?')));
    }
}
