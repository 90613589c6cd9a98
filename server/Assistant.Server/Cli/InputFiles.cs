using Assistant.Language;
using Assistant.Language.Text;

namespace Assistant.Server.Cli;

/// <summary>From the paths of a command line to documents.</summary>
static class InputFiles
{
    /// <summary>The files named, and in folders all that are ours by name; what is hidden and what others installed is left out.</summary>
    public static IEnumerable<string> Under(string path) =>
        !Directory.Exists(path) ? [path]
        : Directory.EnumerateFileSystemEntries(path).Order(StringComparer.Ordinal).SelectMany(entry => Below(Path.GetFileName(entry), entry));

    /// <summary>Throws <see cref="InputException"/> with a sentence when the file cannot be read or is none of ours.</summary>
    public static Document Read(string path) => Read(path, Text(path));

    /// <summary>The text as if it stood in a file of that name.</summary>
    public static Document Read(string name, string text) =>
        DocumentKinds.Of(name, text) is { } kind
            ? Features.FolderContext.Attach(new(kind, SourceText.From(text), name))
            : throw new InputException($"{name} is neither a Dockerfile, a recipe nor a Markdown page.");

    static IEnumerable<string> Below(string name, string entry) => Directory.Exists(entry) switch
    {
        true when name.StartsWith('.') || name is "node_modules" || IsLink(entry) => [],
        true => Under(entry),
        false => DocumentKinds.Of(name, "") is { } && IsOurs(entry) ? [entry] : [],
    };

    /// <summary>A folder that is a link can lead back to where it stands.</summary>
    static bool IsLink(string folder) => File.GetAttributes(folder).HasFlag(FileAttributes.ReparsePoint);

    /// <summary>A <c>.recipe</c> can belong to somebody else, which only its text tells.</summary>
    static bool IsOurs(string file) => !file.EndsWith(".recipe", StringComparison.OrdinalIgnoreCase) || DocumentKinds.Of(file, Text(file)) is not null;

    static string Text(string path)
    {
        if (path is "") throw new InputException("No file is named: the path is empty.");
        if (Directory.Exists(path)) throw new InputException($"{path} is a folder. Name a file in it.");
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                exception is FileNotFoundException or DirectoryNotFoundException ? $"{path} does not exist." : $"{path} cannot be read: {exception.Message}");
        }
    }
}

/// <summary>An input that the command line cannot work with; the message is a sentence for the person who named it.</summary>
sealed class InputException(string message) : Exception(message);
