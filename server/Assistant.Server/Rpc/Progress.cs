using System.Text.Json;

namespace Assistant.Server.Rpc;

/// <summary>A progress that the editor shows; it ends when it is disposed. Says nothing to an editor without progress.</summary>
sealed class Progress : Running.IStep
{
    readonly Client client;
    string? token;

    internal Progress(Client client, string? token, CancellationToken cancellation)
    {
        this.client = client;
        this.token = token;
        Source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>Cancelled when the person presses Cancel or the command itself is cancelled.</summary>
    public CancellationToken Cancelled => Source.Token;

    internal CancellationTokenSource Source { get; }

    /// <param name="percentage">From 0 to 100; null when nobody knows how much is to be done.</param>
    public void Report(string message, int? percentage = null)
    {
        if (token is not null)
            client.Tell(token, JsonSerializer.SerializeToElement(new() { Message = message, Percentage = percentage }, LspJson.Default.WorkDoneProgressReport));
    }

    public void Dispose()
    {
        // Said once: a step may end before the block that holds it does.
        if (Interlocked.Exchange(ref token, null) is { } open)
        {
            client.Forget(open);
            client.Tell(open, JsonSerializer.SerializeToElement(new(), LspJson.Default.WorkDoneProgressEnd));
        }
        Source.Dispose();
    }
}
