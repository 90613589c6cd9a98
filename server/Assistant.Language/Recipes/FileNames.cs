using System.Collections.Immutable;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes;

/// <summary>The names that docker lines give to things: containers, volumes, networks and images.</summary>
static class FileNames
{
    public readonly record struct Given(EngineThings Kind, string Name, string Image);

    /// <summary>Each name once, the nearest line to <paramref name="offset"/> first.</summary>
    public static IEnumerable<Given> Near(Recipe recipe, EngineThings wanted, int offset) =>
        from line in recipe.Commands.Where(line => MayName(line)).OrderBy(line => Math.Abs(line.Span.Start - offset))
        where !line.Extent.Touches(offset)
        from given in In(line)
        where (given.Kind & wanted) != 0
        select given;

    /// <summary>The image that the container of that name is made from; null when no line tells.</summary>
    public static string? ImageOf(Recipe recipe, string container) =>
        (from line in recipe.Commands
         where line.Words.Length > 1 && line.Command.Name is "run" or "create" && line.Command.Value("name") == container
         select line.Command.Image?.Value).FirstOrDefault();

    /// <summary>Most lines of a long recipe are passed over by a look at their second word.</summary>
    static bool MayName(CommandLine line) =>
        line.Words.Length > 2 && line.Words[1].Value is not ("stop" or "start" or "rm" or "exec" or "logs" or "pull" or "push" or "ps" or "images" or "rmi" or "kill" or "restart");

    static ImmutableArray<Given> In(CommandLine line)
    {
        var command = line.Command;
        var names = ImmutableArray.CreateBuilder<Given>();
        switch (command.Name)
        {
            case "run" or "create":
                var image = command.Image?.Value ?? "";
                Add(EngineThings.Containers, command.Value("name"), image);
                foreach (var volume in command.Values("volume")) Add(EngineThings.Volumes, VolumeMount.Parse(volume.Value) is { Ok: true, Value: { IsBind: false } mount } ? mount.Source : null, image);
                foreach (var mount in command.Values("mount")) Add(EngineThings.Volumes, MountOption.Parse(mount.Value) is { Ok: true, Value: { Type: "volume" } option } ? option.Source : null, image);
                foreach (var network in command.Values("network")) Add(EngineThings.Networks, NetworkAttachment.Parse(network.Value) is { Ok: true, Value: { IsUserDefined: true } one } ? one.Target : null, image);
                break;
            case "volume create": Add(EngineThings.Volumes, First(command)); break;
            case "network create": Add(EngineThings.Networks, First(command)); break;
            case "rename": Add(EngineThings.Containers, command.Arguments.ElementAtOrDefault(1)?.Value); break;
            case "tag" or "commit" or "import": Add(EngineThings.Images, command.Arguments.ElementAtOrDefault(1)?.Value); break;
            case "build" or "buildx build":
                foreach (var tag in command.Values("tag")) Add(EngineThings.Images, tag.Value);
                break;
        }
        return names.DrainToImmutable();

        void Add(EngineThings kind, string? name, string from = "")
        {
            if (name is { Length: > 0 } && !name.Contains('$') && !name.Contains('<')) names.Add(new(kind, name, from));
        }
    }

    static string? First(DockerCommand command) => command.Arguments.IsEmpty ? null : command.Arguments[0].Value;
}
