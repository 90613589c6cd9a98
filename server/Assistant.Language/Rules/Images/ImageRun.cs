using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Images;

/// <summary>A <c>docker run</c> or <c>create</c> of an image that the catalogue knows.</summary>
sealed record ImageRun(DockerCommand Command, ImageWord Image, ImageFacts Facts)
{
    public static IEnumerable<ImageRun> In(Document document) =>
        from line in document.Recipe.Commands
        where line.Command is { Name: "run" or "create", Image: not null }
        let image = ImageWord.Of(line.Command.Image!.Span, line.Command.Image.Value)
        let facts = image.Facts
        where facts is not null
        select new ImageRun(line.Command, image, facts);

    /// <summary>True when something else than the image's own server is to run: <c>postgres psql -h db</c>.</summary>
    public bool RunsAnotherProgram =>
        Command.Flags.Any(flag => flag.Key == "entrypoint")
        || (Command.Arguments is [_, var first, ..] && !first.Value.StartsWith('-') && first.Value != LastWord(Facts.Starts) && Facts.Command?.Split(' ')[0] != first.Value);

    /// <summary>The names of the variables that the command sets.</summary>
    public IEnumerable<string> Variables => Command.Values("env").Select(word => word.Value.Split('=')[0]);

    /// <summary>True when variables come from a file that is not read here.</summary>
    public bool HasVariableFile => Command.Flags.Any(flag => flag.Key == "env-file");

    /// <summary>The edit that writes flags in front of the image.</summary>
    public TextChange Add(string flags) => new(new(Image.Span.Start, 0), flags + " ");

    static string? LastWord(string? text) => text?.Split(' ')[^1];
}
