using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Assistant.Engine;

namespace Assistant.Server.Tests;

/// <summary>An editor for tests: speaks the protocol byte by byte with a server that runs in this process or in its own.</summary>
sealed class Editor : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly Stream toServer;
    readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> pending = [];
    readonly ConcurrentDictionary<string, Channel<JsonNode>> heard = [];
    readonly ConcurrentDictionary<string, Func<JsonNode, JsonNode?>> answers = [];
    readonly Task reading;
    int requests;
    bool hasHungUp;

    public Editor(Stream toServer, Stream fromServer, Task<int> exitCode)
    {
        this.toServer = toServer;
        ExitCode = exitCode;
        reading = Read(fromServer);
    }

    public Task<int> ExitCode { get; }

    /// <summary>A server in this process that has not been told anything yet.</summary>
    public static Editor Connect(TextWriter? errors = null, Registries? registries = null)
    {
        var (there, back) = (new Pipe(), new Pipe());
        return new(there.Writer.AsStream(), back.Reader.AsStream(),
            LanguageServer.Serve(there.Reader.AsStream(), back.Writer.AsStream(), errors ?? TextWriter.Null, registries));
    }

    /// <summary>A server in this process that has answered <c>initialize</c>.</summary>
    public static async Task<Editor> Start(object? capabilities = null, object? options = null, Registries? registries = null)
    {
        var editor = Connect(registries: registries);
        await editor.Initialize(capabilities, options);
        return editor;
    }

    public async Task<JsonNode> Initialize(object? capabilities = null, object? options = null)
    {
        var result = await Ask("initialize", new { processId = (int?)null, rootUri = (string?)null, capabilities = capabilities ?? new { }, initializationOptions = options });
        Tell("initialized", new { });
        return result!;
    }

    public void Open(string uri, string text, string language = "", int version = 1) =>
        Tell("textDocument/didOpen", new { textDocument = new { uri, languageId = language, version, text } });

    /// <summary>The result; fails the test when the server answers with an error.</summary>
    public async Task<JsonNode?> Ask(string method, object? parameters = null)
    {
        var answer = await AskForAnything(method, parameters);
        Assert.True(answer["error"] is null, $"{method}: {answer["error"]?.ToJsonString()}");
        return answer["result"];
    }

    /// <summary>The error's code and message; fails the test when there is none.</summary>
    public async Task<(int Code, string Message)> AskInVain(string method, object? parameters = null)
    {
        var answer = await AskForAnything(method, parameters);
        Assert.True(answer["error"] is not null, $"{method} answered {answer["result"]?.ToJsonString()}");
        return ((int)answer["error"]!["code"]!, (string)answer["error"]!["message"]!);
    }

    /// <summary>The whole answer, and the number of the request for those who want to cancel it.</summary>
    public Task<JsonNode> AskForAnything(string method, object? parameters, out int id)
    {
        id = Interlocked.Increment(ref requests);
        var answer = pending[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(parameters is null ? new { jsonrpc = "2.0", id, method } : new { jsonrpc = "2.0", id, method, @params = parameters });
        return answer.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    public Task<JsonNode> AskForAnything(string method, object? parameters) => AskForAnything(method, parameters, out _);

    public void Tell(string method, object? parameters = null) =>
        Send(parameters is null ? new { jsonrpc = "2.0", method } : new { jsonrpc = "2.0", method, @params = parameters });

    /// <summary>The params of the next notification or request of that name from the server.</summary>
    public async Task<JsonNode> Hear(string method) =>
        await Heard(method).Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);

    /// <summary>The next answer that belongs to no question.</summary>
    public Task<JsonNode> HearRefusal() => Hear("");

    /// <summary>Every notification and request that the server ever sent.</summary>
    public IEnumerable<string> EverHeard => heard.Keys;

    /// <summary>From now on requests of that name are answered so; others get null.</summary>
    public void Answer(string method, Func<JsonNode, JsonNode?> answer) => answers[method] = answer;

    public async Task<int> Leave()
    {
        await Ask("shutdown");
        Tell("exit");
        return await ExitCode.WaitAsync(Patience);
    }

    public void Send(object message) => SendRaw(Framed(JsonSerializer.Serialize(message)));

    public void SendRaw(string bytes)
    {
        lock (toServer)
        {
            toServer.Write(Encoding.UTF8.GetBytes(bytes));
            toServer.Flush();
        }
    }

    public void HangUp()
    {
        lock (toServer)
        {
            hasHungUp = true;
            toServer.Dispose();
        }
    }

    public static string Framed(string body) => $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        HangUp();
        await ExitCode.WaitAsync(Patience);
        await reading.WaitAsync(Patience);
    }

    async Task Read(Stream fromServer)
    {
        try
        {
            while (await Message(fromServer) is { } message) Take(message);
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException or EndOfStreamException)
        {
            // The server or the test hung up.
        }
        foreach (var waiting in pending.Values) waiting.TrySetException(new IOException("The server left without an answer."));
    }

    void Take(JsonNode message)
    {
        if (message["method"] is not { } method)
        {
            // An answer without a question of ours is what the server says to something that is no question.
            if (message["id"] is JsonValue number && number.TryGetValue(out int asked) && pending.TryGetValue(asked, out var waiting)) waiting.SetResult(message);
            else Heard("").Writer.TryWrite(message);
        }
        else
        {
            Heard((string)method!).Writer.TryWrite(message["params"] ?? new JsonObject());
            if (message["id"] is { } id)
            {
                var result = answers.GetValueOrDefault((string)method!)?.Invoke(message["params"]!);
                // A question that comes while the editor leaves stays open, as with a real one.
                lock (toServer)
                    if (!hasHungUp) Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = result });
            }
        }
    }

    Channel<JsonNode> Heard(string method) => heard.GetOrAdd(method, _ => Channel.CreateUnbounded<JsonNode>());

    static async Task<JsonNode?> Message(Stream stream)
    {
        var header = new List<byte>();
        var one = new byte[1];
        while (!header.TakeLast(4).SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await stream.ReadAsync(one) == 0) return null;
            header.Add(one[0]);
        }
        var length = Encoding.ASCII.GetString([.. header]).Split("\r\n").First(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal))[16..];
        var body = new byte[int.Parse(length)];
        await stream.ReadExactlyAsync(body);
        return JsonNode.Parse(body);
    }
}
