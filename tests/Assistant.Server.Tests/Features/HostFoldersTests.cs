using Assistant.Language;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Server.Features;

namespace Assistant.Server.Tests.Features;

public sealed class HostFoldersTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("host-folders").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_is_seen_from_the_recipe_and_again_when_it_has_changed()
    {
        Directory.CreateDirectory(Path.Combine(folder, "data", "raw"));
        var host = Host();
        Assert.Equal([new("data", true)], host.Entries("./"));
        Assert.Equal([new("raw", true)], host.Entries("data/"));
        Assert.Equal([new("raw", true)], host.Entries($"{folder}/data/"));
        Assert.Equal([new("raw", true)], host.Entries("data/raw/../"));
        File.WriteAllText(Path.Combine(folder, "a.env"), "");
        Directory.SetLastWriteTimeUtc(folder, new(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal([new("a.env", false), new("data", true)], host.Entries("./").OrderBy(entry => entry.Name));
    }

    [Fact]
    public void A_file_is_read_as_it_is_now()
    {
        Assert.Null(Host().Text("Dockerfile"));
        File.WriteAllText(Path.Combine(folder, "Dockerfile"), "FROM a");
        Assert.Equal("FROM a", Host().Text("./Dockerfile"));
        File.WriteAllText(Path.Combine(folder, "Dockerfile"), "FROM b");
        Assert.Equal("FROM b", Host().Text($"{folder}/Dockerfile"));
        Assert.Null(Host().Text("./"));
        Assert.Null(Host().Text("//server/share/Dockerfile"));
        Assert.Null(Host().Text("a\0b"));
    }

    [Theory]
    [InlineData("nowhere/")]
    [InlineData("//server/share/")]
    [InlineData("\0")]
    public void What_cannot_be_read_is_empty(string inner) => Assert.Empty(Host().Entries(inner));

    [Fact]
    public void A_document_without_a_file_has_no_folders() => Assert.Null(HostFolders.Around(new(DocumentKind.Recipe, SourceText.From(""), "Untitled-1")));

    IHostFolders Host() => HostFolders.Around(new(DocumentKind.Recipe, SourceText.From(""), Path.Combine(folder, "a.recipe")))!;
}
