using Assistant.Language.Recipes.Directives;

namespace Assistant.Language.Editing;

/// <summary>What hovers and completion say of a recipe's directive: Markdown.</summary>
static class DirectiveText
{
    public static string Of(DirectiveFacts facts) => $"**@{facts.Name}** — {facts.Meaning}\n\n```sh\n# {facts.Form}\n# @{facts.Name} {facts.Example}\n```";
}
