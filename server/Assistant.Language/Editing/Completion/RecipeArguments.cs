using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;

namespace Assistant.Language.Editing.Completion;

/// <summary>The arguments of a command: names of containers, images, volumes and networks, paths, and what to run in a container.</summary>
static class RecipeArguments
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Recipe.CursorAt(offset) is not { Argument: { } kind } cursor) return [];
        var slot = RecipeSlot.Argument(document, cursor);
        return kind switch
        {
            ArgumentKind.Container => RecipeNames.Of(slot, EngineThings.Containers),
            ArgumentKind.Image => RecipeNames.Of(slot, EngineThings.Images),
            ArgumentKind.Volume => RecipeNames.Of(slot, EngineThings.Volumes),
            ArgumentKind.Network => RecipeNames.Of(slot, EngineThings.Networks),
            ArgumentKind.Anything => RecipeNames.Of(slot, EngineThings.All),
            ArgumentKind.CopiedPath => Copied(slot),
            ArgumentKind.HostPath => [.. slot.Text.Length == 0 ? [slot.Item(".", CompletionKind.Folder, "the folder in which the command is started")] : (IEnumerable<CompletionItem>)[], .. RecipePaths.Of(slot)],
            ArgumentKind.Context => RecipeContexts.Of(slot),
            ArgumentKind.Command => Commands(slot),
            _ => [],
        };
    }

    /// <summary>One side of <c>cp</c> is a path of the host, the other <c>CONTAINER:PATH</c>.</summary>
    static IEnumerable<CompletionItem> Copied(RecipeSlot slot)
    {
        var colon = slot.Typed.IndexOf(':');
        if (colon <= 1) return [.. RecipeNames.Of(slot, EngineThings.Containers, ":"), .. RecipePaths.Of(slot)];
        var image = FileNames.ImageOf(slot.Document.Recipe, slot.Typed[..colon]);
        var path = slot with { Span = slot.Cursor.Word!.SpanOf(colon + 1, slot.Text.Length - colon - 1), Text = slot.Text[(colon + 1)..], Index = slot.Index - colon - 1 };
        return RecipeFolders.For(image is null ? null : slot.Document.Catalogue.Find(image)).Select(folder => path.Item(folder.Path, CompletionKind.Folder, folder.Origin));
    }

    /// <summary>The first word of what is run: what the image wants behind it, and shells.</summary>
    static IEnumerable<CompletionItem> Commands(RecipeSlot slot)
    {
        if (slot.Cursor.Before.Arguments.Length != 1) yield break;
        var isExec = slot.Command.Name == "exec";
        var name = slot.Cursor.Before.Arguments[0].Value;
        var image = slot.Document.Catalogue.Find(isExec ? FileNames.ImageOf(slot.Document.Recipe, name) ?? "" : name);
        if (!isExec && image?.Command is { } command) yield return slot.Item(command, CompletionKind.Value, $"what {image.Name} needs to do its work");
        yield return slot.Item("bash", CompletionKind.Value, "a shell");
        yield return slot.Item("sh", CompletionKind.Value, "a shell that nearly every image has");
        foreach (var (program, meaning) in programs)
            if (image is null ? isExec : Has(image, program)) yield return slot.Item(program, CompletionKind.Value, meaning);
    }

    static bool Has(ImageFacts image, string program) => $"{image.Name} {image.Family} {image.Brings} {string.Join(' ', image.Words)}".Contains(program switch { "psql" => "postgres", "R" => "rocker", _ => program }, StringComparison.Ordinal);

    static readonly (string, string)[] programs = [("python", "the prompt of Python"), ("R", "the prompt of R"), ("psql", "the prompt of PostgreSQL"), ("julia", "the prompt of Julia"), ("jupyter", "Jupyter's own command")];
}
