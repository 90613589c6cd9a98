using Assistant.Server.Rpc;
using StreamJsonRpc;

namespace Assistant.Server.Features;

/// <summary>One method of the protocol and what answers it.</summary>
sealed record Route(string Method, Action<Connection, Session> Add)
{
    /// <summary>A request with parameters. Before <c>initialize</c> and after <c>shutdown</c> it is refused, as the protocol says.</summary>
    public static Route Request<TParams, TResult>(
        string method, Func<Session, TParams, CancellationToken, Task<TResult>> handler, SessionState allowed = SessionState.Running) =>
        new(method, (connection, session) => connection.Answer<TParams, TResult>(method, (parameters, cancellation) =>
        {
            Allow(method, session.State, allowed);
            return handler(session, parameters, cancellation);
        }));

    public static Route Request(string method, Func<Session, Task<object?>> handler) =>
        new(method, (connection, session) => connection.Answer(method, () =>
        {
            Allow(method, session.State, SessionState.Running);
            return handler(session);
        }));

    /// <summary>A notification; before <c>initialize</c> and after <c>shutdown</c> it is dropped.</summary>
    public static Route Notification<TParams>(string method, Action<Session, TParams> handler) =>
        new(method, (connection, session) => connection.Hear<TParams>(method, parameters =>
        {
            if (session.State is SessionState.Running) handler(session, parameters);
        }));

    public static Route Notification(string method, Action<Session> handler) =>
        new(method, (connection, session) => connection.Hear(method, () => handler(session)));

    static void Allow(string method, SessionState state, SessionState allowed)
    {
        if (state == allowed) return;
        throw state switch
        {
            SessionState.Starting => new LocalRpcException($"{method} came before initialize.") { ErrorCode = -32002 },
            SessionState.ShutDown => new LocalRpcException($"{method} came after shutdown.") { ErrorCode = -32600 },
            _ => new LocalRpcException($"{method} came a second time.") { ErrorCode = -32600 },
        };
    }
}
