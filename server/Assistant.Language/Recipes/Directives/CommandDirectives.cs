using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Assistant.Language.Recipes.Directives;

/// <summary>What the directives around one docker line say together. What stands right above it goes before what its block says.</summary>
/// <param name="Name">What the command is called; null when no directive names it.</param>
/// <param name="Page">The address to open; null for the container's own.</param>
/// <param name="Wait">What to wait for after the start; null for what is known of the image.</param>
/// <param name="Token">Finds the secret in the log; null for what is known of the image.</param>
public sealed record CommandDirectives(
    string? Name, string? Page, DirectiveMeaning? Wait, Regex? Token, ImmutableArray<DirectiveMeaning.Prompt> Prompts, ImmutableArray<string> EnvironmentFiles)
{
    /// <summary>What is wrong with those that have no effect, a sentence each.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    public static CommandDirectives None { get; } = Of([]);

    /// <param name="directives">Those of the block first; of two that say the same the last counts.</param>
    public static CommandDirectives Of(IEnumerable<Directive> directives)
    {
        var meanings = directives.Select(directive => directive.Meaning).ToList();
        return new(
            meanings.OfType<DirectiveMeaning.Named>().LastOrDefault()?.Name,
            meanings.OfType<DirectiveMeaning.Page>().LastOrDefault()?.Address,
            meanings.LastOrDefault(meaning => meaning is DirectiveMeaning.WaitForPage or DirectiveMeaning.WaitForLog or DirectiveMeaning.WaitForHealth),
            meanings.OfType<DirectiveMeaning.Token>().LastOrDefault()?.Pattern,
            [.. meanings.OfType<DirectiveMeaning.Prompt>().Reverse().DistinctBy(prompt => prompt.Variable).Reverse()],
            [.. meanings.OfType<DirectiveMeaning.Variables>().Select(variables => variables.File).Distinct()])
        {
            Problems = [.. meanings.OfType<DirectiveMeaning.Wrong>().Select(wrong => wrong.Message)],
        };
    }

    /// <summary>The text to ask for a variable with; null when no directive has one.</summary>
    public string? PromptFor(string variable) => Prompts.FirstOrDefault(prompt => prompt.Variable == variable)?.Text is { Length: > 0 } text ? text : null;
}
