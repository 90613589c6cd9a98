using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Assistant.Engine;
using Assistant.Language.Catalogue;
using KnownPort = Assistant.Language.Catalogue.PublishedPort;

namespace Assistant.Server.Running;

/// <summary>Tells whether a server that speaks no http, such as a database, takes connections.</summary>
static class Connections
{
    /// <summary>Docker itself answers at a published port, and hangs up at once while nothing listens behind it.</summary>
    static readonly TimeSpan HangUp = TimeSpan.FromMilliseconds(300);

    /// <summary>True also for an image of which nothing is known that could be asked, and where nobody can look inside.</summary>
    public static async Task<bool> AreTaken(Engine.Engine engine, string container, ImageFacts facts, IReadOnlyList<KnownPort> ports, CancellationToken cancellation)
    {
        if (ports.FirstOrDefault(port => port.Protocol is "tcp" && facts.Ports.Any(known => known.Port == port.Container && !known.IsHttp)) is { } port)
            return await Answers(port.HostIp is "" or "0.0.0.0" or "::" ? "localhost" : port.HostIp, port.Host, cancellation);
        if (facts.Ready?.Command is { } command) return await Run(engine, container, command.Split(' '), cancellation) is { ExitCode: 0 };
        int[] wanted = [.. facts.Ports.Where(known => !known.IsHttp).Select(known => known.Port)];
        if (wanted is []) return true;
        return await Run(engine, container, ["cat", "/proc/net/tcp", "/proc/net/tcp6"], cancellation) is not { Output: { Length: > 0 } table } || ListeningPorts.In(table).Intersect(wanted).Any();
    }

    static async Task<bool> Answers(string host, int port, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var connection = new TcpClient();
        try
        {
            limit.CancelAfter(TimeSpan.FromSeconds(2));
            await connection.ConnectAsync(host, port, limit.Token);
            limit.CancelAfter(HangUp);
            return await connection.GetStream().ReadAsync(new byte[1], limit.Token) > 0;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Most servers wait for the other side to speak first.
            return connection.Connected;
        }
        catch (Exception refused) when (refused is SocketException or IOException)
        {
            return false;
        }
    }

    /// <summary>How a program in the container ends, and what it writes; null when there is no such program.</summary>
    static async Task<(int? ExitCode, string Output)?> Run(Engine.Engine engine, string container, string[] words, CancellationToken cancellation)
    {
        try
        {
            var exec = await engine.Execs.Create(container, new() { ["Cmd"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]), ["AttachStdout"] = true }, cancellation);
            using var written = new MemoryStream();
            using (var output = await engine.Execs.Start(exec, isTerminal: false, cancellation)) await output.CopyTo(written, Stream.Null, cancellation);
            return (await engine.Execs.ExitCode(exec, cancellation), Encoding.UTF8.GetString(written.ToArray()));
        }
        // It has ended meanwhile, which is told elsewhere.
        catch (EngineException)
        {
            return null;
        }
    }
}
