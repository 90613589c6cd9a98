using System.Text.RegularExpressions;

namespace Assistant.Language.Editing.Completion;

/// <summary>Users for <c>-u</c>: yourself, so that files belong to you, root, and the image's own.</summary>
static partial class RecipeUsers
{
    public static IEnumerable<CompletionItem> Of(RecipeSlot slot)
    {
        if (slot.Expands) yield return slot.Item(slot.IsLast ? "\"$(id -u):$(id -g)\"" : "\"$(id -u)\"", CompletionKind.Value, "you: files that it writes belong to you");
        if (slot.Image is { User: { } user } image && Leading().Match(user).Groups["name"].Value is { Length: > 0 } name) yield return slot.Item(name, CompletionKind.Value, $"the user of {image.Name}");
        yield return slot.Item("root", CompletionKind.Value, "may do everything in the container");
        yield return slot.Item(slot.IsLast ? "1000:1000" : "1000", CompletionKind.Value, "the first user of most Linux systems");
        yield return slot.Item("nobody", CompletionKind.Value, "owns nothing; most images have it");
    }

    /// <summary>The catalogue tells users in words: <c>jovyan (uid 1000)</c>, <c>uid 472</c>.</summary>
    [GeneratedRegex(@"^(uid )?(?<name>[a-z0-9_-]+)")]
    private static partial Regex Leading();
}
