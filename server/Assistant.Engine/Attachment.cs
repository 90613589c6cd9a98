using System.Buffers.Binary;
using System.Net.Http;
using System.Net.Sockets;

namespace Assistant.Engine;

/// <summary>The streams of a container, or of a program in it: what is written here is what it reads, and its output comes back.</summary>
/// <remarks>Docker.DotNet cannot tell a container that its input has ended, which <c>cat</c> and <c>psql</c> wait for.</remarks>
public sealed class Attachment : IDisposable
{
    const int FrameHead = 8;

    readonly Stream stream;
    readonly Stream connection;
    readonly IDisposable owner;
    readonly bool isTerminal;

    internal Attachment(Stream stream, Stream connection, IDisposable owner, bool isTerminal) =>
        (this.stream, this.connection, this.owner, this.isTerminal) = (stream, connection, owner, isTerminal);

    public Task Write(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) => EngineException.Explain(async () =>
    {
        await stream.WriteAsync(bytes, cancellation);
        await stream.FlushAsync(cancellation);
    });

    /// <summary>Ends the input: the program reads the end of a file. Over a Windows pipe there is no such thing, and nothing happens.</summary>
    public void CloseInput()
    {
        try
        {
            if (connection is NetworkStream network) network.Socket.Shutdown(SocketShutdown.Send);
            else if (connection is SshConnection ssh) ssh.CloseInput();
        }
        // The other side has closed the connection before us.
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException or IOException)
        {
        }
    }

    /// <summary>Passes on what the program writes until it has nothing more to say; a terminal has but one output.</summary>
    public async Task CopyTo(Stream output, Stream errors, CancellationToken cancellation)
    {
        var buffer = new byte[32 * 1024];
        var head = new byte[FrameHead];
        var left = 0u;
        var target = output;
        while (true)
        {
            if (!isTerminal && left == 0)
            {
                if (!await Fill(head, cancellation)) return;
                left = BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(4));
                target = head[0] is 2 ? errors : output;
                if (left == 0) continue;
            }
            var read = await Read(isTerminal ? buffer : buffer.AsMemory(0, (int)Math.Min(left, (uint)buffer.Length)), cancellation);
            if (read == 0) return;
            left -= isTerminal ? 0 : (uint)read;
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
            await target.FlushAsync(cancellation);
        }
    }

    public void Dispose()
    {
        stream.Dispose();
        owner.Dispose();
    }

    async Task<bool> Fill(Memory<byte> wanted, CancellationToken cancellation)
    {
        while (!wanted.IsEmpty)
        {
            var read = await Read(wanted, cancellation);
            if (read == 0) return false;
            wanted = wanted[read..];
        }
        return true;
    }

    /// <summary>0 at the end, also when the engine died: whoever waits for the exit code hears of that.</summary>
    async Task<int> Read(Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellation);
        }
        catch (Exception broken) when (broken is IOException or SocketException or HttpRequestException)
        {
            return 0;
        }
    }
}
