using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>
/// From the services of a compose file to a recipe: its networks and volumes, then a <c>docker run</c> a service under its name, those
/// first that others depend on.
/// </summary>
public static class ComposeToRecipe
{
    /// <param name="path">Where the file is; its folder names the network that services share. Null for a text without a file.</param>
    /// <returns>The recipe; for a text that is no compose file a sentence with the line at which it ends to be one.</returns>
    public static Parsed<Converted> Of(string yaml, string? path)
    {
        var read = YamlReader.Read(yaml);
        if (!read.Ok) return new Refused(read.Error);
        if (read.Value is not YamlMap map || map["services"] is null) return new Refused($"Line {Math.Max(read.Value.Line, 1)}: there is no services: in this file.");
        var marks = new Marks();
        var compose = (YamlMap)ComposeVariables.Marked(map, marks);
        if (compose["services"] is not YamlMap services) return new Refused($"Line {compose["services"]!.Line}: services: holds no services.");
        if (services.Members.FirstOrDefault(service => service.Value is not YamlMap) is { Key: { } wrong, Value: var node }) return new Refused($"Line {node.Line}: the service {wrong} has no keys.");

        var file = new ComposeServices(compose, services, marks, FolderOf(path));
        if (HasComments(yaml)) file.Losses.Add("The comments of the file.");
        var blocks = file.InOrder().Select(service => RecipeService.Of(service, file)).ToList();
        var made = RecipeResources.Of(file);
        var head = path is { Length: > 0 } ? $"# Made from {System.IO.Path.GetFileName(path)}.\n" : "";
        var lost = file.Losses.All;
        var left = lost.IsEmpty ? "" : "# Not carried over:\n" + string.Concat(lost.Select(sentence => $"# - {sentence}\n"));
        return new Converted(string.Join('\n', new[] { head + left, made }.Concat(blocks).Where(text => text != "")), lost);
    }

    static string FolderOf(string? path) =>
        System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(path) ?? "") is { Length: > 0 } folder ? folder : "services";

    /// <summary>Those that begin the file tell where it comes from, as ours do.</summary>
    static bool HasComments(string yaml) => yaml.Split('\n').SkipWhile(line => line.StartsWith('#')).Any(line => line.TrimStart().StartsWith('#'));
}
