using Assistant.Language.Recipes.Names;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Navigation;

/// <summary>Renames what a recipe names: a variable, a container, a volume or a network.</summary>
static class RecipeRename
{
    public const string Nothing = "There is nothing to rename here: only variables, containers, volumes and networks that this file names can be renamed.";

    /// <summary>Null where there is no name, or one that only the shell, the engine or another file gives a meaning.</summary>
    public static Renamable? At(Document document, int offset)
    {
        var names = RecipeNames.Of(document);
        return names.At(offset) is { } mention && IsRenamable(names, mention, out _) ? new(mention.Span, mention.Text) : null;
    }

    /// <summary>Null where nothing can be renamed.</summary>
    public static Renaming? To(Document document, int offset, string name)
    {
        var names = RecipeNames.Of(document);
        if (names.At(offset) is not { } mention || !IsRenamable(names, mention, out var places)) return null;
        if ((Hidden(document.Text, places) ?? RecipeNewName.Fault(document.Text, names, mention, name)) is { } refusal) return new([], refusal);
        return new([.. places.Select(place => new TextChange(place.Span, Written(document.Text, place, name)))], null);
    }

    static bool IsRenamable(RecipeNames names, Mention mention, out IReadOnlyList<Mention> places)
    {
        places = [];
        if (mention.Kind == NameKind.Image || mention.Role == MentionRole.Hidden || RecipeNewName.IsFixed(mention.Kind, mention.Text)) return false;
        places = names.Of(mention.Kind, mention.Text);
        return RecipeNames.Definition(places, mention) is not null;
    }

    /// <summary>A place that means the name and cannot be changed with it.</summary>
    static string? Hidden(SourceText text, IReadOnlyList<Mention> places)
    {
        foreach (var place in places)
        {
            if (place.Role == MentionRole.Hidden || (place.Role == MentionRole.HandedOn && Before(text, place) == '\''))
                return $"{place.Text} cannot be renamed, because line {text.LineAt(place.Span.Start) + 1} means it without spelling it out.";
        }
        return null;
    }

    /// <summary>The container goes on seeing a variable that is handed on under the name it had.</summary>
    static string Written(SourceText text, Mention place, string name) => place.Role switch
    {
        MentionRole.HandedOn when Before(text, place) == '"' => $"{place.Text}=${name}",
        MentionRole.HandedOn => $"{place.Text}=\"${name}\"",
        _ => name,
    };

    static char Before(SourceText text, Mention place) => place.Span.Start == 0 ? ' ' : text[place.Span.Start - 1];
}
