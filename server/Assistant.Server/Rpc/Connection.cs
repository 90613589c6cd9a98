using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.VisualStudio.Threading;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace Assistant.Server.Rpc;

/// <summary>
/// JSON-RPC with the protocol's framing over two streams. Messages are handed to the handlers one after the other, in the
/// order they arrived; what a handler computes after its first await no longer holds the next message up.
/// </summary>
sealed class Connection : JsonRpc
{
    Connection(IJsonRpcMessageHandler handler) : base(handler)
    {
        SynchronizationContext = new NonConcurrentSynchronizationContext(sticky: false);
        CancelLocallyInvokedMethodsWhenConnectionIsClosed = true;
    }

    public static Connection Over(Stream output, Stream input) => new(new HeaderDelimitedMessageHandler(output, input, Formatter()));

    public IEditor Editor() => ((JsonRpc)this).Attach<IEditor>(new JsonRpcProxyOptions { ServerRequiresNamedArguments = true });

    /// <summary>Answers requests, or listens to notifications, named <paramref name="method"/>.</summary>
    public void Handle(string method, Delegate handler) =>
        AddLocalRpcMethod(handler.Method, handler.Target, new JsonRpcMethodAttribute(method) { UseSingleObjectParameterDeserialization = true });

    /// <summary>What an editor is told of a failure: a code of the protocol and a sentence, never a stack trace.</summary>
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception) => exception switch
    {
        LocalRpcException known => new() { Code = (JsonRpcErrorCode)known.ErrorCode, Message = known.Message },
        JsonException or { InnerException: JsonException } => new()
        {
            Code = JsonRpcErrorCode.InvalidParams,
            Message = $"The parameters of {request.Method} are not what the protocol says: {(exception as JsonException ?? exception.InnerException!).Message}",
        },
        _ => new() { Code = JsonRpcErrorCode.InternalError, Message = $"{request.Method} failed: {exception.Message}" },
    };

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Every type that crosses the connection is in LspJson.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Every type that crosses the connection is in LspJson.")]
    static SystemTextJsonFormatter Formatter() => new() { JsonSerializerOptions = LspJson.Default.Options };
}
