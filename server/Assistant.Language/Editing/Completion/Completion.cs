using Assistant.Language.Recipes;
using Assistant.Language.Registries;

namespace Assistant.Language.Editing.Completion;

/// <summary>What fits at the cursor, best first. The order of the list is the order to show.</summary>
public static class Completion
{
    public static IReadOnlyList<CompletionItem> At(Document document, int offset) =>
        [.. CompletionSources.All.SelectMany(source => source(document, offset)).Where(item => IsAround(document, item, offset)).DistinctBy(ImageOrItem)];

    /// <summary>An image that the catalogue, the engine and Docker Hub all know comes once, from the first of them.</summary>
    static object ImageOrItem(CompletionItem item) => item.Kind is CompletionKind.Image ? item.Label : item;

    /// <summary>What an engine could add to the list at this place.</summary>
    public static EngineThings WantedAt(Document document, int offset) => RecipeNames.WantedAt(document, offset) | LocalImages.WantedAt(document, offset);

    /// <summary>What registries could add to the list at this place.</summary>
    public static IEnumerable<RegistryQuestion> QuestionsAt(Document document, int offset) =>
        [.. FoundImages.QuestionsAt(document, offset), .. ImageTags.QuestionsAt(document, offset), .. ImageDigests.QuestionsAt(document, offset)];

    /// <summary>An editor replaces words around the cursor on its line only, so one that goes over a continuation is left alone.</summary>
    static bool IsAround(Document document, CompletionItem item, int offset)
    {
        var line = document.Text.Line(document.Text.LineAt(offset));
        return item.Replaces.Touches(offset) && item.Replaces.Start >= line.Start && item.Replaces.End <= line.End;
    }
}

/// <summary>Every place that proposals come from; each answers for the documents and positions it knows and is empty elsewhere.</summary>
public static class CompletionSources
{
    public static IReadOnlyList<Func<Document, int, IEnumerable<CompletionItem>>> All { get; } =
    [
        DockerfileInstructions.At,
        DockerfileStarts.At,
        DockerfileDirectives.At,
        DockerfileStages.At,
        ImageNames.At,
        LocalImages.At,
        ImageTags.At,
        ImageDigests.At,
        DockerfileVariables.At,
        DockerfileKeywords.At,
        DockerfileForms.At,
        DockerfileFolders.At,
        DockerfileSources.At,
        DockerfileUsers.At,
        DockerfilePorts.At,
        DockerfilePairs.At,
        DockerfileMounts.At,
        DockerfileFlags.At,
        DockerfileHeredocs.At,
        RecipeDirectives.At,
        RecipeCommands.At,
        RecipeVariables.At,
        RecipeFlagValues.At,
        RecipeArguments.At,
        FoundImages.At,
        RecipeFlags.At,
    ];
}
