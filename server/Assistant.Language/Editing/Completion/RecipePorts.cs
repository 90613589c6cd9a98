using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;

namespace Assistant.Language.Editing.Completion;

/// <summary>Ports for <c>-p</c> and <c>--expose</c>: those the image listens on, wherever in the line it stands, else usual ones.</summary>
static class RecipePorts
{
    public static IEnumerable<CompletionItem> Of(RecipeSlot slot)
    {
        var known = Known(slot);
        if (slot.Part!.Name != "HOST") return known.Select(port => slot.Item($"{port.Port}{(slot.IsLast ? port.Suffix : "")}", CompletionKind.Value, port.Serves));
        var isWhole = slot.Value!.Parts(isTyping: true).All(part => part.Name is "IP" or "HOST");
        if (!isWhole) return known.SelectMany(port => Free(slot, port));
        var hasAddress = slot.Part.Start > 0;
        var mappings = known.Select(port => slot.Item($"{port.Port}:{port.Port}{port.Suffix}", CompletionKind.Value, port.Serves));
        var local = hasAddress ? [] : known.Select(port => slot.Item($"127.0.0.1:{port.Port}:{port.Port}{port.Suffix}", CompletionKind.Value, $"{port.Serves}, for this computer only"));
        var random = known.Take(3).Select(port => slot.Item(hasAddress ? $":{port.Port}{port.Suffix}" : $"{port.Port}{port.Suffix}", CompletionKind.Value, $"{port.Serves}, on a free port of the host"));
        return slot.Image is { Login.Kind: LoginKind.None } ? [.. local, .. mappings, .. random] : [.. mappings, .. local, .. random];
    }

    /// <summary>The host's port next to a container's one that is written: the same number, and the one above.</summary>
    static IEnumerable<CompletionItem> Free(RecipeSlot slot, (int Port, string Serves, string Suffix) port) =>
    [
        slot.Item($"{port.Port}", CompletionKind.Value, port.Serves),
        slot.Item($"{port.Port + 1}", CompletionKind.Value, $"{port.Serves}, when {port.Port} is taken"),
    ];

    static List<(int Port, string Serves, string Suffix)> Known(RecipeSlot slot) => slot.Image is { Ports: { IsDefaultOrEmpty: false } ports } image
        ? [.. ports.Select(port => (port.Port, $"{port.Serves} of {image.Name}", port.Protocol == "tcp" ? "" : $"/{port.Protocol}"))]
        : [.. StageImage.Fitting(UsualWords.All.Ports, slot.Image).Where(word => int.TryParse(word.Word, out _)).Select(word => (int.Parse(word.Word), word.Meaning, ""))];
}
