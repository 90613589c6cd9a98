using System.Collections.Immutable;

namespace Assistant.Language.Dockerfiles;

/// <summary>The variables that an instruction sees: what stands before it in its stage and in the stages it starts from.</summary>
/// <param name="Values">Variables with the value a build without <c>--build-arg</c> gives them; null when only the image knows it.</param>
/// <param name="Declared">The names of all ARGs, with or without a value.</param>
/// <param name="IsComplete">False when the base image may set more variables than are known here.</param>
/// <param name="Workdir">The working directory; null when only the base image knows it.</param>
public sealed record Scope(ImmutableDictionary<string, string?> Values, ImmutableHashSet<string> Declared, bool IsComplete, string? Workdir)
{
    /// <summary>True when no build can give the variable a value.</summary>
    public bool IsUndefined(string name) => IsComplete && !Values.ContainsKey(name) && !Declared.Contains(name);

    public Expansion Expand(Expandable part) => Expander.Expand(part.Text, part.Escape, ValueOf, part.Options | ExpansionOptions.Whole);

    public Expansion Expand(string text, char escape) => Expander.Expand(text, escape, ValueOf);

    /// <summary>True when the result does not depend on anything that is not in the file.</summary>
    public bool IsCertain(Expansion expansion) => expansion.Variables.All(variable =>
        Values.TryGetValue(variable.Name, out var value) ? value is not null : IsUndefined(variable.Name));

    string? ValueOf(string name) => Values.TryGetValue(name, out var value) ? value ?? "" : null;
}
