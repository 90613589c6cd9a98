using System.Text;
using Assistant.Language.Recipes;

namespace Assistant.Language.Conversions.Swarm;

/// <summary>
/// To lines of <c>docker service create</c>, in a recipe: replicas, limits, placement, an update policy, an overlay network, and a secret of
/// the swarm in place of each variable that holds one. No secret's value is written.
/// </summary>
static class SwarmService
{
    public static readonly Conversion Conversion = new("service", "a Swarm service", source => $"{MarkedCommand.Slug(source.Name)}-service.recipe", Of);

    static Converted Of(ConversionSource source)
    {
        var marks = new Marks();
        var losses = new Losses(marks);
        if (!source.Runs.Any()) return new("# There is no docker run to make a service of.\n", ["There is no docker run to make a service of."]);
        var file = new ComposeFile(marks, losses, [.. source.Lines.Where(line => line.NotRun is null && line.Command.Spec is not null).Select(line => MarkedCommand.Of(line, marks, losses, hasSecrets: true))]);
        foreach (var line in source.Lines) Leftover(source, line, losses);
        var text = new StringBuilder(SwarmNetworks.Create(file));
        foreach (var (run, name) in SwarmName.All(file)) text.Append(text.Length == 0 ? "" : "\n").Append(Block(source, run, name, file));
        return new($"{Compose.Head(source, losses.All)}# Run docker swarm init once, on a machine that is in no swarm yet.\n\n{text}", losses.All);
    }

    static string Block(ConversionSource source, MarkedCommand run, string name, ComposeFile file)
    {
        var (flags, secrets) = (new RecipeFlags(file.Marks), SwarmSecrets.Of(run, name, file, source.Document.Catalogue));
        SwarmPolicy.Add(run, name, file, source.Document.Catalogue, flags);
        SwarmFlags.Add(run, name, file, flags);
        foreach (var secret in secrets) secret.Add(flags);
        SwarmMounts.Add(run, name, file, flags);
        SwarmNetworks.Add(run, name, file, flags);
        source.TellDirectives(run.Line, name, file.Losses);
        if (file.BuildOf(run.Command.Image!.Value) is not null) file.Losses.Add(name, "the image is built on this machine; push it to a registry that every node reaches.");

        var words = string.Join(' ', run.Command.Arguments.Select(word => ShellText.Of(word.Value, file.Marks)));
        var description = string.Concat((run.Line.Description ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"# {line}\n"));
        return $"### {name}\n{string.Concat(secrets.Select(secret => secret.Create()))}{description}{string.Join(" \\\n  ", [$"docker service create --name {name}", .. flags.All, words])}\n";
    }

    /// <summary>What is no service or network is told by its line.</summary>
    static void Leftover(ConversionSource source, CommandLine line, Losses losses)
    {
        var number = source.Document.Text.LineAt(line.Span.Start) + 1;
        var name = string.Join(' ', line.Command.Path.Select(word => word.Value).Prepend(line.Command.Program));
        if (line.NotRun is { } reason) losses.Add($"Line {number} is left out. {reason}");
        else if (line.Command.Name is "volume create") losses.Add($"Line {number} is left out: each node makes the volume when a task starts there; write its options at --mount, as volume-opt.");
        else if (line.Command.Name is not ("network create" or "build" or "buildx build" or "pull") && !ConversionSource.IsRun(line))
            losses.Add($"Line {number} is left out: {name} is a step, and a service is what runs.");
    }
}
