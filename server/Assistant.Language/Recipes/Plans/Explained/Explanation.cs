using System.Collections.Immutable;
using Assistant.Language.Catalogue;

namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>What a plan comes to, in sentences for somebody who has docker explained for the first time: what matters most comes first.</summary>
public static class Explanation
{
    /// <summary>What a line comes to, without any secret that it writes out.</summary>
    public static IEnumerable<string> Of(CommandLine line, PlanEnvironment environment, ImageCatalogue catalogue) => Of(line.PlanWithoutSecrets(environment), catalogue);

    /// <summary>Plain text without secrets. The plan is best made in an environment <see cref="HiddenSecrets.WithoutSecrets"/>.</summary>
    public static IEnumerable<string> Of(Plan plan, ImageCatalogue catalogue) => plan switch
    {
        Plan.Impossible impossible => [$"This cannot be done: {Sentence(impossible.Error)}"],
        Plan.Incomplete incomplete => [$"{incomplete.Sentence} You are asked for {(incomplete.Variables.Length + incomplete.Placeholders.Length == 1 ? "it" : "them")} when the command is run."],
        Plan.Client { OwnWords: [_, ..] } client => [.. client.Rest is { } rest ? Of(rest, catalogue) : [], OwnText.Of(client)],
        Plan.Run run => Aspects.SelectMany(aspect => aspect(ExplainedContainer.Of(run, catalogue))),
        _ => CommandText.Of(plan, catalogue),
    };

    /// <summary>Everything that is told of a container, in this order.</summary>
    static readonly ImmutableArray<Func<ExplainedContainer, IEnumerable<string>>> Aspects =
        [ImageText.Of, StartText.Of, PortText.Of, LoginText.Of, StorageText.Of, VariableText.Of, ResourceText.Of, RightsText.Of];

    static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}
