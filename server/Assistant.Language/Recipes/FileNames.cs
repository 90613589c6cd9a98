using System.Collections.Immutable;
using Assistant.Language.Recipes.Names;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes;

/// <summary>The names that docker lines give to things: containers, volumes, networks and images.</summary>
static class FileNames
{
    public readonly record struct Given(EngineThings Kind, string Name, string Image);

    /// <summary>The names of other lines, those of the nearest lines first.</summary>
    public static IEnumerable<Given> Near(Recipe recipe, EngineThings wanted, int offset) =>
        from line in Outward(recipe, offset)
        let names = In(line)
        where (names.Kinds & wanted) != 0
        from given in names.All
        where (given.Kind & wanted) != 0
        select given;

    /// <summary>The docker lines but for the one at the offset: by turns the next one above and the next one below.</summary>
    static IEnumerable<CommandLine> Outward(Recipe recipe, int offset)
    {
        var lines = recipe.Lines;
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        for (var (above, below) = (low - 1, low); above >= 0 || below < lines.Length; above--, below++)
        {
            if (above >= 0 && lines[above] is CommandLine before && !before.Extent.Touches(offset)) yield return before;
            if (below < lines.Length && lines[below] is CommandLine behind && !behind.Extent.Touches(offset)) yield return behind;
        }
    }

    /// <summary>The line that names it, the nearest one, and the image written there; null when no other line does.</summary>
    public static (CommandLine Line, string Image)? Find(Recipe recipe, EngineThings kind, string name, int offset)
    {
        foreach (var line in Outward(recipe, offset))
        {
            if ((In(line).Kinds & kind) == 0) continue;
            foreach (var given in In(line).All)
                if (given.Kind == kind && given.Name == name) return (line, given.Image);
        }
        return null;
    }

    /// <summary>The image that the container of that name is made from; null when no line tells.</summary>
    public static string? ImageOf(Recipe recipe, string container) =>
        (from line in recipe.Commands
         from given in In(line).All
         where given is { Kind: EngineThings.Containers, Image.Length: > 0 } && given.Name == container
         select given.Image).FirstOrDefault();

    /// <summary>True when a line of the file makes the image.</summary>
    public static bool Builds(Recipe recipe, ImageReference image)
    {
        var name = image.ToString();
        return recipe.Commands.Any(line => (In(line).Kinds & EngineThings.Images) != 0 && In(line).All.Any(given => given.Kind == EngineThings.Images && ImageName.Full(given.Name) == ImageName.Full(name)));
    }

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
