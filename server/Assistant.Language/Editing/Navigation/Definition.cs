using Assistant.Language.Recipes.Names;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Navigation;

/// <summary>Finds where the name at a place gets its meaning.</summary>
public static class Definition
{
    /// <summary>
    /// In a Dockerfile the stage's name, or what FROM starts from when it has none; the ARG or ENV that gives the variable its value at this
    /// place, which for an imported argument is the global one; the word that announces the heredoc. In a recipe the line above that sets
    /// the variable, names the container, creates the volume or network, or builds the image. Null when nothing in the file defines it.
    /// </summary>
    public static TextSpan? At(Document document, int offset)
    {
        if (document.Dockerfile?.Names.At(offset) is { } occurrence) return occurrence.Definition;
        var names = RecipeNames.Of(document);
        return names.At(offset) is { } mention ? RecipeNames.Definition(names.Of(mention.Kind, mention.Text), mention) : null;
    }
}
