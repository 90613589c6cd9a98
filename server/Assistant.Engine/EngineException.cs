using System.Net.Http;
using System.Net.Sockets;
using System.Text.Json;
using Docker.DotNet;

namespace Assistant.Engine;

/// <summary>The one exception that leaves this library, besides cancellation. Its message is the problem's sentence.</summary>
public sealed class EngineException(EngineProblem problem) : Exception(problem.Sentence)
{
    public EngineProblem Problem => problem;

    internal static async Task<T> Explain<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (ProblemOf(failure) is { } problem)
        {
            throw new EngineException(problem);
        }
    }

    /// <summary>Another try for what somebody, or the swarm itself, has changed between the look at it and the update.</summary>
    internal static Task<T> ExplainUpdate<T>(Func<Task<T>> update) => Explain(async () =>
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await update();
            }
            catch (DockerApiException moved) when (tries < MostUpdates && MessageOf(moved).Contains("update out of sequence", StringComparison.Ordinal))
            {
            }
        }
    });

    const int MostUpdates = 10;

    internal static Task Explain(Func<Task> ask) => Explain(async () =>
    {
        await ask();
        return true;
    });

    static EngineProblem? ProblemOf(Exception failure) => failure switch
    {
        EngineException or OperationCanceledException => null,
        _ when Innermost(failure) is EngineException told => told.Problem,
        DockerApiException refused => EngineProblem.FromMessage(MessageOf(refused)),
        DockerConfigurationException wrong => EngineProblem.NotRunning(wrong.Message.TrimEnd('.')),
        HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => EngineProblem.BrokeOff,
        _ when IsPermission(failure) => EngineProblem.NotPermitted,
        _ when Innermost(failure) is SocketException { SocketErrorCode: var code } && Unreached(code, failure) is { } unreached => unreached,
        HttpRequestException or SocketException or IOException or TimeoutException => EngineProblem.NotRunning(Innermost(failure).Message.TrimEnd('.')),
        _ => null,
    };

    /// <summary>Null for what the system's own words tell well enough.</summary>
    static EngineProblem? Unreached(SocketError code, Exception failure) => code switch
    {
        // The second is a socket file that is not there.
        SocketError.ConnectionRefused or SocketError.AddressNotAvailable => EngineProblem.NothingListens,
        SocketError.ConnectionReset => EngineProblem.BrokeOff,
        // With the machine's name in parentheses.
        SocketError.HostNotFound or SocketError.TryAgain => EngineProblem.NotRunning($"the name of its machine is not known: {failure.Message.TrimEnd('.')}"),
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.TimedOut => EngineProblem.NotRunning($"its machine cannot be reached: {failure.Message.TrimEnd('.')}"),
        _ => null,
    };

    static string MessageOf(DockerApiException refused)
    {
        try
        {
            using var body = JsonDocument.Parse(refused.ResponseBody ?? "");
            if (body.RootElement.TryGetProperty("message", out var message)) return message.GetString() ?? "";
        }
        // A proxy in between answers with a page instead of the engine's JSON; then the status line is all there is.
        catch (Exception notJson) when (notJson is JsonException or InvalidOperationException)
        {
        }
        return $"it answered with status {(int)refused.StatusCode}";
    }

    static bool IsPermission(Exception failure) =>
        Innermost(failure) is SocketException { SocketErrorCode: SocketError.AccessDenied } or UnauthorizedAccessException;

    static Exception Innermost(Exception failure) => failure.InnerException is { } inner ? Innermost(inner) : failure;
}
