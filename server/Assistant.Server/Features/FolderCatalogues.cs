using System.Collections.Concurrent;
using Assistant.Language;
using Assistant.Language.Catalogue;
using Assistant.Language.Catalogue.Files;
using Assistant.Language.Text;

namespace Assistant.Server.Features;

/// <summary>
/// The catalogue that holds in a folder: what the assistant knows, with the <c>assistant.images.json</c> of the nearest folder above that
/// has one. A file that cannot be read, or is longer than a megabyte, adds nothing. Everything may be called from anywhere.
/// </summary>
sealed class FolderCatalogues
{
    const long LongestFile = 1 << 20;

    readonly ConcurrentDictionary<string, string?> nearest = [];
    readonly ConcurrentDictionary<string, Known> known = [];
    readonly ConcurrentDictionary<string, SourceText> shown = [];

    /// <summary>The catalogue for a document; the built-in one for a text without a file.</summary>
    /// <param name="top">Where the search ends; null for the root of the file system.</param>
    public ImageCatalogue For(string? path, string? top = null) => FileFor(path, top) is { } file ? Read(file).Catalogue : ImageCatalogue.BuiltIn;

    /// <summary>The catalogue in a folder.</summary>
    public ImageCatalogue In(string folder, string? top = null) => For(Path.Join(folder, ImagesFile.FileName), top);

    /// <summary>The path of the file that holds for a document; null when there is none.</summary>
    public string? FileFor(string? path, string? top = null) =>
        path is { Length: > 0 } && !path.Contains('\0') && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder ? Above(folder, top) : null;

    /// <summary>What the file says now.</summary>
    public ImagesFile FileAt(string file) => Read(file).File;

    /// <summary>The editor shows the file, and its text counts instead of the one on the disk; null when it does no longer.</summary>
    public void Show(string file, SourceText? text)
    {
        if (text is null) shown.TryRemove(file, out _);
        else shown[file] = text;
        Forget();
    }

    /// <summary>A file may have come or gone, or the workspace have other folders.</summary>
    public void Forget() => nearest.Clear();

    string? Above(string folder, string? top) => nearest.GetOrAdd(folder, _ =>
        Path.Join(folder, ImagesFile.FileName) is var file && (shown.ContainsKey(file) || File.Exists(file)) ? file
        : folder == top || Path.GetDirectoryName(folder) is not { } parent ? null
        : Above(parent, top));

    Known Read(string file)
    {
        var before = known.GetValueOrDefault(file);
        var text = shown.GetValueOrDefault(file);
        var stamp = text is null ? StampOf(file) : default;
        if (before is not null && (text is null ? before.Stamp == stamp && !before.IsShown : ReferenceEquals(before.File.Text, text))) return before;
        var read = ImagesFile.Read(text ?? TextOf(file, stamp));
        // Nothing is made anew because of a blank.
        var catalogue = before?.File.HasSameImages(read) == true ? before.Catalogue : read.Images.IsEmpty ? ImageCatalogue.BuiltIn : ImageCatalogue.BuiltIn.With(read.Images);
        return known[file] = new(stamp, text is not null, read, catalogue);
    }

    static (DateTime Time, long Length) StampOf(string file) => new FileInfo(file) is { Exists: true } found ? (found.LastWriteTimeUtc, found.Length) : default;

    static SourceText TextOf(string file, (DateTime Time, long Length) stamp)
    {
        try
        {
            return SourceText.From(stamp.Length > LongestFile ? "" : File.ReadAllText(file));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return SourceText.From("");
        }
    }

    sealed record Known((DateTime Time, long Length) Stamp, bool IsShown, ImagesFile File, ImageCatalogue Catalogue);
}
