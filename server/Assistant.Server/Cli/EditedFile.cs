using System.Text;
using Assistant.Language;
using Assistant.Language.Text;

namespace Assistant.Server.Cli;

/// <summary>A file that may be written again with other words in it; its line ends, byte order mark and mode stay.</summary>
sealed class EditedFile
{
    static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    readonly byte[] before;

    EditedFile(string path, byte[] before, Document document) => (Path, this.before, Document) = (path, before, document);

    public string Path { get; }

    public Document Document { get; }

    /// <summary>Throws <see cref="InputException"/> when the file cannot be read, is none of ours, or could not be written back letter by letter.</summary>
    public static EditedFile Read(string path)
    {
        var bytes = InputFiles.Bytes(path);
        var text = bytes.AsSpan(HasMark(bytes) ? Mark.Length : 0);
        var read = Encoding.UTF8.GetString(text);
        if (!Encoding.UTF8.GetBytes(read).AsSpan().SequenceEqual(text)) throw new InputException($"{path} is not written in UTF-8, so it is left alone.");
        return new(path, bytes, InputFiles.Read(path, read));
    }

    /// <summary>Puts the text in the file's place at once. Throws <see cref="InputException"/> when it cannot, or when the file has changed since it was read.</summary>
    public void Write(SourceText text)
    {
        try
        {
            // A link stays a link.
            var file = File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? System.IO.Path.GetFullPath(Path);
            // Opened for a look at the rights alone: a move would not ask for those of the file.
            using (File.OpenWrite(file)) { }
            var beside = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, $".{System.IO.Path.GetFileName(file)}.{Guid.NewGuid():N}");
            try
            {
                WriteBeside(beside, file, text);
                if (!File.ReadAllBytes(file).AsSpan().SequenceEqual(before)) throw new InputException($"{Path} was changed meanwhile, so nothing is written to it. Try again.");
                File.Move(beside, file, overwrite: true);
            }
            finally
            {
                File.Delete(beside);
            }
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{Path} cannot be written: {unwritable.Message}");
        }
    }

    void WriteBeside(string beside, string file, SourceText text)
    {
        using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
        {
            if (HasMark(before)) stream.Write(Mark);
            stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
            stream.Flush(flushToDisk: true);
        }
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(beside, File.GetUnixFileMode(file));
    }

    static bool HasMark(byte[] bytes) => bytes.AsSpan().StartsWith(Mark);
}
