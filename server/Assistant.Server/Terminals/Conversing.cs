using Assistant.Engine;

namespace Assistant.Server.Terminals;

/// <summary>Connects this process's terminal with a program in a container.</summary>
/// <param name="TakesInput">Whether what is typed goes to the program.</param>
/// <param name="IsTerminal">Whether the program has a terminal of its own.</param>
/// <param name="DetachKeys">As written; null for the usual ones.</param>
/// <param name="Resize">Tells the program's terminal its columns and rows.</param>
sealed record Conversing(bool TakesInput, bool IsTerminal, string? DetachKeys, Func<int, int, Task> Resize)
{
    const int MostTries = 10;

    /// <summary>Returns when the program has nothing more to say. False when the person has left it to itself.</summary>
    public async Task<bool> ToItsEnd(OwnTerminal own, Attachment attachment, CancellationToken cancellation)
    {
        using var raw = TakesInput && IsTerminal && own.IsInput ? OwnTerminal.Raw() : null;
        using var resizes = IsTerminal && own.IsOutput ? OwnTerminal.OnResize(() => _ = TellSize(own)) : null;
        if (IsTerminal) _ = TellSize(own);

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var keys = new DetachKeys(DetachKeys);
        var typing = TakesInput ? Task.Run(() => Type(own, attachment, keys, over.Token), CancellationToken.None) : Task.CompletedTask;
        try
        {
            await attachment.CopyTo(own.Output, own.Errors, cancellation);
        }
        finally
        {
            await over.CancelAsync();
            // Whoever reads next shall get the next key; a Windows console cannot be left before one was pressed.
            if (!OperatingSystem.IsWindows()) await typing;
        }
        return !(IsTerminal && keys.WereTyped);
    }

    static async Task Type(OwnTerminal own, Attachment attachment, DetachKeys keys, CancellationToken over)
    {
        var buffer = new byte[32 * 1024];
        try
        {
            while (own.Read(buffer, over) is > 0 and var count)
            {
                keys.See(buffer.AsSpan(0, count));
                await attachment.Write(buffer.AsMemory(0, count), over);
            }
            if (!over.IsCancellationRequested) attachment.CloseInput();
        }
        // The program has closed its input, or ended; its output tells.
        catch (Exception gone) when (gone is EngineException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    /// <summary>A program that is just starting has no terminal yet, so that an engine may refuse at first.</summary>
    async Task TellSize(OwnTerminal own)
    {
        if (own.Size is not var (columns, rows)) return;
        for (var tries = 1; tries <= MostTries; tries++)
        {
            try
            {
                await Resize(columns, rows);
                return;
            }
            catch (EngineException)
            {
                await Task.Delay(10 * tries);
            }
        }
    }
}
