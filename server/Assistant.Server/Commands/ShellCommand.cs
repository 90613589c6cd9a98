using Assistant.Server.Protocol;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Opens a terminal in a running container: bash when it has one, otherwise sh.</summary>
static class ShellCommand
{
    public static readonly EditorCommand Command = EditorCommand.ForContainer("assistant.shell", "Shell", Run);

    const string BestShell = "if command -v bash >/dev/null; then exec bash; else exec sh; fi";

    static async Task Run(CommandContext context, Engine.Engine engine, CommandTarget target, CancellationToken cancellation)
    {
        var details = await engine.Containers.Inspect(target.Container!, cancellation);
        if (Programs.Find("docker") is null)
        {
            context.Conversation.Say(MessageType.Error, "A shell needs the docker client, which is not on this machine's PATH. Install it and try again.");
            return;
        }
        await context.Conversation.Terminal($"Shell in {details.Name}", "docker", [.. engine.Endpoint.ClientFlags, "exec", "-it", details.Name, "sh", "-c", BestShell], folder: null, cancellation);
    }
}
