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
        IReadOnlyList<string> words = ["docker", "exec", "-it", details.Name, "sh", "-c", BestShell];
        await context.Conversation.Terminal(Cli.Terminal.For($"Shell in {details.Name}", words, word => word, engine.Endpoint, origin: null), cancellation);
    }
}
