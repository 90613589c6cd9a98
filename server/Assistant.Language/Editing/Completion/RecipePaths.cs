using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The next part of a path of the host, also behind <c>~/</c>, <c>$PWD/</c> and variables of the file; nothing is read before it is asked for.</summary>
static class RecipePaths
{
    public static IEnumerable<CompletionItem> Of(RecipeSlot slot)
    {
        var slash = slot.Typed.LastIndexOf('/');
        return slash < 0 ? [.. Starts(slot), .. Entries(slot, slash)] : Entries(slot, slash);
    }

    /// <summary>What a path can begin with. A lone word of <c>-v</c> would be a volume's name, so names of files come behind <c>./</c> there.</summary>
    static IEnumerable<CompletionItem> Starts(RecipeSlot slot)
    {
        var isVolume = slot.Value?.Flag.Key is "volume";
        if (isVolume && slot.Expands && slot.IsLast && slot.Part!.Start == 0)
        {
            foreach (var mount in slot.Image?.Mounts.Where(mount => !mount.Path.Contains(' ')) ?? [])
            {
                yield return slot.Item($"\"$PWD\":{mount.Path}", CompletionKind.Folder, $"this folder, where {slot.Image!.Name} keeps work");
                yield return slot.Item($"{RecipeNewNames.Short(slot.Image!.Name)}-data:{mount.Path}", CompletionKind.Value, $"a volume, where {slot.Image.Name} keeps work");
            }
        }
        if (slot.Value is null) yield break;
        if (slot.Expands) yield return slot.Item("\"$PWD\"", CompletionKind.Folder, "the folder in which the command is started");
        yield return slot.Item("./", CompletionKind.Folder, "a path from the folder in which the command is started");
        if (slot is { Quotes: ShellQuotes.None, Part: { IsBareField: false, Start: 0 }, Value.Form.Split: not Catalogue.ValueSplit.Fields }) yield return slot.Item("~/", CompletionKind.Folder, "a path from your home folder");
    }

    static IEnumerable<CompletionItem> Entries(RecipeSlot slot, int slash)
    {
        if (slot.Document.Host is not { } host || slash < 0 && slot.Value?.Flag.Key is "volume" or "mount") return [];
        if (Folder(slot, slot.Typed[..(slash + 1)]) is not { } folder) return [];
        var end = slot.Text.IndexOf('/', slot.Index);
        var replaces = Within(slot, slash + 1, end < 0 ? slot.Text.Length : end + 1);
        return host.Entries(folder)
            .OrderBy(entry => entry.Name.StartsWith('.')).ThenByDescending(entry => entry.IsFolder).ThenBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
            .Select(entry => Item(slot, folder, entry, replaces));
    }

    /// <summary>The folder that is meant; null when only the shell could tell.</summary>
    static string? Folder(RecipeSlot slot, string typed)
    {
        if (!typed.Contains('$') && !typed.Contains('`')) return typed;
        var text = SourceText.From(typed);
        var lexer = new WordLexer(text);
        lexer.Read(new(0, text.Length));
        var nowhere = new PlanEnvironment(".", "~", _ => null, _ => null);
        var expander = new Expander(nowhere, slot.Cursor.Line.Variables);
        return expander.Words(lexer.Words()) is [{ Value: var path }] && !expander.Unset.Any() && !path.Contains('$') ? path : null;
    }

    static TextSpan Within(RecipeSlot slot, int start, int end)
    {
        var word = slot.Value?.Word ?? slot.Cursor.Word;
        if (word is null || start == end) return new(slot.Cursor.Offset, 0);
        var from = slot.Part is { } part ? slot.Part.IsBareField ? part.Start : part.Value : 0;
        return word.SpanOf(from + start, end - start);
    }

    static CompletionItem Item(RecipeSlot slot, string folder, HostEntry entry, TextSpan replaces)
    {
        var name = entry.IsFolder ? $"{entry.Name}/" : entry.Name;
        return new(name, entry.IsFolder ? CompletionKind.Folder : CompletionKind.File, replaces, slot.Quotes == ShellQuotes.None ? Escaped(name) : name, entry.IsFolder ? "folder" : "file")
        {
            Documentation = () => $"`{folder}{name}` of the host",
        };
    }

    static string Escaped(string name) => name.AsSpan().IndexOfAny(special) < 0 ? name : string.Concat(name.Select(c => special.Contains(c) ? $"\\{c}" : c.ToString()));

    static readonly System.Buffers.SearchValues<char> special = System.Buffers.SearchValues.Create(" \t'\"\\$`&|;<>()*?[]#");
}
