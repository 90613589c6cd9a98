using System.Text.Json;
using Assistant.Server.Features;
using Assistant.Server.Rpc;

namespace Assistant.Server.Commands;

/// <summary>
/// Something a person can run from a lens, an action, the palette or <c>workspace/executeCommand</c>.
/// <paramref name="Name"/> begins with <c>assistant.</c>; <paramref name="Title"/> begins with a verb. Arguments are a JSON array.
/// </summary>
sealed record EditorCommand(string Name, string Title, Func<CommandContext, JsonElement, CancellationToken, Task<JsonElement?>> Run);

/// <summary>What a command works with.</summary>
sealed record CommandContext(Session Session)
{
    public Client Client => Session.Client;

    public Workspace Workspace => Session.Workspace;

    public Settings Settings => Session.Settings;
}

/// <summary>Every editor command there is.</summary>
static class Commands
{
    public static IReadOnlyList<EditorCommand> All { get; } = [];
}
