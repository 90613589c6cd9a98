using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Nerdbank.Streams;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace Assistant.Server.Rpc;

/// <summary>
/// The protocol's framing: a header that tells the length of the JSON behind it. What cannot be a header is refused as soon as that
/// shows, so that a broken editor is told and not left waiting; the names of header fields may be in any case.
/// </summary>
sealed class MessageFrames : MessageHandlerBase
{
    /// <summary>In bytes; a header has two short fields.</summary>
    const int LongestHeader = 4096;

    /// <summary>How many bytes are written at once, so that a waiting editor wakes up for whole messages and not for their pieces.</summary>
    const int Written = 1 << 16;

    /// <summary>In bytes: 256 MiB, far above any document; a longer message is a broken number.</summary>
    const int LongestBody = 256 << 20;

    readonly PipeReader reader;
    readonly ConcurrentDictionary<RequestId, bool> asked = [];
    readonly Channel<Sequence<byte>> unsent = Channel.CreateUnbounded<Sequence<byte>>(new() { SingleReader = true });

    public MessageFrames(Stream output, Stream input, IJsonRpcMessageFormatter formatter) : base(formatter)
    {
        reader = PipeReader.Create(input);
        _ = Task.Run(() => Send(new BufferedStream(output, Written)));
    }

    public override bool CanRead => true;

    public override bool CanWrite => true;

    /// <summary>Null at the end of the stream. What is JSON and no message is answered with an error; the next one is read then.</summary>
    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (await ReadHeader(cancellationToken) is { } length)
        {
            if (Message(await ReadBody(length, cancellationToken)) is { } message) return message;
        }
        return null;
    }

    /// <summary>Never waits for the editor to read: one that first writes all it has to say must be able to.</summary>
    protected override ValueTask WriteCoreAsync(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        var body = new Sequence<byte>(ArrayPool<byte>.Shared);
        Formatter.Serialize(body, content);
        if (content is JsonRpcRequest { IsResponseExpected: true } question) asked[question.RequestId] = true;
        if (!unsent.Writer.TryWrite(body)) body.Dispose();
        return default;
    }

    protected override ValueTask FlushAsync(CancellationToken cancellationToken) => default;

    protected override void DisposeReader() => reader.Complete();

    protected override void DisposeWriter() => unsent.Writer.TryComplete();

    /// <summary>Null for what is no message of JSON-RPC, and for an answer that nobody waits for. Broken JSON throws.</summary>
    JsonRpcMessage? Message(byte[] body)
    {
        try
        {
            return Formatter.Deserialize(new(body)) switch
            {
                JsonRpcResult result when !asked.TryRemove(result.RequestId, out _) => null,
                JsonRpcError error when !asked.TryRemove(error.RequestId, out _) => null,
                var message => message,
            };
        }
        catch (Exception wrong) when (IsJson(body, out var id))
        {
            Refuse(id, wrong);
            return null;
        }
    }

    static bool IsJson(byte[] body, out JsonElement id)
    {
        id = default;
        try
        {
            var json = JsonElement.Parse(body);
            if (json.ValueKind is JsonValueKind.Object) json.TryGetProperty("id", out id);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Only a text or a number can be the id of an answer.</summary>
    void Refuse(JsonElement id, Exception wrong)
    {
        var body = new Sequence<byte>(ArrayPool<byte>.Shared);
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("jsonrpc", "2.0");
            writer.WritePropertyName("id");
            if (id.ValueKind is JsonValueKind.String or JsonValueKind.Number) id.WriteTo(writer);
            else writer.WriteNullValue();
            writer.WriteStartObject("error");
            writer.WriteNumber("code", InvalidRequest);
            writer.WriteString("message", $"This is no message of JSON-RPC: {wrong.Message}");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        if (!unsent.Writer.TryWrite(body)) body.Dispose();
    }

    const int InvalidRequest = -32600;

    async Task Send(BufferedStream output)
    {
        await using (output)
        {
            await foreach (var body in unsent.Reader.ReadAllAsync())
            {
                using (body) Send(output, body);
            }
        }
    }

    static void Send(BufferedStream output, Sequence<byte> body)
    {
        try
        {
            output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
            foreach (var piece in body.AsReadOnlySequence) output.Write(piece.Span);
            output.Flush();
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // The editor no longer reads; that it left is noticed where its messages are read.
        }
    }

    async ValueTask<int?> ReadHeader(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var bytes = read.Buffer;
            if (EndOfHeader(bytes) is { } end)
            {
                var header = Encoding.ASCII.GetString(bytes.Slice(0, end));
                reader.AdvanceTo(bytes.GetPosition(end + 4));
                return LengthIn(header);
            }
            Refuse(Encoding.ASCII.GetString(bytes.Slice(0, Math.Min(bytes.Length, LongestHeader))), bytes.Length);
            if (read.IsCompleted) return bytes.IsEmpty ? null : throw new InvalidDataException("the last message has no end.");
            reader.AdvanceTo(bytes.Start, bytes.End);
        }
    }

    /// <summary>A copy, because a message is read from its bytes as long as it lives.</summary>
    async ValueTask<byte[]> ReadBody(int length, CancellationToken cancellation)
    {
        var read = await reader.ReadAtLeastAsync(length, cancellation);
        if (read.Buffer.Length < length) throw new InvalidDataException("the last message is shorter than its Content-Length.");
        var body = read.Buffer.Slice(0, length).ToArray();
        reader.AdvanceTo(read.Buffer.GetPosition(length));
        return body;
    }

    /// <summary>Where the blank line behind a header begins.</summary>
    static long? EndOfHeader(ReadOnlySequence<byte> bytes)
    {
        var unread = new SequenceReader<byte>(bytes);
        return unread.TryReadTo(out ReadOnlySequence<byte> header, "\r\n\r\n"u8) ? header.Length : null;
    }

    /// <summary>Throws when more bytes could not make a header of what has come so far.</summary>
    static void Refuse(string begun, long length)
    {
        const string First = "Content-";
        if (!begun.AsSpan(0, Math.Min(begun.Length, First.Length)).Equals(First.AsSpan(0, Math.Min(begun.Length, First.Length)), StringComparison.OrdinalIgnoreCase))
            throw new InvalidDataException("a message must begin with the header Content-Length.");
        if (begun.Replace("\r\n", "").Contains('\n')) throw new InvalidDataException("the lines of a header must end with CR LF.");
        if (length >= LongestHeader) throw new InvalidDataException($"a header of more than {LongestHeader} bytes has no end.");
    }

    static int LengthIn(string header)
    {
        int? length = null;
        foreach (var line in header.Split("\r\n"))
        {
            var colon = line.IndexOf(':');
            if (colon < 0) throw new InvalidDataException("a line of a header has no colon.");
            var (name, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) length = Length(value);
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)) RefuseCharset(value);
        }
        return length ?? throw new InvalidDataException("a header has no Content-Length.");
    }

    static int Length(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is > 0 and <= LongestBody
            ? length
            : throw new InvalidDataException($"the Content-Length must be a number from 1 to {LongestBody}.");

    static void RefuseCharset(string type)
    {
        var at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && type[(at + "charset=".Length)..].Trim('"', ' ').ToLowerInvariant() is not ("utf-8" or "utf8"))
            throw new InvalidDataException("the only charset is utf-8.");
    }
}
