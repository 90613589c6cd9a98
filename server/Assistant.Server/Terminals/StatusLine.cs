namespace Assistant.Server.Terminals;

/// <summary>The last line of a terminal, written again and again in the same place, and gone when there is nothing more to tell.</summary>
/// <param name="columns">How wide the terminal is at the moment: a longer line would not stay one.</param>
sealed class StatusLine(TextWriter screen, Func<int> columns)
{
    const int UsualColumns = 80;

    /// <summary>As wide as Ctrl-C is shown by a terminal, behind what stands there.</summary>
    const int EchoedKey = 2;

    int written;

    /// <summary>On standard error; null where that is no terminal, or one that cannot go back to the beginning of a line.</summary>
    public static StatusLine? On(TextWriter errors) =>
        Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") is "dumb" ? null : new(errors, Columns);

    public void Show(string text)
    {
        var widest = Math.Max(0, columns() - 1);
        var fitting = text.Length > widest ? text[..widest] : text;
        screen.Write($"\r{fitting.PadRight(Math.Min(written, widest))}");
        written = Math.Max(written, fitting.Length);
    }

    public void Clear()
    {
        if (written is 0) return;
        screen.Write($"\r{new string(' ', Math.Max(0, Math.Min(written + EchoedKey, columns() - 1)))}\r");
        written = 0;
    }

    static int Columns() =>
        OperatingSystem.IsLinux() ? UnixConsole.Size(UnixConsole.Errors)?.Columns ?? UsualColumns
        : OperatingSystem.IsWindows() ? Console.WindowWidth
        : UsualColumns;
}
