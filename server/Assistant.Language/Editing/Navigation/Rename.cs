using Assistant.Language.Dockerfiles;
using Assistant.Language.Dockerfiles.Names;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Navigation;

/// <summary>The name that can be renamed at a place.</summary>
public sealed record Renamable(TextSpan Span, string Placeholder);

/// <summary>What a new name changes; or, when it cannot be, one sentence that says why, and no changes.</summary>
public sealed record Renaming(IReadOnlyList<TextChange> Changes, string? Refusal);

/// <summary>
/// Renames a stage, a variable or a heredoc's name in a Dockerfile, a variable, a container, a volume or a network in a recipe: everywhere it
/// is meant. A stage's number stays a number.
/// </summary>
public static class Rename
{
    /// <summary>Null where there is no name, or one that has its meaning from elsewhere, such as a base image or the builder.</summary>
    public static Renamable? At(Document document, int offset)
    {
        if (document.Dockerfile is not { } file || file.Names.At(offset) is not { } occurrence) return RecipeRename.At(document, offset);
        return IsRenamable(file, occurrence) ? new(occurrence.Span, occurrence.Name.Text) : null;
    }

    public static Renaming To(Document document, int offset, string name)
    {
        if (document.Dockerfile is not { } file) return RecipeRename.To(document, offset, name) ?? new([], RecipeRename.Nothing);
        if (file.Names.At(offset) is not { } occurrence) return RecipeRename.To(document, offset, name) ?? new([], Nothing);
        if (!IsRenamable(file, occurrence)) return new([], Nothing);
        var places = file.Names.Of(occurrence.Name).ToList();
        if ((Hidden(file, occurrence, places) ?? NewName.Fault(file, occurrence.Name, places, name)) is { } refusal) return new([], refusal);
        return new([.. places.Where(place => place.Kind != OccurrenceKind.Number).Select(place => new TextChange(place.Span, name))], null);
    }

    const string Nothing = "There is nothing to rename here: only stages, variables and heredocs that this file names can be renamed.";

    static bool IsRenamable(Dockerfile file, Occurrence occurrence) =>
        occurrence.Kind is not (OccurrenceKind.Number or OccurrenceKind.Hidden)
        && file.Names.Of(occurrence.Name).Any(place => place.Kind == OccurrenceKind.Declaration)
        && (occurrence.Name.Kind != NameKind.Variable || PlatformArguments.UsualValue(occurrence.Name.Text) is null)
        && (occurrence.Name.Kind != NameKind.Heredoc || file.Names.Of(occurrence.Name).Count() == 2);

    /// <summary>A place that means the name and cannot be changed with it.</summary>
    static string? Hidden(Dockerfile file, Occurrence occurrence, List<Occurrence> places)
    {
        var hidden = places.FindIndex(place => place.Kind == OccurrenceKind.Hidden);
        return hidden < 0 ? null : $"{occurrence.Name.Text} cannot be renamed, because line {file.Text.LineAt(places[hidden].Span.Start) + 1} means it without spelling it out.";
    }
}
