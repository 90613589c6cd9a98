using Assistant.Language.Dockerfiles;
using Assistant.Language.Editing.Completion;

namespace Assistant.Language.Tests.Editing.Completion;

/// <summary>What is proposed at the cursor <c>‸</c> of a Dockerfile; the one place where completion tests touch the library.</summary>
static class Proposals
{
    /// <summary>The labels of one source, in order.</summary>
    public static string Labels(Func<Document, int, IEnumerable<CompletionItem>> source, string fixture, IBuildContext? context = null, string between = " ") =>
        string.Join(between, Items(source, fixture, context).Select(item => item.Label));

    public static IEnumerable<CompletionItem> Items(Func<Document, int, IEnumerable<CompletionItem>> source, string fixture, IBuildContext? context = null)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        return source(document with { Context = context }, offset);
    }

    /// <summary>The line of the cursor after the proposal with this label, of any source, was accepted.</summary>
    public static string Accepted(string fixture, string label, IBuildContext? context = null)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        var item = Language.Editing.Completion.Completion.At(document with { Context = context }, offset).First(item => item.Label == label);
        var after = document.Text.With(new(item.Replaces, item.Insert));
        return after.ToString(after.Line(after.LineAt(Math.Min(item.Replaces.Start, after.Length))));
    }
}

/// <summary>A build context of these paths; a folder ends with a slash.</summary>
sealed class Folders(string paths, string? dockerignore = null) : IBuildContext
{
    public DockerignoreFile? Ignored => dockerignore is null ? null : DockerignoreFile.Parse(dockerignore);

    public IEnumerable<BuildContextEntry> Entries(string folder)
    {
        var prefix = folder is "" ? "" : $"{folder}/";
        return paths.Split(' ').Where(path => path.StartsWith(prefix, StringComparison.Ordinal) && path.Length > prefix.Length)
            .Select(path => path[prefix.Length..]).Select(path => new BuildContextEntry(path.Split('/')[0], path.Contains('/'))).Distinct();
    }
}
