using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;

namespace Assistant.Language.Editing.Completion;

/// <summary>Containers, images, volumes and networks: those that the file names, and those that the engine told it has.</summary>
static class RecipeNames
{
    const int MostOfTheFile = 200;

    public static IEnumerable<CompletionItem> Of(RecipeSlot slot, EngineThings kinds) => Of(slot, kinds, "");

    /// <param name="behind">What is written behind a container's name, such as the colon of <c>cp</c>.</param>
    public static IEnumerable<CompletionItem> Of(RecipeSlot slot, EngineThings kinds, string behind)
    {
        var written = slot.Value is null ? slot.Command.Arguments.Where(word => word != slot.Cursor.Word).Select(word => word.Value).ToHashSet() : [];
        var inFile = FileNames.Near(slot.Document.Recipe, kinds, slot.Cursor.Offset).DistinctBy(given => given.Name).Take(MostOfTheFile)
            .Select(given => slot.Item(given.Name + behind, Kind(given.Kind), given.Image.Length > 0 ? $"of this file, with {given.Image}" : "of this file", given.Name));
        var told = Told(slot, kinds).Select(one => slot.Item(one.Thing.Name + behind, Kind(one.Kind), one.Thing.About, one.Thing.Name));
        return inFile.Concat(told).Where(item => !written.Contains(item.Label)).DistinctBy(item => item.Label);
    }

    /// <summary>What the engine would be asked for at a place; nothing where no name of its own can stand.</summary>
    public static EngineThings WantedAt(Document document, int offset)
    {
        if (document.Recipe.CursorAt(offset) is not { } cursor) return EngineThings.None;
        if (cursor.Value is { } value)
        {
            if (value.PartAt(isTyping: true) is not { Part: { } part } piece) return EngineThings.None;
            var isOfContainer = part.Takes.Contains(ValueSource.Network) && value.Word.Value.AsSpan(piece.Start).StartsWith(RecipeFlagValues.OfContainer);
            return isOfContainer ? EngineThings.Containers : part.Takes.Aggregate(EngineThings.None, (wanted, source) => wanted | Things(source));
        }
        return cursor.Argument switch
        {
            ArgumentKind.Container or ArgumentKind.CopiedPath => EngineThings.Containers,
            ArgumentKind.Image => EngineThings.Images,
            ArgumentKind.Volume => EngineThings.Volumes,
            ArgumentKind.Network => EngineThings.Networks,
            ArgumentKind.Anything => EngineThings.All,
            _ => EngineThings.None,
        };
    }

    static EngineThings Things(ValueSource source) => source switch
    {
        ValueSource.Volume => EngineThings.Volumes,
        ValueSource.Network => EngineThings.Networks,
        ValueSource.Container => EngineThings.Containers,
        ValueSource.Image => EngineThings.Images,
        _ => EngineThings.None,
    };

    /// <summary>Containers that the command can do something with come first: running ones, for <c>start</c> and <c>rm</c> the others.</summary>
    static IEnumerable<(EngineThing Thing, EngineThings Kind)> Told(RecipeSlot slot, EngineThings kinds)
    {
        if (slot.Document.Engine is not { } engine) return [];
        var wantsEnded = slot.Command.Name is "start" or "rm";
        return
        [
            .. Of(EngineThings.Containers, [.. engine.Containers.OrderBy(container => container.IsRunning == wantsEnded)]),
            .. Of(EngineThings.Images, engine.Images), .. Of(EngineThings.Volumes, engine.Volumes), .. Of(EngineThings.Networks, engine.Networks),
        ];

        IEnumerable<(EngineThing, EngineThings)> Of(EngineThings kind, IReadOnlyList<EngineThing> things) => kinds.HasFlag(kind) ? things.Select(thing => (thing, kind)) : [];
    }

    static CompletionKind Kind(EngineThings kind) => kind switch
    {
        EngineThings.Containers => CompletionKind.Container,
        EngineThings.Images => CompletionKind.Image,
        _ => CompletionKind.Value,
    };
}
