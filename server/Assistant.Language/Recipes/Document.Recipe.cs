using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language;

public sealed partial record Document
{
    // A copy of the record takes this along: it is then what was read before the edit, of which most can be used again.
    RecipeMemo? recipeMemo;

    /// <summary>The docker command lines: of the whole file, of a page's code fences, or of a Dockerfile's comments.</summary>
    public Recipe Recipe
    {
        get
        {
            var memo = recipeMemo;
            if (memo is null || !ReferenceEquals(memo.Text, Text)) recipeMemo = memo = new(Text, memo?.Recipe.With(Text) ?? Recipe.Of(Kind, Text));
            return memo.Recipe;
        }
    }

    /// <summary>One reference, so that two readers at once see a whole memo or none.</summary>
    sealed record RecipeMemo(SourceText Text, Recipe Recipe);
}
