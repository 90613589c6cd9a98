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
        Catalogue.Files.ImagesFile.FileName => DocumentKind.ImagesFile,
        var name when IsCompose(name) => DocumentKind.Compose,
        _ => null,
    };

    /// <summary><c>compose.yaml</c>, <c>docker-compose.yml</c>, and with a word between as in <c>compose.override.yaml</c>.</summary>
    static bool IsCompose(string name) => System.IO.Path.GetExtension(name) is ".yaml" or ".yml" && name.Split('.')[0] is "compose" or "docker-compose" && name.Split('.').Length <= 3;

    static bool IsDockerfile(string name) =>
        name.EndsWith(".dockerfile", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".containerfile", StringComparison.OrdinalIgnoreCase)
        || IsVariant(name, "Dockerfile")
        || IsVariant(name, "Containerfile");

    /// <summary><c>Dockerfile</c>, <c>Dockerfile.gpu</c>, <c>Dockerfile-dev</c>, <c>Dockerfile_3.12</c>.</summary>
    static bool IsVariant(string name, string usual) =>
        name.StartsWith(usual, StringComparison.OrdinalIgnoreCase)
        && (name.Length == usual.Length || name[usual.Length] is '.' or '-' or '_')
        && !OtherExtensions.Contains(System.IO.Path.GetExtension(name));

    /// <summary>
    /// What is called <c>Dockerfile.something</c> and is no Dockerfile: the ignore file beside one, texts and sources about Dockerfiles, and
    /// templates that become one.
    /// </summary>
    static readonly HashSet<string> OtherExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".dockerignore", ".containerignore", ".gitignore",
        ".adoc", ".csv", ".htm", ".html", ".ipynb", ".json", ".log", ".md", ".markdown", ".pdf", ".png", ".rst", ".svg", ".txt", ".xml", ".yaml", ".yml",
        ".bash", ".bat", ".c", ".cc", ".cjs", ".coffee", ".cpp", ".cs", ".css", ".dart", ".ex", ".exs", ".go", ".h", ".hs", ".java", ".js", ".jsx", ".kt",
        ".lua", ".mjs", ".php", ".pl", ".ps1", ".py", ".pyc", ".rb", ".rs", ".scala", ".sh", ".snap", ".swift", ".ts", ".tsx", ".vim", ".zsh",
        ".nanorc", ".plist", ".snippets", ".sublime-syntax", ".tmLanguage", ".tmPreferences", ".cfg", ".conf", ".ini", ".lock", ".toml",
        ".7z", ".bz2", ".gz", ".swp", ".tar", ".tgz", ".xz", ".zip",
        ".ejs", ".erb", ".gotmpl", ".hbs", ".in", ".j2", ".jinja", ".jinja2", ".m4", ".mustache", ".template", ".tmpl", ".tpl",
    };

    static bool IsXml(string text) => text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("<");
}
