using System.Runtime.InteropServices;

namespace Assistant.Server.Terminals;

/// <summary>The signals that would end this process: they cancel what it does, or go to a container while one has asked for them.</summary>
sealed class Signals : IDisposable
{
    static readonly (PosixSignal Signal, string Name, int Number)[] Known =
    [
        (PosixSignal.SIGINT, "INT", 2), (PosixSignal.SIGTERM, "TERM", 15), (PosixSignal.SIGHUP, "HUP", 1), (PosixSignal.SIGQUIT, "QUIT", 3),
    ];

    readonly CancellationTokenSource source = new();
    readonly List<PosixSignalRegistration> registrations;
    Action<string>? taker;

    public Signals() =>
        registrations = [.. Known.Select(known => PosixSignalRegistration.Create(known.Signal, context => Take(context, known.Name, known.Number)))];

    /// <summary>Cancelled by the first signal that nobody has taken.</summary>
    public CancellationToken Cancelled => source.Token;

    /// <summary>How a program ends that a signal has ended: 128 and its number.</summary>
    public int ExitCode { get; private set; } = 130;

    /// <summary>Passes each signal on by its name, such as <c>INT</c>, until the result is disposed.</summary>
    public IDisposable PassTo(Action<string> taker)
    {
        this.taker = taker;
        return new Restoring(() => this.taker = null);
    }

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        source.Dispose();
    }

    void Take(PosixSignalContext context, string name, int number)
    {
        context.Cancel = true;
        if (taker is { } take)
        {
            take(name);
            return;
        }
        ExitCode = 128 + number;
        // Who presses Ctrl-C twice does not want to wait for what is being cleaned up.
        if (source.IsCancellationRequested) Environment.Exit(ExitCode);
        source.Cancel();
    }
}
