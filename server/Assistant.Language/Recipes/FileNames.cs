using System.Collections.Immutable;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes;

/// <summary>The names that docker lines give to things: containers, volumes, networks and images.</summary>
static class FileNames
{
    public readonly record struct Given(EngineThings Kind, string Name, string Image);

    /// <summary>Each name once, the nearest line to <paramref name="offset"/> first.</summary>
    public static IEnumerable<Given> Near(Recipe recipe, EngineThings wanted, int offset) =>
        from pair in recipe.Commands.Select(line => (line, Names: In(line))).Where(pair => (pair.Names.Kinds & wanted) != 0 && !pair.line.Extent.Touches(offset))
            .OrderBy(pair => Math.Abs(pair.line.Start - offset))
        from given in pair.Names.All
        where (given.Kind & wanted) != 0
        select given;

    /// <summary>The image that the container of that name is made from; null when no line tells.</summary>
    public static string? ImageOf(Recipe recipe, string container) =>
        (from line in recipe.Commands
         from given in In(line).All
         where given is { Kind: EngineThings.Containers, Image.Length: > 0 } && given.Name == container
         select given.Image).FirstOrDefault();

    /// <summary>What one line names.</summary>
    sealed record Names(EngineThings Kinds, ImmutableArray<Given> All)
    {
        public static Names None { get; } = new(EngineThings.None, []);
    }

    static Names In(CommandLine line) => line.Known(syntax => Read(syntax.Command) is { IsEmpty: false } given ? new Names(given.Aggregate(EngineThings.None, (kinds, one) => kinds | one.Kind), given) : Names.None);

    static ImmutableArray<Given> Read(DockerCommand command)
    {
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
