using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
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
        SynchronizationContext = new MessageLoop();
        CancelLocallyInvokedMethodsWhenConnectionIsClosed = true;
        TraceSource = new TraceSource("assistant", SourceLevels.Off);
    }

    public static Connection Over(Stream output, Stream input) => new(new MessageFrames(output, input, Formatter()));

    public IEditor Editor() => ((JsonRpc)this).Attach<IEditor>(new JsonRpcProxyOptions { ServerRequiresNamedArguments = true });

    /// <summary>Answers the requests of that name.</summary>
    public void Answer<TParams, TResult>(string method, Func<TParams, CancellationToken, Task<TResult>> answer) =>
        Add(method, new Answering<TParams, TResult>(answer), typeof(Answering<TParams, TResult>).GetMethod(nameof(Answering<,>.Answer))!);

    /// <summary>Answers the requests of that name, which have no parameters.</summary>
    public void Answer(string method, Func<Task<object?>> answer) =>
        Add(method, new AnsweringNothing(answer), typeof(AnsweringNothing).GetMethod(nameof(AnsweringNothing.Answer))!);

    /// <summary>Hears the notifications of that name.</summary>
    public void Hear<TParams>(string method, Action<TParams> hear) =>
        Add(method, new Hearing<TParams>(hear), typeof(Hearing<TParams>).GetMethod(nameof(Hearing<>.Hear))!);

    /// <summary>Hears the notifications of that name, which have no parameters.</summary>
    public void Hear(string method, Action hear) =>
        Add(method, new HearingNothing(hear), typeof(HearingNothing).GetMethod(nameof(HearingNothing.Hear))!);

    void Add(string method, object target, MethodInfo handler) =>
        AddLocalRpcMethod(handler, target, new JsonRpcMethodAttribute(method) { UseSingleObjectParameterDeserialization = true });

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

    /// <summary>Calls a handler on the thread that has read its message: the next is read when it returns or waits.</summary>
    sealed class MessageLoop : SynchronizationContext
    {
        public override void Post(SendOrPostCallback call, object? state) => call(state);

        public override void Send(SendOrPostCallback call, object? state) => call(state);
    }

    // Methods of classes, because to ask a delegate for its method makes a native binary index every method it has.
    sealed class Answering<TParams, TResult>(Func<TParams, CancellationToken, Task<TResult>> answer)
    {
        public Task<TResult> Answer(TParams parameters, CancellationToken cancellation) => answer(parameters, cancellation);
    }

    sealed class AnsweringNothing(Func<Task<object?>> answer)
    {
        public Task<object?> Answer() => answer();
    }

    sealed class Hearing<TParams>(Action<TParams> hear)
    {
        public void Hear(TParams parameters) => hear(parameters);
    }

    sealed class HearingNothing(Action hear)
    {
        public void Hear() => hear();
    }
}
