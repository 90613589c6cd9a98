using System.Text.RegularExpressions;

namespace Assistant.Language.Tests;

/// <summary>The layers of the language library, held by its sources: nothing points back, and nothing reaches outside.</summary>
public partial class HouseTests
{
    const string Library = "server/Assistant.Language";

    static readonly Dictionary<string, string[]> Below = new()
    {
        ["Text"] = ["Text"],
        ["Values"] = ["Text", "Values"],
        ["Yaml"] = ["Values", "Yaml"],
        ["Catalogue"] = ["Text", "Values", "Catalogue"],
        ["Registries"] = ["Values", "Registries"],
        ["Dockerfiles"] = ["Text", "Values", "Catalogue", "Registries", "Dockerfiles"],
        ["Recipes"] = ["Text", "Values", "Yaml", "Catalogue", "Registries", "Recipes"],
        ["Conversions"] = ["Text", "Values", "Yaml", "Catalogue", "Registries", "Recipes", "Conversions"],
        ["Rules"] = ["Text", "Values", "Catalogue", "Registries", "Dockerfiles", "Recipes", "Rules"],
        ["Editing"] = ["Text", "Values", "Catalogue", "Registries", "Dockerfiles", "Recipes", "Conversions", "Rules", "Editing"],
    };

    [Fact]
    public void No_layer_uses_one_above_it() =>
        Assert.Empty(
            from file in Repository.Sources(Library)
            let layer = file.Split('/')[0]
            where Below.ContainsKey(layer) && !IsPartOfDocument(file)
            from Match used in UsedLayer().Matches(Read(file))
            let name = used.Groups[1].Value
            where Below.ContainsKey(name) && !Below[layer].Contains(name)
            select $"{file} uses {name}");

    [Fact]
    public void The_library_touches_no_file_network_process_or_clock() =>
        Assert.Empty(
            from file in Repository.Sources(Library)
            from Match outside in Outside().Matches(Read(file))
            select $"{file}: {outside.Value}");

    [Fact]
    public void No_source_file_is_longer_than_300_lines() =>
        Assert.Empty(
            from folder in new[] { "server", "tests" }
            from file in Repository.Sources(folder)
            let lines = File.ReadLines(Path.Combine(Repository.Root, folder, file)).Count()
            where lines > 300
            select $"{folder}/{file}: {lines} lines");

    [Theory]
    [InlineData("Rules", "Rules/Rules.cs", "static readonly Rule Rule ")]
    [InlineData("Editing", "Editing/Completion/Completion.cs", "IEnumerable<CompletionItem> At(Document ")]
    [InlineData("Editing", "Editing/Hover.cs", "static HoverText? At(Document ")]
    [InlineData("Editing", "Editing/Refactorings/Refactorings.cs", "static IEnumerable<Refactoring> At(Document ")]
    [InlineData("Conversions", "Conversions/Conversion.cs", "static readonly Conversion Conversion ")]
    [InlineData("Editing", "Editing/Runnables.cs", "IEnumerable<Runnable> In(Document ")]
    public void Every_part_is_in_its_list(string folder, string list, string shape) =>
        Assert.Empty(
            from file in Repository.Sources($"{Library}/{folder}")
            where $"{folder}/{file}" != list && Read($"{folder}/{file}").Contains(shape, StringComparison.Ordinal)
            let name = Path.GetFileNameWithoutExtension(file)
            where !Regex.IsMatch(Read(list), $@"\b{name}\.\w+")
            select $"{list} does not name {name}");

    // A partial of Document hangs a parser's tree on it; that is what the partial is for.
    static bool IsPartOfDocument(string file) => file.Split('/')[^1].StartsWith("Document.", StringComparison.Ordinal);

    static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, Library, file));

    [GeneratedRegex(@"\bAssistant\.Language\.(\w+)")]
    private static partial Regex UsedLayer();

    [GeneratedRegex(@"\bSystem\.Net\b|\bHttpClient\b|\bFile\.(Read|Open|Exists|Write)\w*|\bDirectory\.\w+|\bProcess\.Start\b|\bDateTime(Offset)?\.(Utc)?Now\b|\bEnvironment\.(Get|Current|Machine|User)\w*|\bStopwatch\b")]
    private static partial Regex Outside();
}
