using Assistant.Language.Dockerfiles;
using Assistant.Language.Rules.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>Where the sources of COPY and ADD lead: to a download, a repository, or a file of the build context.</summary>
sealed class SourceLinks(Dockerfile file, IBuildContext? context)
{
    readonly Dictionary<string, HashSet<string>> files = [];

    /// <param name="isTrigger">True behind ONBUILD, where the files are those of another build.</param>
    public IEnumerable<DocumentLink> Of(Instruction instruction, bool isTrigger)
    {
        var isFromContext = context is not null && !isTrigger && !instruction.HasFlag("from");
        for (var i = 0; i < instruction.Unplaced.Length - 1; i++)
        {
            var word = instruction.Unplaced[i];
            if (Heredoc.IsMarker(word.Value) || Resolve(instruction, word) is not { Length: > 0 } source) continue;
            var span = instruction.SpanOf(word.Moved(instruction.FullSpan.Start), 0, word.Value.Length);
            if (Download(source) is { } address) yield return new(span, address, address);
            else if (isFromContext && Path(source) is { } path && IsFile(path)) yield return new(span, path, path, IsFile: true);
        }
    }

    static string? Download(string source) =>
        CopySource.IsGit(source) ? Repository(source)
        : CopySource.IsUrl(source) && Uri.IsWellFormedUriString(source, UriKind.Absolute) ? source
        : null;

    /// <summary>The word with its variables replaced; null when that is not certain.</summary>
    string? Resolve(Instruction instruction, Word word)
    {
        if (!word.Value.AsSpan().ContainsAny(['$', '"', '\'', file.Escape])) return word.Value;
        var scope = word.Value.Contains('$') && file.IsInStage(instruction) ? file.ScopeOf(instruction) : Scopes.Empty;
        var expanded = scope.Expand(Expandable.Of(file, instruction, word));
        return expanded.Error is null && scope.IsCertain(expanded) ? expanded.Value : null;
    }

    /// <summary>The page of a git source, without its branch and folder: <c>git@host:path</c>, <c>ssh://</c>, <c>git://</c>, <c>https://</c>.</summary>
    static string? Repository(string source)
    {
        var bare = source.Split('#', '?')[0];
        var (host, path) = bare.Split("://", 2) switch
        {
            [_, var rest] => (rest.Split('/')[0], rest.Contains('/') ? rest[(rest.IndexOf('/') + 1)..] : ""),
            [var rest] when rest.StartsWith("git@") && rest.Contains(':') => (rest[..rest.IndexOf(':')], rest[(rest.IndexOf(':') + 1)..]),
            [var rest] => (rest.Split('/')[0], rest[(rest.IndexOf('/') + 1)..]),
            _ => ("", ""),
        };
        var page = $"https://{host[(host.LastIndexOf('@') + 1)..].Split(':')[0]}/{(path.EndsWith(".git") ? path[..^4] : path)}";
        return path.Length > 0 && Uri.IsWellFormedUriString(page, UriKind.Absolute) ? page : null;
    }

    /// <summary>The path as the context has it; null when it leaves the context or stands for many.</summary>
    static string? Path(string source)
    {
        var names = source.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(name => name != ".").ToArray();
        return names.Length == 0 || names.Contains("..") || source.AsSpan().ContainsAny("*?[") ? null : string.Join('/', names);
    }

    bool IsFile(string path)
    {
        var cut = path.LastIndexOf('/');
        var folder = cut < 0 ? "" : path[..cut];
        if (!files.TryGetValue(folder, out var names))
            files[folder] = names = [.. context!.Entries(folder).Where(entry => !entry.IsFolder).Select(entry => entry.Name)];
        return names.Contains(path[(cut + 1)..]);
    }
}
