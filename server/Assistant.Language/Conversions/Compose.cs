using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>
/// To <c>compose.yaml</c> by the Compose Specification: a service for each command that runs something, with its networks, volumes and
/// the image that is built. Variables stay <c>${NAME:-default}</c>, and no secret is written.
/// </summary>
static class Compose
{
    public static readonly Conversion Conversion = new("compose", "compose.yaml", _ => "compose.yaml", Of);

    static Converted Of(ConversionSource source)
    {
        var marks = new Marks();
        var losses = new Losses(marks);
        var file = new ComposeFile(marks, losses, [.. source.Lines.Where(line => line.NotRun is null && line.Command.Spec is not null).Select(line => MarkedCommand.Of(line, marks, losses))]);
        foreach (var line in source.Lines) Leftover(source, line, losses);

        var services = new YamlMap();
        foreach (var run in file.Runs)
        {
            services.Add(file.NameOf(run), ComposeService.Of(run, file));
            source.TellDirectives(run.Line, file.NameOf(run), losses);
        }
        var compose = new YamlMap();
        compose.Add("services", services);
        ComposeNetworks.Declare(compose, file);
        ComposeVolumes.Declare(compose, file);

        var text = YamlWriter.Text((YamlMap)ComposeText.Of(compose, marks, losses));
        var started = services.Members.Count == 0 ? "# There is no docker run to make a service of.\n" : "";
        return new(started + Head(source, losses.All) + text, losses.All);
    }

    /// <summary>What is no service, network, volume or image is told by its line.</summary>
    static void Leftover(ConversionSource source, CommandLine line, Losses losses)
    {
        var number = source.Document.Text.LineAt(line.Span.Start) + 1;
        var name = string.Join(' ', line.Command.Path.Select(word => word.Value).Prepend(line.Command.Program));
        if (line.NotRun is { } reason) losses.Add($"Line {number} is left out. {reason}");
        else if (line.Command.Name is "pull") losses.Add($"Line {number} is left out: docker compose pull does what {name} does.");
        else if (line.Command.Name is not ("run" or "create" or "network create" or "volume create" or "build" or "buildx build"))
            losses.Add($"Line {number} is left out: {name} is a step, and a compose file holds what runs.");
        else if (line.Command.Name is "run" or "create" && line.Command.Image is null) losses.Add($"Line {number} is left out: {name} names no image.");
    }

    /// <summary>Comments that begin a file: where it comes from, and what is not in it.</summary>
    internal static string Head(ConversionSource source, ImmutableArray<string> lost) => Head(source, lost, "#");

    internal static string Head(ConversionSource source, ImmutableArray<string> lost, string mark)
    {
        var from = System.IO.Path.GetFileName(source.Document.Path) is { Length: > 0 } path ? $"{mark} Made from {path}.\n" : "";
        var left = lost.IsEmpty ? "" : $"{mark} Not carried over:\n" + string.Concat(lost.Select(sentence => $"{mark} - {sentence}\n"));
        return from + left + (from + left == "" ? "" : "\n");
    }
}
