using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Directives;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Values;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Asks for what a command leaves open: a container or an image in place of <c>&lt;container_name&gt;</c>, or where none is written, and variables.</summary>
sealed class Filler(EngineLink link, DiscreetConversation conversation)
{
    /// <summary>The plan of the whole command; null when the person chose nothing or there is nothing to choose, which has then been said.</summary>
    public async Task<Plan?> Fill(CommandLine line, Origin origin, PlanEnvironment environment, CancellationToken cancellation)
    {
        if (Wanted(line.Command) is { } kind)
        {
            if (await Choose(kind, line.Command.Name, cancellation) is not { } added) return null;
            line = line.With([.. line.Words, Word.Of(added)]);
        }
        var isSecret = SecretsOf(line, origin.Directives);
        var values = new KnownValues(environment, EnvironmentFiles.Read(origin), (name, value) => conversation.Keep(name, value, isSecret(name)));
        if (!await Ask(line, origin.Directives, isSecret, values, cancellation)) return null;
        line = WithGiven(line, values);
        if (Plan.Of(line, values.Environment) is not Plan.Incomplete open) return Plan.Of(line, values.Environment);
        var words = line.Words;
        foreach (var placeholder in open.Placeholders)
        {
            if (await Choose(placeholder.Kind, line.Command.Name, cancellation) is not { } chosen) return null;
            words = [.. words.Select(word => word.Placeholder == placeholder.Text ? Word.Of(chosen) : word)];
        }
        return Plan.Of(line.With(words), values.Environment);
    }

    /// <summary>A prompt that speaks of a password asks for one, whatever the variable is called.</summary>
    static Func<string, bool> SecretsOf(CommandLine line, CommandDirectives directives)
    {
        var inLine = SecretVariables.Of(line);
        return name => inLine(name) || directives.PromptFor(name) is { } text && SecretNames.AreSpokenOf(text);
    }

    /// <summary>Asks for each variable without a value; what is typed is kept nowhere. False when one that is needed was not told.</summary>
    async Task<bool> Ask(CommandLine line, CommandDirectives directives, Func<string, bool> isSecret, KnownValues values, CancellationToken cancellation)
    {
        while (true)
        {
            var needed = Plan.Of(line, values.Environment) is Plan.Incomplete open ? open.Variables : [];
            var wished = conversation.CanAsk ? directives.Prompts.Select(prompt => prompt.Variable).Where(values.IsMissed) : [];
            if (needed.Union(wished).ToList() is not { Count: > 0 } missing) return true;
            foreach (var variable in missing)
            {
                if (await conversation.Ask(directives.PromptFor(variable) ?? $"The value of {variable}", isSecret(variable), cancellation) is { } value)
                {
                    values.Type(variable, value);
                    continue;
                }
                // Who closes the question for a variable that could do without knows what is missing.
                if (needed.Contains(variable)) conversation.Say(MessageType.Error, NoValue(variable, isSecret(variable)));
                return false;
            }
        }
    }

    /// <summary>The docker client in a terminal has only its own environment, so that what somebody typed for <c>-e NAME</c> is written out for it.</summary>
    static CommandLine WithGiven(CommandLine line, KnownValues values)
    {
        var passed = line.Command.Values("env").Where(word => values.Given(word.Value) is not null).ToHashSet();
        return passed.Count == 0 ? line : line.With([.. line.Words.Select(word => passed.Contains(word) ? Word.Of($"{word.Value}={values.Given(word.Value)}") : word)]);
    }

    static string NoValue(string variable, bool isSecret) => isSecret
        ? $"{variable} has no value. Set it in the environment, or in a file that a comment # @env-file names."
        : $"{variable} has no value. Write {variable}=… in a line above, or set it in the environment.";

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
