using System.Text.Json;
using Assistant.Engine;
using Assistant.Server.Protocol;
using Assistant.Server.Rpc;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>
/// Lets the person choose another engine for this session: a docker context or a socket. Answers what <c>assistant.engine.host</c> has to
/// say when it is to stay, else null.
/// </summary>
static class SwitchContextCommand
{
    public static readonly EditorCommand Command = new("assistant.switchContext", "Switch Docker Context", (context, _, cancellation) =>
        Attempt.At(context.Session.Engine, context.Conversation, () => Switch(context, cancellation), failed: null, cancellation));

    const string Keep = "Keep It";

    static async Task<JsonElement?> Switch(CommandContext context, CancellationToken cancellation)
    {
        var inUse = context.Session.Engine.Known?.Endpoint.Address;
        var items = await Task.WhenAll(KnownEngine.All().Select(known => Item(known, inUse, cancellation)));
        if (items is [])
        {
            context.Conversation.Say(MessageType.Info, "There is no docker context and no engine's socket here. Start Docker Desktop or the docker service, or make a context with docker context create.");
            return null;
        }
        if (await context.Conversation.Pick("Switch Docker Context", "Which engine?", items, cancellation) is not { } chosen) return null;
        context.Session.SwitchEngine(chosen);
        var engine = await context.Session.Engine.Connect(cancellation);
        var said = $"The assistant uses {chosen} until it is started again: {engine.Endpoint.Address.OriginalString}.";
        return await context.Conversation.Offer(MessageType.Info, said, [Keep], cancellation) is Keep ? JsonSerializer.SerializeToElement(chosen, LspJson.Default.String) : null;
    }

    static async Task<PickItem> Item(KnownEngine known, Uri? inUse, CancellationToken cancellation) => new(known.Setting, known.Setting)
    {
        Description = $"{known.Endpoint.Address.OriginalString}{(known.Endpoint.Address == inUse ? " (in use)" : "")}",
        Detail = await Answer(known, cancellation),
    };

    static async Task<string> Answer(KnownEngine known, CancellationToken cancellation)
    {
        try
        {
            using var engine = await Engine.Engine.Connect(known.Setting, cancellation);
            return $"answers: version {await engine.Version(cancellation)}, API {engine.ApiVersion}";
        }
        catch (EngineException failed)
        {
            return failed.Problem.Kind is ProblemKind.NotPermitted ? "does not let you in" : "does not answer";
        }
    }
}
