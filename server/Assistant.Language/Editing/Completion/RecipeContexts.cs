using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Language.Editing.Completion;

/// <summary>The contexts that the docker client keeps in the home folder, and the one that it always has.</summary>
static class RecipeContexts
{
    const string Folder = "~/.docker/contexts/meta/";

    public static IEnumerable<CompletionItem> Of(RecipeSlot slot) =>
    [
        slot.Item("default", CompletionKind.Value, "the engine of this machine, or of DOCKER_HOST"),
        .. Kept(slot).Select(context => slot.Item(context.Name, CompletionKind.Value, context.About is { Length: > 0 } about ? about : "a context of the docker client")),
    ];

    static IEnumerable<(string Name, string? About)> Kept(RecipeSlot slot) =>
        from entry in slot.Document.Host?.Entries(Folder) ?? []
        where entry.IsFolder
        let context = Read(slot.Document.Host!.Text($"{Folder}{entry.Name}/meta.json"))
        where context.Name is { Length: > 0 }
        orderby context.Name
        select (context.Name!, context.About);

    /// <summary>A file that is not as the client writes it has no name.</summary>
    static (string? Name, string? About) Read(string? meta)
    {
        try
        {
            return JsonNode.Parse(meta ?? "null") is JsonObject json ? (Text(json["Name"]), Text((json["Metadata"] as JsonObject)?["Description"])) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
