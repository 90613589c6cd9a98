using System.Text.Json;
using Assistant.Server.Protocol;
using StreamJsonRpc;

namespace Assistant.Server.Features;

/// <summary>Runs an editor command by its name, in a trusted workspace only.</summary>
static class ExecuteCommand
{
    public static Task<JsonElement?> Run(Session session, ExecuteCommandParams asked, CancellationToken cancellation)
    {
        if (Commands.Commands.All.FirstOrDefault(command => command.Name == asked.Command) is not { } command)
            throw new LocalRpcException($"There is no command {asked.Command}.") { ErrorCode = InvalidParams };
        if (!session.Client.IsTrusted)
            throw new LocalRpcException($"{command.Title} does not run in a workspace that is not trusted.") { ErrorCode = RequestFailed };
        return Task.Run(() => command.Run(new Commands.CommandContext(session), Arguments(asked), cancellation), cancellation);
    }

    /// <summary>Always an array, empty when the editor sent none.</summary>
    static JsonElement Arguments(ExecuteCommandParams asked)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var argument in asked.Arguments ?? []) argument.WriteTo(writer);
            writer.WriteEndArray();
        }
        return JsonElement.Parse(buffer.ToArray());
    }

    const int InvalidParams = -32602;
    const int RequestFailed = -32803;
}
