using Assistant.Language;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;
using Assistant.Server.Features;

namespace Assistant.Server.Tests.Features;

public sealed class FolderContextTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("context").FullName;

    [Fact]
    public void The_context_is_the_folder_of_the_Dockerfile()
    {
        Write("project/Dockerfile", "");
        Write("project/data/a.csv", "");
        Assert.Equal("Dockerfile data/", Show(Context("project/Dockerfile"), ""));
        Assert.Equal("a.csv", Show(Context("project/Dockerfile"), "data"));
    }

    [Fact]
    public void Another_folder_can_be_set()
    {
        Write("docker/Dockerfile", "");
        Write("src/app.py", "");
        Assert.Equal("docker/ src/", Show(Context("docker/Dockerfile", folder), ""));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("data/..")]
    [InlineData("missing")]
    [InlineData("Dockerfile")]
    [InlineData("link")]
    [InlineData("a\0b")]
    public void What_is_no_folder_of_the_context_is_empty(string inner)
    {
        Write("project/Dockerfile", "");
        Write("project/data/a.csv", "");
        Write("outside/secret", "");
        Directory.CreateSymbolicLink(At("project/link"), At("outside"));
        Assert.Equal("", Show(Context("project/Dockerfile"), inner));
    }

    [Fact]
    public void A_folder_that_has_changed_is_read_again()
    {
        Write("Dockerfile", "");
        var context = Context("Dockerfile");
        Assert.Equal("Dockerfile", Show(context, ""));
        Write("new.txt", "");
        Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow.AddSeconds(1));
        Assert.Equal("Dockerfile new.txt", Show(context, ""));
    }

    [Fact]
    public void No_folder_is_too_large()
    {
        for (var i = 0; i < FolderContext.MostEntries + 10; i++) Write($"{i}.txt", "");
        Assert.Equal(FolderContext.MostEntries, Context("Dockerfile").Entries("").Count());
    }

    [Fact]
    public void The_Dockerfiles_own_dockerignore_comes_before_the_folders()
    {
        var context = Context("docker/my.Dockerfile", folder);
        Assert.Null(context.Ignored);
        Write(".dockerignore", "a");
        Assert.True(context.Ignored!.Ignores("a"));
        Write("docker/my.Dockerfile.dockerignore", "b");
        Assert.False(context.Ignored!.Ignores("a"));
        Assert.True(context.Ignored!.Ignores("b"));
    }

    [Fact]
    public void A_dockerignore_is_read_again_when_it_has_changed()
    {
        var context = Context("Dockerfile");
        Write(".dockerignore", "a");
        Assert.Same(context.Ignored, context.Ignored);
        Write(".dockerignore", "a\nb");
        Assert.True(context.Ignored!.Ignores("b"));
        File.Delete(At(".dockerignore"));
        Assert.Null(context.Ignored);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    IBuildContext Context(string dockerfile, string set = "") =>
        FolderContext.Attach(new(DocumentKind.Dockerfile, SourceText.From(""), At(dockerfile)), set).Context!;

    static string Show(IBuildContext context, string inner) =>
        string.Join(' ', context.Entries(inner).Select(entry => entry.IsFolder ? entry.Name + "/" : entry.Name).Order(StringComparer.Ordinal));

    string At(string path) => Path.Combine(folder, path);

    void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }
}
