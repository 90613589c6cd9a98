using System.Diagnostics;

namespace Assistant.Engine;

/// <summary>
/// A connection to an engine on another machine, through the system's ssh and its keys: <c>docker system dial-stdio</c> there
/// passes what is read and written on to the engine.
/// </summary>
sealed class SshConnection : Stream
{
    readonly Process process;
    readonly Stream reader;
    readonly Stream writer;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The last line that ssh has written about itself; it has no part in what goes to and fro.</summary>
    string complaint = "";

    SshConnection(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => { if (line.Data?.Trim() is { Length: > 0 } said) complaint = said; };
        process.BeginErrorReadLine();
        reader = process.StandardOutput.BaseStream;
        writer = process.StandardInput.BaseStream;
    }

    /// <summary>Starts ssh. It never asks for a password: there is nobody at its terminal.</summary>
    public static SshConnection To(Uri address)
    {
        var start = new ProcessStartInfo("ssh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in Words(address)) start.ArgumentList.Add(word);
        try
        {
            return new(Process.Start(start)!);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new IOException($"ssh cannot be started: {missing.Message}", missing);
        }
    }

    internal static IEnumerable<string> Words(Uri address) =>
    [
        "-o", "BatchMode=yes", "-o", "ConnectTimeout=30", "-T",
        .. address.UserInfo is "" ? Array.Empty<string>() : ["-l", Uri.UnescapeDataString(address.UserInfo.Split(':')[0])],
        .. address.Port > 0 ? ["-p", $"{address.Port}"] : Array.Empty<string>(),
        "--", address.Host,
        .. address.AbsolutePath.Length > 1 ? ["docker", "--host", $"unix://{address.AbsolutePath}"] : new[] { "docker" },
        "system", "dial-stdio",
    ];

    /// <summary>Nothing more is sent; what comes is still read.</summary>
    public void CloseInput() => writer.Dispose();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => reader.Read(buffer, offset, count);

    /// <summary>An <see cref="EngineException"/> with ssh's own words when it ended because there was no way to the engine.</summary>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellation = default)
    {
        var count = await reader.ReadAsync(buffer, cancellation);
        if (count == 0 && buffer.Length > 0) await MustHaveEndedWell(cancellation);
        return count;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        writer.Write(buffer, offset, count);
        writer.Flush();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellation = default)
    {
        try
        {
            await writer.WriteAsync(buffer, cancellation);
            await writer.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            await MustHaveEndedWell(cancellation);
            throw;
        }
    }

    async Task MustHaveEndedWell(CancellationToken cancellation)
    {
        // One that goes on when nothing more comes has no complaint. When it has ended, all that it wrote has been read too.
        await Task.WhenAny(process.WaitForExitAsync(cancellation), Task.Delay(Patience, cancellation));
        if (process is { HasExited: true, ExitCode: not 0 } && complaint is not "") throw new EngineException(EngineProblem.NoWay(complaint));
    }

    public override void Flush() => writer.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (!process.HasExited) process.Kill();
            process.Dispose();
        }
        base.Dispose(disposing);
    }
}
