using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Assistant.Server.Terminals;

/// <summary>What this process reads and writes: a terminal, or pipes and files.</summary>
sealed class OwnTerminal
{
    readonly Stream input = OperatingSystem.IsWindows()
        ? Console.OpenStandardInput()
        // The runtime's own stream of a terminal edits lines, and echoes them.
        : new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);

    public Stream Output { get; } = Console.OpenStandardOutput();

    public Stream Errors { get; } = Console.OpenStandardError();

    public bool IsInput => !Console.IsInputRedirected;

    public bool IsOutput => !Console.IsOutputRedirected;

    /// <summary>Columns and rows; null when there is no screen.</summary>
    public (int Columns, int Rows)? Size => !IsOutput ? null : OperatingSystem.IsWindows() ? (Console.WindowWidth, Console.WindowHeight) : UnixConsole.Size();

    /// <summary>Sets the title of the terminal's window, where there is one; what is on its screen stays as it is.</summary>
    public void Title(string text)
    {
        if (!IsOutput) return;
        Output.Write(Encoding.UTF8.GetBytes($"\e]2;{string.Concat(text.Where(letter => !char.IsControl(letter)))}\a"));
        Output.Flush();
    }

    /// <summary>Gives every key to the program until the result is disposed; the terminal is as before in every ending but a kill -9.</summary>
    public static IDisposable Raw() => OperatingSystem.IsWindows() ? WindowsConsole.Raw() : UnixConsole.Raw();

    /// <summary>Tells of every new size; a Windows console does not.</summary>
    public static IDisposable? OnResize(Action resized) =>
        OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => resized());

    /// <summary>What is typed or piped in; nothing at its end, or when it is no longer wanted.</summary>
    public int Read(byte[] buffer, CancellationToken unwanted)
    {
        try
        {
            return OperatingSystem.IsWindows() || UnixConsole.WaitForInput(unwanted) ? input.Read(buffer) : 0;
        }
        // The terminal was closed.
        catch (IOException)
        {
            return 0;
        }
    }
}
