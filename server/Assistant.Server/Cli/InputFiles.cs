using System.IO.Enumeration;
using System.Text;
using Assistant.Language;
using Assistant.Language.Text;
using Assistant.Server.Features;

namespace Assistant.Server.Cli;

/// <summary>From the paths of a command line to documents.</summary>
static class InputFiles
{
    /// <summary>
    /// The files of a folder that are ours by name and the folders in it, in the order of the alphabet; what is hidden and what others
    /// installed is left out. Throws <see cref="InputException"/> when the folder cannot be read.
    /// </summary>
    public static IReadOnlyList<(string Name, bool IsFolder)> In(string folder)
    {
        try
        {
            return
            [
                .. new FileSystemEnumerable<(string Name, bool IsFolder)>(folder is "" ? "." : folder, (ref entry) => (entry.FileName.ToString(), entry.IsDirectory), Everything)
                    .Where(entry => entry.IsFolder ? IsEntered(folder, entry.Name) : IsOurs(folder, entry.Name))
                    .OrderBy(entry => entry.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The folder {folder} cannot be read: {closed.Message}");
        }
    }

    /// <summary>Throws <see cref="InputException"/> with a sentence when the file cannot be read, is not a text or is none of ours.</summary>
    public static Document Read(string path, FolderCatalogues? catalogues = null) => Read(path, Text(path), catalogues);

    /// <summary>The text as if it stood in a file of that name. Without an extension a name tells nothing, and the text is taken for a Dockerfile.</summary>
    /// <param name="catalogues">What is known of the images in the folders, for those who read many files.</param>
    public static Document Read(string name, string text, FolderCatalogues? catalogues = null)
    {
        if (text.Contains('\0')) throw new InputException($"{name} is not a text.");
        DocumentKind? unnamed = Path.GetFileName(name).Contains('.') ? null : DocumentKind.Dockerfile;
        if (DocumentKinds.Of(name, text) is DocumentKind.Compose) throw new InputException($"{name} is a compose file; convert it with assistant convert --to recipe.") { IsOfOthers = true };
        return (DocumentKinds.Of(name, text) ?? unnamed) is { } kind
            ? FolderContext.Attach(new(kind, SourceText.From(text), name) { Catalogue = (catalogues ?? new()).For(name) })
            : throw (name.EndsWith(".recipe", StringComparison.OrdinalIgnoreCase)
                ? new InputException($"{name} is an AutoPkg recipe in XML, not a recipe of docker commands, and is left alone.") { IsOfOthers = true }
                : new InputException($"{name} is neither a Dockerfile, a recipe nor a Markdown page."));
    }

    static EnumerationOptions Everything => new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>A folder that is a link can lead back to where it stands.</summary>
    static bool IsEntered(string folder, string name) =>
        !name.StartsWith('.') && name is not "node_modules" && new DirectoryInfo(Path.Join(folder, name)).LinkTarget is null;

    /// <summary>A <c>.recipe</c> can belong to somebody else, which only its text tells.</summary>
    static bool IsOurs(string folder, string name) =>
        DocumentKinds.Of(name, "") is not (null or DocumentKind.Compose) && (!name.EndsWith(".recipe", StringComparison.OrdinalIgnoreCase) || DocumentKinds.Of(name, Text(Path.Join(folder, name))) is not null);

    /// <summary>Throws <see cref="InputException"/> when the file cannot be read.</summary>
    public static string Text(string path)
    {
        var bytes = Bytes(path);
        return bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
            // The mark of another encoding needs a closer look.
            [0xFF or 0xFE or 0, ..] => new StreamReader(new MemoryStream(bytes), detectEncodingFromByteOrderMarks: true).ReadToEnd(),
            _ => Encoding.UTF8.GetString(bytes),
        };
    }

    /// <summary>Throws <see cref="InputException"/> when the file cannot be read.</summary>
    public static byte[] Bytes(string path)
    {
        if (path is "") throw new InputException("No file is named: the path is empty.");
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or OutOfMemoryException)
        {
            throw new InputException(exception switch
            {
                _ when Directory.Exists(path) => $"{path} is a folder. Name a file in it.",
                FileNotFoundException when new FileInfo(path).LinkTarget is { } target => $"{path} is a link to {target}, which does not exist.",
                FileNotFoundException or DirectoryNotFoundException => $"{path} does not exist.",
                _ => $"{path} cannot be read: {exception.Message}",
            });
        }
    }
}

/// <summary>An input that the command line cannot work with; the message is a sentence for the person who named it.</summary>
sealed class InputException(string message) : Exception(message)
{
    /// <summary>True for a file of another program that only has a name like ours: nothing is wrong with it.</summary>
    public bool IsOfOthers { get; init; }
}
