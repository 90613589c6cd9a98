using Assistant.Language.Recipes;

namespace Assistant.Language.Editing;

/// <summary>The blocks of a recipe or a page's fences, and the containers that they name.</summary>
static class RecipeLandmarks
{
    public static IEnumerable<Landmark> Of(Recipe recipe)
    {
        foreach (var line in recipe.Lines)
        {
            if (line is HeadingLine heading) yield return new(heading.Name, SymbolKind.Block, heading.NameSpan, null);
            else if (line is CommandLine { Command: { Name: "run" or "create" } command } && Name(command) is { } name && name.Value != (line as CommandLine)!.Heading)
                yield return new(name.Value, SymbolKind.Command, name.Span, (line as CommandLine)!.Heading);
        }
    }

    static Word? Name(DockerCommand command) => command.Values("name").LastOrDefault() is { IsLiteral: true, Value.Length: > 0 } name ? name : null;
}
