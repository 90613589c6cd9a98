using Assistant.Language.Recipes.Directives;
using Assistant.Language.Text;

namespace Assistant.Language;

public sealed partial record Document
{
    DirectivesMemo? directivesMemo;

    /// <summary>The directives in the comments of its docker command lines.</summary>
    public RecipeDirectives Directives
    {
        get
        {
            var memo = directivesMemo;
            if (memo is null || !ReferenceEquals(memo.Text, Text)) directivesMemo = memo = new(Text, RecipeDirectives.Of(Recipe, Text));
            return memo.Directives;
        }
    }

    sealed record DirectivesMemo(SourceText Text, RecipeDirectives Directives);
}
