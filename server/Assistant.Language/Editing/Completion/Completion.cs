namespace Assistant.Language.Editing.Completion;

/// <summary>What fits at the cursor, best first. The order of the list is the order to show.</summary>
public static class Completion
{
    public static IReadOnlyList<CompletionItem> At(Document document, int offset) =>
        [.. CompletionSources.All.SelectMany(source => source(document, offset))];
}

/// <summary>Every place that proposals come from; each answers for the documents and positions it knows and is empty elsewhere.</summary>
public static class CompletionSources
{
    public static IReadOnlyList<Func<Document, int, IEnumerable<CompletionItem>>> All { get; } =
    [
        DockerfileInstructions.At,
        DockerfileDirectives.At,
        DockerfileStages.At,
        ImageNames.At,
        ImageTags.At,
        DockerfileVariables.At,
        DockerfileKeywords.At,
        DockerfileMounts.At,
        DockerfileFlags.At,
        RecipeCommands.At,
        RecipeFlagValues.At,
        RecipeFlags.At,
    ];
}
