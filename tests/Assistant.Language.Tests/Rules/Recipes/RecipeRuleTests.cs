namespace Assistant.Language.Tests.Rules.Recipes;

/// <summary>Each case is a recipe for one rule.</summary>
public partial class RecipeRuleTests
{
    static void Check(string code, string marked, string? mended = null) => RuleCase.Check(DocumentKind.Recipe, code, marked, mended);
}
