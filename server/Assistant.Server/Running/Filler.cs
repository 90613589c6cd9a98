using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Values;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Asks for what a command leaves open: a container or an image in place of <c>&lt;container_name&gt;</c>, or where none is written.</summary>
sealed class Filler(EngineLink link, IConversation conversation)
{
    /// <summary>The plan of the whole command; null when the person chose nothing or there is nothing to choose, which has then been said.</summary>
    public async Task<Plan?> Fill(CommandLine line, PlanEnvironment environment, CancellationToken cancellation)
    {
        if (Wanted(line.Command) is { } kind)
            return await Choose(kind, line.Command.Name, cancellation) is { } added ? Plan.Of(line.With([.. line.Words, Word.Of(added)]), environment) : null;
        if (Plan.Of(line, environment) is not Plan.Incomplete open) return Plan.Of(line, environment);
        if (await WithValues(open, environment, cancellation) is not { } complete) return null;
        var words = line.Words;
        foreach (var placeholder in open.Placeholders)
        {
            if (await Choose(placeholder.Kind, line.Command.Name, cancellation) is not { } chosen) return null;
            words = [.. words.Select(word => word.Placeholder == placeholder.Text ? Word.Of(chosen) : word)];
        }
        return Plan.Of(line.With(words), complete);
    }

    /// <summary>Asks for each variable without a value; what is typed is kept nowhere.</summary>
    async Task<PlanEnvironment?> WithValues(Plan.Incomplete open, PlanEnvironment environment, CancellationToken cancellation)
    {
        var values = new Dictionary<string, string>();
        foreach (var variable in open.Variables)
        {
            if (await conversation.Ask($"The value of {variable}", SecretName.Is(variable), cancellation) is not { } value)
            {
                conversation.Say(MessageType.Error, $"{variable} has no value. Write {variable}=… in a line above, or set it in the environment.");
                return null;
            }
            values[variable] = value;
        }
        return environment with { Variable = name => values.GetValueOrDefault(name) ?? environment.Variable(name) };
    }

    /// <summary>What is missing of a command that names nothing at all, as introductions write it: <c>docker rm</c>.</summary>
    static ArgumentKind? Wanted(DockerCommand command) => command switch
    {
        { Arguments: [], Flags: [], Name: "start" or "stop" or "rm" } => ArgumentKind.Container,
        { Arguments: [], Flags: [], Name: "rmi" } => ArgumentKind.Image,
        _ => null,
    };

    async Task<string?> Choose(ArgumentKind kind, string command, CancellationToken cancellation)
    {
        var engine = await link.Connect(cancellation);
        IReadOnlyList<PickItem> items = kind is ArgumentKind.Image
            ? [.. (await engine.Images.List(cancellation)).Select(image => new PickItem($"{image.Repository}:{image.Tag}", $"{image.Repository}:{image.Tag}"))]
            : [.. (await engine.Containers.List(all: true, label: null, cancellation)).Where(container => Fits(command, container.IsRunning))
                .Select(container => new PickItem(container.Name, container.Name) { Description = container.Image, Detail = container.Status })];
        var noun = kind is ArgumentKind.Image ? "image" : command switch { "start" => "stopped container", "rm" => "container", _ => "running container" };
        if (items is []) conversation.Say(MessageType.Info, $"There is no {noun} for docker {command}.");
        return items is [] ? null : await conversation.Pick($"docker {command}", $"Which {noun}?", items, cancellation);
    }

    static bool Fits(string command, bool runs) => command switch
    {
        "start" => !runs,
        "rm" => true,
        _ => runs,
    };
}
