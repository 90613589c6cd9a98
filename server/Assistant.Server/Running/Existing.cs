using Assistant.Engine;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>What is done about the container that a command has already: asked of the person, or decided by somebody who has asked.</summary>
enum IfExists
{
    Ask,

    /// <summary>It is not looked for; the command makes another, as written.</summary>
    Ignore,

    /// <summary>The command makes another in its place.</summary>
    Replace,

    /// <summary>The command makes another, with the next free port and name.</summary>
    RunAnother,
}

/// <summary>What a person wants of it.</summary>
enum ExistingChoice
{
    Leave,
    Open,
    Start,
    Restart,
    Replace,
    RunAnother,

    /// <summary>There is none.</summary>
    Make,
}

/// <summary>Looks for a container that was started from the same place, and asks what to do with it.</summary>
sealed class Existing(Engine.Engine engine, IConversation conversation, Origin origin)
{
    /// <summary>The ID of the one that is meant; null to look for it.</summary>
    public string? Known { get; init; }

    /// <summary>The one with the name that is written goes before others of the command; null when there is none.</summary>
    public async Task<Container?> Find(Plan.Run run, CancellationToken cancellation)
    {
        if (!run.Starts) return null;
        var there = await engine.Containers.List(all: true, Labels.File, cancellation);
        return Known is not null ? there.FirstOrDefault(container => container.Id == Known)
            : origin.Mine(there, run.Image, run.Name).OrderByDescending(container => container.Name == run.Name).FirstOrDefault();
    }

    /// <summary>What is done where nobody can be asked: what runs as the command says is taken.</summary>
    public async Task<(Container?, ExistingChoice)> Decide(Plan.Run run, CancellationToken cancellation)
    {
        if (await Find(run, cancellation) is not { } found) return (null, ExistingChoice.Make);
        if (origin.IsSame(found)) return (found, ExistingChoice.Start);
        conversation.Say(MessageType.Error, $"{found.Name} was made from here before the command was changed. Remove it with assistant clean {Path.GetFileName(origin.File)}#{origin.Block}, then run again.");
        return (found, ExistingChoice.Leave);
    }

    /// <param name="isTyped">True when a person types into it or watches it: to open it is to attach to it.</param>
    public async Task<(Container?, ExistingChoice)> Ask(Plan.Run run, bool isTyped, CancellationToken cancellation)
    {
        if (await Find(run, cancellation) is not { } found) return (null, ExistingChoice.Make);
        var what = origin.IsSame(found) ? "" : ", from this command as it was before it was changed";
        var sentence = found.IsPaused ? $"{found.Name} was made from here{what} and is paused." : found.IsRunning ? $"{found.Name} already runs from here{what}." : $"{found.Name} was made from here{what} and does not run.";
        var choices = Choices(found, isTyped);
        var title = await conversation.Offer(MessageType.Info, $"{sentence} Replacing it loses files in it that are in no named volume and no folder of yours.", [.. choices.Select(choice => choice.Title)], cancellation);
        return (found, choices.FirstOrDefault(choice => choice.Title == title).Choice);
    }

    /// <summary>What opens one that is typed into or watched, in a terminal.</summary>
    public static Plan InTerminal(Container found, ExistingChoice choice) => Plan.Of(
        DockerCommand.Of(choice is ExistingChoice.Start ? ["docker", "start", "-ai", found.Name] : ["docker", "attach", found.Name]), Machine.In(Environment.CurrentDirectory));

    static (string Title, ExistingChoice Choice)[] Choices(Container found, bool isTyped) =>
    [
        .. found is { IsRunning: true, IsPaused: false } && (isTyped || found.Ports is not []) ? [(isTyped ? "Open Its Terminal" : "Open", ExistingChoice.Open)] : ((string, ExistingChoice)[])[],
        found.IsPaused ? ("Let It Go On", ExistingChoice.Start) : found.IsRunning ? ("Restart", ExistingChoice.Restart) : ("Start It", ExistingChoice.Start),
        ("Replace It", ExistingChoice.Replace),
        ("Run Another", ExistingChoice.RunAnother),
    ];
}
