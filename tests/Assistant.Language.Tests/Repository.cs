using System.Runtime.CompilerServices;

namespace Assistant.Language.Tests;

/// <summary>The files of this clone, for tests that hold the sources and the pages to their rules.</summary>
static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../.."));

    /// <summary>The C# files below a folder of the clone, as paths from that folder with forward slashes.</summary>
    public static IEnumerable<string> Sources(string folder)
    {
        var full = Path.Combine(Root, folder);
        return Directory.EnumerateFiles(full, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(full, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Compares a page that is rendered from the code with the one in the clone; <c>UPDATE=1</c> writes it instead.</summary>
    public static void AssertRendered(string page, string expected)
    {
        var path = Path.Combine(Root, page);
        if (Environment.GetEnvironmentVariable("UPDATE") == "1") File.WriteAllText(path, expected);
        Assert.True(File.Exists(path), $"{page} is missing; run the tests with UPDATE=1 to write it.");
        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    static string ThisFile([CallerFilePath] string path = "") => path;
}
