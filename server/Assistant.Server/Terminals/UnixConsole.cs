using System.Runtime.InteropServices;

namespace Assistant.Server.Terminals;

/// <summary>The terminal of a Unix process, through its C library.</summary>
static class UnixConsole
{
    /// <summary>Longer than the settings of a terminal are on any system: they are only kept and given back.</summary>
    const int LongestSettings = 256;

    public const int Output = 1, Errors = 2;

    const int Now = 0;
    const short Readable = 1;
    const nuint GetWindowSize = 0x5413;

    /// <summary>Keys go to the program as they are, Ctrl-C among them, and nothing is echoed, until the result is disposed.</summary>
    public static IDisposable Raw()
    {
        var before = new byte[LongestSettings];
        if (tcgetattr(0, before) is not 0) return new Restoring(() => { });
        var raw = (byte[])before.Clone();
        cfmakeraw(raw);
        var restoring = new Restoring(() => tcsetattr(0, Now, before));
        tcsetattr(0, Now, raw);
        return restoring;
    }

    /// <summary>Columns and rows; null when it does not tell.</summary>
    public static (int Columns, int Rows)? Size(int file = Output)
    {
        // Elsewhere this call takes its arguments another way; the runtime knows how, but switches the keypad of the terminal on.
        if (!OperatingSystem.IsLinux()) return (Console.WindowWidth, Console.WindowHeight);
        var size = new ushort[4];
        return ioctl(file, GetWindowSize, size) is 0 && size[0] > 0 ? (size[1], size[0]) : null;
    }

    /// <summary>Waits until something can be read; false when it is no longer wanted.</summary>
    public static bool WaitForInput(CancellationToken unwanted)
    {
        var input = new Poll { File = 0, Events = Readable };
        while (!unwanted.IsCancellationRequested)
            // A key ends the wait at once; the pause is only how late the end of the program is seen.
            if (poll(ref input, 1, milliseconds: 50) > 0) return true;
        return false;
    }

    [StructLayout(LayoutKind.Sequential)]
    struct Poll
    {
        public int File;
        public short Events;
        public short Happened;
    }

    [DllImport("libc")]
    static extern int tcgetattr(int file, [Out] byte[] settings);

    [DllImport("libc")]
    static extern int tcsetattr(int file, int when, [In] byte[] settings);

    [DllImport("libc")]
    static extern void cfmakeraw([In, Out] byte[] settings);

    [DllImport("libc")]
    static extern int ioctl(int file, nuint request, [Out] ushort[] size);

    [DllImport("libc")]
    static extern int poll(ref Poll files, nuint count, int milliseconds);
}
