using System.Runtime.InteropServices;

namespace Assistant.Server.Terminals;

/// <summary>The console of a Windows process.</summary>
static class WindowsConsole
{
    const int Input = -10, Output = -11;
    const uint ProcessedInput = 1, LineInput = 2, EchoInput = 4, VirtualInput = 0x200;
    const uint ProcessedOutput = 1, VirtualOutput = 4, NoAutoReturn = 8;

    /// <summary>Keys go to the program as they are and colours are understood, until the result is disposed.</summary>
    public static IDisposable Raw()
    {
        var (input, output) = (GetStdHandle(Input), GetStdHandle(Output));
        if (!GetConsoleMode(input, out var typed)) return new Restoring(() => { });
        var isScreen = GetConsoleMode(output, out var shown);
        var restoring = new Restoring(() =>
        {
            SetConsoleMode(input, typed);
            if (isScreen) SetConsoleMode(output, shown);
        });
        SetConsoleMode(input, (typed & ~(ProcessedInput | LineInput | EchoInput)) | VirtualInput);
        if (isScreen) SetConsoleMode(output, shown | ProcessedOutput | VirtualOutput | NoAutoReturn);
        return restoring;
    }

    [DllImport("kernel32")]
    static extern nint GetStdHandle(int which);

    [DllImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    static extern bool GetConsoleMode(nint handle, out uint mode);

    [DllImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    static extern bool SetConsoleMode(nint handle, uint mode);
}
