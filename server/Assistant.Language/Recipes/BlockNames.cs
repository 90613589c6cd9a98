using Assistant.Language.Recipes.Directives;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes;

/// <summary>
/// Gives every docker line the name that ties what it starts to its place: of its directive <c>@name</c>, else the heading, else <c>--name</c>,
/// else the image's name.
/// </summary>
public static class BlockNames
{
    /// <summary>In the order of the text. A second line that would get its name from the same image gets it with a number behind.</summary>
    public static IEnumerable<(CommandLine Line, string Name)> Of(Recipe recipe, RecipeDirectives directives)
    {
        var seen = new Dictionary<string, int>();
        foreach (var line in recipe.Commands)
        {
            if ((directives.Of(line).Name ?? line.Heading ?? GivenName(line.Command)) is { } given)
            {
                yield return (line, given);
                continue;
            }
            var name = ImageName(line.Command);
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            yield return (line, count == 1 || !Creates(line.Command) ? name : $"{name} {count}");
        }
    }

    static bool Creates(DockerCommand command) => command.Name is "run" or "create";

    static string? GivenName(DockerCommand command) => Creates(command) && command.Value("name") is { Length: > 0 } name ? name : null;

    /// <summary>The image without its tag; for a line without an image the command itself.</summary>
    static string ImageName(DockerCommand command)
    {
        if (!Creates(command) || command.Image is not { } image) return string.Join(' ', command.Path.Select(word => word.Value));
        return ImageReference.Parse(image.Value) is { Ok: true, Value: var reference } ? reference.FamiliarName : image.Value;
    }
}
