using Assistant.Server.Running;

namespace Assistant.Server.Tests.Running;

/// <summary>Files that fit a pattern of the shell.</summary>
public sealed class FilesLikeTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("like-").FullName;

    public FilesLikeTests()
    {
        foreach (var file in new[] { "a.csv", ".hidden", "x1", "--ip=9" }) File.WriteAllText(Path.Combine(folder, file), "");
        Directory.CreateDirectory(Path.Combine(folder, "data/raw"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("*.csv", true)]
    [InlineData("?.csv", true)]
    [InlineData("x[0-9]", true)]
    [InlineData("x[!0-9]", false)]
    [InlineData("d*/r?w", true)]
    [InlineData("data/*", true)]
    [InlineData("./*.csv", true)]
    [InlineData("FOLDER/*.csv", true)]
    [InlineData("--ip=*", true)]
    [InlineData("--port=*", false)]
    [InlineData("*hidden", false)]
    [InlineData(".h*", true)]
    [InlineData("*.txt", false)]
    [InlineData("*.csv/*", false)]
    [InlineData("nowhere/*", false)]
    [InlineData("[", false)]
    [InlineData("[z-a]*", false)]
    public void Are_found_as_a_shell_finds_them(string pattern, bool expected) => Assert.Equal(expected, FilesLike.Exist(folder, pattern.Replace("FOLDER", folder)));
}
