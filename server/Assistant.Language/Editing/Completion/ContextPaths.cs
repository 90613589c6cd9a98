using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>Proposes the next part of a path in the build context, without what the <c>.dockerignore</c> keeps out.</summary>
static class ContextPaths
{
    /// <param name="word">The whole path as it is written.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="isAllowed">Which names can be written there.</param>
    public static IEnumerable<CompletionItem> In(IBuildContext? context, string word, TextSpan span, int offset, Func<string, bool> isAllowed)
    {
        if (context is null || span.Length != word.Length) return [];
        var typed = word[..Math.Clamp(offset - span.Start, 0, word.Length)];
        var slash = typed.LastIndexOf('/');
        var end = word.IndexOf('/', typed.Length);
        var replaces = TextSpan.FromBounds(span.Start + slash + 1, span.Start + (end < 0 ? word.Length : end + 1));
        return Folder(typed[..(slash + 1)]) is not { } folder ? [] : Entries(context, folder)
            .Where(entry => isAllowed(entry.Name))
            .OrderBy(entry => entry.Name is [ '.', ..] || IsOfTheBuild(entry.Name))
            .ThenBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
            .Select(entry => Item(folder, entry, replaces));
    }

    /// <summary>The path without <c>.</c> and slashes around it; null when it leads out of the context or has variables.</summary>
    static string? Folder(string written)
    {
        var parts = written.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToList();
        return parts.Contains("..") || written.Contains('$') ? null : string.Join('/', parts);
    }

    /// <summary>A folder that is kept out is still shown when something may be brought back.</summary>
    static IEnumerable<BuildContextEntry> Entries(IBuildContext context, string folder)
    {
        var ignored = context.Ignored;
        return context.Entries(folder).Where(entry =>
            ignored is null || entry.IsFolder && ignored.BringsBack || !ignored.Ignores(folder is "" ? entry.Name : $"{folder}/{entry.Name}"));
    }

    static bool IsOfTheBuild(string name) => name.Contains("Dockerfile", StringComparison.OrdinalIgnoreCase) || name.EndsWith("ignore", StringComparison.Ordinal);

    static CompletionItem Item(string folder, BuildContextEntry entry, TextSpan replaces)
    {
        var name = entry.IsFolder ? $"{entry.Name}/" : entry.Name;
        var path = folder is "" ? name : $"{folder}/{name}";
        return new(name, entry.IsFolder ? CompletionKind.Folder : CompletionKind.File, replaces, name, entry.IsFolder ? "folder" : "file")
        {
            Documentation = () => $"`{path}` in the build context",
        };
    }
}
