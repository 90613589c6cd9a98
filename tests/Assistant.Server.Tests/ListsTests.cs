using System.Text.RegularExpressions;
using Assistant.Language.Tests;

namespace Assistant.Server.Tests;

/// <summary>Nothing is found by scanning, so nothing may be forgotten in its list.</summary>
public class ListsTests
{
    [Theory]
    [InlineData("Cli", "Verbs.cs", "public static Command Verb(")]
    [InlineData("Commands", "EditorCommand.cs", "static readonly EditorCommand Command ")]
    public void Every_part_is_in_its_list(string folder, string list, string shape)
    {
        var path = $"server/Assistant.Server/{folder}";
        var listed = Read(path, list);
        var parts = Repository.Sources(path).Where(file => Read(path, file).Contains(shape, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(parts);
        Assert.All(parts, file => Assert.Matches($@"\b{Path.GetFileNameWithoutExtension(file)}\.\w+,", listed));
    }

    static string Read(string folder, string file) => File.ReadAllText(Path.Combine(Repository.Root, folder, file));
}
