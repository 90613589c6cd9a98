namespace Assistant.Language;

/// <summary>Decides from a file's name, and for <c>*.recipe</c> from its first character, what the assistant makes of it.</summary>
public static class DocumentKinds
{
    /// <summary>Null when the file is none of ours. A <c>.recipe</c> that is XML belongs to AutoPkg and is left alone.</summary>
    public static DocumentKind? Of(string path, string text) => System.IO.Path.GetFileName(path) switch
    {
        var name when IsDockerfile(name) => DocumentKind.Dockerfile,
        var name when name.EndsWith(".recipe", StringComparison.OrdinalIgnoreCase) => IsXml(text) ? null : DocumentKind.Recipe,
        var name when name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) => DocumentKind.Markdown,
        var name when name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase) => DocumentKind.Markdown,
        _ => null,
    };

    static bool IsDockerfile(string name) =>
        name.Equals("Dockerfile", StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase) && !OtherExtensions.Contains(System.IO.Path.GetExtension(name)))
        || name.StartsWith("Containerfile", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".dockerfile", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".containerfile", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is called <c>Dockerfile.something</c> and is no Dockerfile: the ignore file beside one, and sources about Dockerfiles.</summary>
    static readonly HashSet<string> OtherExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".dockerignore", ".cs", ".go", ".html", ".java", ".js", ".json", ".md", ".mjs", ".py", ".rb", ".rs", ".sh", ".ts", ".txt", ".xml", ".yaml", ".yml",
    };

    static bool IsXml(string text) => text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("<");
}
