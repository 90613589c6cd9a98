using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;

namespace Assistant.Language.Editing.Completion;

/// <summary>Paths in the container: where the image keeps work, where its commands start, and usual ones.</summary>
static class RecipeFolders
{
    public static IEnumerable<CompletionItem> Of(RecipeSlot slot) =>
        For(slot.Image).Where(folder => slot.Value?.Flag.Key is "workdir" || folder.Path != "/").Select(folder => slot.Item(folder.Path, CompletionKind.Folder, folder.Origin));

    public static IEnumerable<(string Path, string Origin)> For(ImageFacts? image) => Known(image).DistinctBy(folder => folder.Path);

    static IEnumerable<(string Path, string Origin)> Known(ImageFacts? image)
    {
        if (image is not null)
        {
            foreach (var mount in image.Mounts.Where(mount => !mount.Path.Contains(' '))) yield return (mount.Path, mount.Note ?? $"keeps the work of {image.Name}");
            if (image.WorkFolder is { } work) yield return (work, $"where commands of {image.Name} start");
        }
        foreach (var word in StageImage.Fitting(UsualWords.All.Folders, image)) yield return (word.Word, word.Meaning);
    }
}
