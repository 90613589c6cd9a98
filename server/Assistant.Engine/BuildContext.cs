using System.Formats.Tar;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using Assistant.Language.Dockerfiles;

namespace Assistant.Engine;

/// <summary>A folder as the tar that a build is given, written while it is sent: nothing is held in memory or in a file.</summary>
sealed class BuildContext : HttpContent
{
    readonly string folder;
    readonly string dockerfile;
    readonly DockerignoreFile ignored;

    /// <param name="dockerfile">Relative to the folder, with slashes; sent even when it is ignored.</param>
    public BuildContext(string folder, string dockerfile)
    {
        this.folder = folder;
        this.dockerfile = dockerfile;
        // A file beside the Dockerfile and named after it comes before the general one.
        string[] files = [Path.Combine(folder, dockerfile + ".dockerignore"), Path.Combine(folder, ".dockerignore")];
        ignored = DockerignoreFile.Parse(files.FirstOrDefault(File.Exists) is { } file ? File.ReadAllText(file) : "");
        Headers.ContentType = new MediaTypeHeaderValue("application/x-tar");
    }

    /// <summary>What is sent, relative to the folder, with slashes, in order.</summary>
    public IEnumerable<string> Files() => Files("");

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellation)
    {
        await using var tar = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true);
        foreach (var path in Files()) await tar.WriteEntryAsync(Path.Combine(folder, path), path, cancellation);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    IEnumerable<string> Files(string below)
    {
        foreach (var entry in new DirectoryInfo(Path.Combine(folder, below)).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var path = below is "" ? entry.Name : $"{below}/{entry.Name}";
            var isIgnored = ignored.Ignores(path) && path != dockerfile;
            var isFolder = entry is DirectoryInfo && entry.LinkTarget is null;
            if (!isIgnored) yield return path;
            if (isFolder && (!isIgnored || ignored.BringsBack || dockerfile.StartsWith(path + '/', StringComparison.Ordinal)))
                foreach (var inner in Files(path)) yield return inner;
        }
    }
}
