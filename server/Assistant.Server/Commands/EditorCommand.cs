using System.Text.Json;
using Assistant.Engine;
using Assistant.Server.Features;
using Assistant.Server.Protocol;
using Assistant.Server.Rpc;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>
/// Something a person can run from a lens, an action, the palette or <c>workspace/executeCommand</c>.
/// <paramref name="Name"/> begins with <c>assistant.</c>; <paramref name="Title"/> begins with a verb. Arguments are a JSON array
/// whose first element is a <see cref="CommandTarget"/>.
/// </summary>
sealed record EditorCommand(string Name, string Title, Func<CommandContext, JsonElement, CancellationToken, Task<JsonElement?>> Run)
{
    /// <summary>A command whose failures are told to the person in one sentence; nothing is answered.</summary>
    public static EditorCommand For(string name, string title, Func<CommandContext, CommandTarget, CancellationToken, Task> work) => new(name, title, async (context, arguments, cancellation) =>
    {
        await Attempt.At(context.Session.Engine, context.Conversation, async () =>
        {
            await work(context, CommandTarget.Of(arguments), cancellation);
            return true;
        }, failed: false, cancellation);
        return null;
    });

    /// <summary>A command about one container; of the command at the target's place, or else the person is asked which.</summary>
    public static EditorCommand ForContainer(string name, string title, Func<CommandContext, Engine.Engine, CommandTarget, CancellationToken, Task> work) =>
        For(name, title, async (context, target, cancellation) =>
        {
            var engine = await context.Session.Engine.Connect(cancellation);
            var container = target.Container ?? Places.ContainerAt(context.Session, target)?.Id ?? await Choose(context, engine, title, cancellation);
            if (container is not null) await work(context, engine, target with { Container = container }, cancellation);
        });

    /// <summary>A command about one service of a swarm; of the target's, or else the person is asked which.</summary>
    public static EditorCommand ForService(string name, string title, Func<CommandContext, Engine.Engine, Service, CommandTarget, CancellationToken, Task> work) =>
        For(name, title, async (context, target, cancellation) =>
        {
            var engine = await context.Session.Engine.Connect(cancellation);
            var service = target.Service ?? await ChooseService(context, engine, title, cancellation);
            if (service is not null) await work(context, engine, await engine.Services.Find(service, cancellation), target, cancellation);
        });

    /// <summary>The command as a lens or an action carries it.</summary>
    public Command At(CommandTarget target, string? title = null) => new(title ?? Title, Name) { Arguments = target.ToArguments() };

    static async Task<string?> Choose(CommandContext context, Engine.Engine engine, string title, CancellationToken cancellation)
    {
        var containers = await engine.Containers.List(all: true, label: null, cancellation);
        if (containers is []) context.Conversation.Say(MessageType.Info, "There is no container.");
        return await context.Conversation.Pick(title, "Which container?",
            [.. containers.Select(container => new PickItem(container.Name, container.Id) { Description = container.Image, Detail = container.Status })], cancellation);
    }

    static async Task<string?> ChooseService(CommandContext context, Engine.Engine engine, string title, CancellationToken cancellation)
    {
        var services = await engine.Services.List(cancellation);
        if (services is []) context.Conversation.Say(MessageType.Info, "The swarm has no service.");
        return await context.Conversation.Pick(title, "Which service?",
            [.. services.Select(service => new PickItem(service.Name, service.Id) { Description = service.Image, Detail = $"{service.Running} of {service.Wanted} running" })], cancellation);
    }
}

/// <summary>What a command works with.</summary>
sealed record CommandContext(Session Session)
{
    public Client Client => Session.Client;

    public Workspace Workspace => Session.Workspace;

    public Settings Settings => Session.Settings;

    public IConversation Conversation { get; } = new EditorConversation(Session.Client, () => Session.Settings.OpensPage);
}

/// <summary>Every editor command there is.</summary>
static class Commands
{
    public static IReadOnlyList<EditorCommand> All { get; } =
    [
        RunCommand.Command,
        PullCommand.Command,
        BuildCommand.Command,
        OpenCommand.Command,
        LogsCommand.Command,
        ShellCommand.Command,
        StartCommand.Command,
        StopCommand.Command,
        RestartCommand.Command,
        RemoveCommand.Command,
        OpenServiceCommand.Command,
        ServiceLogsCommand.Command,
        ScaleServiceCommand.Command,
        RemoveServiceCommand.Command,
        CleanUpFileCommand.Command,
        CleanUpBlockCommand.Command,
        ListCommand.Command,
        SwitchContextCommand.Command,
        ToRecipeCommand.Command,
        PinImagesCommand.Command,
        UpdateImagesCommand.Command,
    ];
}
