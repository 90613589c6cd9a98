using Assistant.Language.Editing.Completion;
using Assistant.Language.Recipes;

namespace Assistant.Language.Tests.Editing.Completion;

/// <summary>What is proposed at the cursor <c>‸</c> of a recipe.</summary>
static class RecipeProposals
{
    /// <summary>The labels of one source, in order.</summary>
    public static string Labels(Func<Document, int, IEnumerable<CompletionItem>> source, string fixture, DocumentKind kind = DocumentKind.Recipe, EngineNames? engine = null)
    {
        var (document, offset) = Cursor.In(kind, fixture);
        return string.Join(' ', source(document with { Engine = engine }, offset).Select(item => item.Label));
    }

    /// <summary>The line of the cursor after the proposal with this label, of any source, was accepted.</summary>
    public static string Accepted(string fixture, string label, IHostFolders? host = null, DocumentKind kind = DocumentKind.Recipe)
    {
        var (document, offset) = Cursor.In(kind, fixture);
        var items = Language.Editing.Completion.Completion.At(document with { Host = host }, offset);
        var item = items.FirstOrDefault(item => item.Label == label);
        Assert.True(item is not null, $"{label} is not among {string.Join(' ', items.Select(one => one.Label))}");
        var after = document.Text.With(new(item.Replaces, item.Insert));
        return after.ToString(after.Line(after.LineAt(Math.Min(item.Replaces.Start, after.Length))));
    }
}

/// <summary>Folders of these paths; a folder ends with a slash. A question for any other folder fails the test.</summary>
sealed class HostFolders(string paths) : IHostFolders
{
    public IEnumerable<HostEntry> Entries(string folder)
    {
        var prefix = folder.StartsWith("./", StringComparison.Ordinal) ? folder[2..] : folder;
        return paths.Split('|').Where(path => path.StartsWith(prefix, StringComparison.Ordinal) && path.Length > prefix.Length)
            .Select(path => path[prefix.Length..]).Select(path => new HostEntry(path.Split('/')[0], path.Contains('/'))).Distinct();
    }

    public Dictionary<string, string> Texts { get; } = [];

    public string? Text(string file) => Texts.GetValueOrDefault(file);
}
