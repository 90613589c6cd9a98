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
            var own = line.Known(OwnName.Of);
            if ((directives.Of(line).Name ?? line.Heading ?? own.Given) is { } given)
            {
                yield return (line, given);
                continue;
            }
            var count = seen[own.FromImage] = seen.GetValueOrDefault(own.FromImage) + 1;
            yield return (line, count == 1 || !own.Creates ? own.FromImage : $"{own.FromImage} {count}");
        }
    }

    /// <summary>What a line alone says of its name.</summary>
    /// <param name="Given">The value of <c>--name</c>; null when there is none.</param>
    /// <param name="FromImage">The image without its tag; for a line without an image the command itself.</param>
    sealed record OwnName(bool Creates, string? Given, string FromImage)
    {
        public static OwnName Of(LineSyntax line)
        {
            var command = line.Command;
            if (command.Name is not ("run" or "create")) return new(false, null, Path(command));
            var image = command.Image is not { } word ? Path(command)
                : ImageReference.Parse(word.Value) is { Ok: true, Value: var reference } ? reference.FamiliarName : word.Value;
            return new(true, command.Value("name") is { Length: > 0 } name ? name : null, image);
        }

        static string Path(DockerCommand command) => string.Join(' ', command.Path.Select(word => word.Value));
    }
}
