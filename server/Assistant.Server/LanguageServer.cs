using Assistant.Engine;
using Assistant.Server.Features;
using Assistant.Server.Rpc;
using Assistant.Server.Running;
using StreamJsonRpc;

namespace Assistant.Server;

/// <summary>Serves one editor over two streams until it leaves.</summary>
static class LanguageServer
{
    /// <summary>0 after <c>shutdown</c> and <c>exit</c>; 1 when the editor left without, or sent what cannot be read, which <paramref name="errors"/> then tells.</summary>
    /// <param name="registries">Who is asked about images, whatever the settings say of addresses; the registries of the world when not given.</param>
    public static async Task<int> Serve(Stream input, Stream output, TextWriter errors, Registries? registries = null)
    {
        using var connection = Connection.Over(output, input);
        var session = new Session(connection.Editor(), new(registries));
        foreach (var route in Routes.All) route.Add(connection, session);
        connection.Disconnected += (_, lost) => Explain(lost, errors);
        connection.StartListening();
        var first = await Task.WhenAny(session.Exited, connection.Completion);
        return first == session.Exited ? await session.Exited : 1;
    }

    static void Explain(JsonRpcDisconnectedEventArgs lost, TextWriter errors)
    {
        if (lost.Reason is DisconnectedReason.LocallyDisposed or DisconnectedReason.RemotePartyTerminated) return;
        var why = lost.Exception?.Message.ReplaceLineEndings(" ") ?? lost.Description;
        errors.WriteLine($"assistant: the editor sent a message that cannot be read, so the server ends: {why}");
        errors.Flush();
    }
}
