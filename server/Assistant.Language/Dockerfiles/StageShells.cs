using System.Buffers;
using System.Collections.Immutable;

namespace Assistant.Language.Dockerfiles;

/// <summary>What runs the commands of an instruction.</summary>
public enum ShellKind
{
    /// <summary><c>sh</c>, <c>bash</c> and those like them.</summary>
    Posix,
    PowerShell,

    /// <summary>Windows' <c>cmd</c>, or a program of which nothing is known.</summary>
    Other,
}

public static class ShellKinds
{
    /// <summary>True for the name or path of a program that reads POSIX shell.</summary>
    public static bool IsPosix(string program) => NameOf(program) is "sh" or "bash" or "dash" or "ash" or "zsh" or "ksh" or "mksh";

    /// <summary>What <c>SHELL</c> sets; the program that reads the command may stand behind another, such as <c>conda run</c>.</summary>
    internal static ShellKind Of(Instruction shell) => shell.Arguments switch
    {
        var words when words.Any(word => IsPosix(word.Value)) => ShellKind.Posix,
        var words when words.Any(word => NameOf(word.Value) is "powershell" or "pwsh") => ShellKind.PowerShell,
        _ => ShellKind.Other,
    };

    static string NameOf(string program)
    {
        var name = program[(program.LastIndexOfAny(['/', '\\']) + 1)..].ToLowerInvariant();
        return name.EndsWith(".exe") ? name[..^4] : name;
    }
}

public sealed partial class Dockerfile
{
    const string Windows = "windows";

    static readonly SearchValues<string> windows = SearchValues.Create([Windows], StringComparison.OrdinalIgnoreCase);

    /// <summary>What runs the shell form of an instruction: what SHELL says in its stage or the stages that it starts from, else the image's own.</summary>
    public ShellKind ShellOf(Instruction instruction)
    {
        if (!(hasShells ??= MayHaveShells())) return ShellKind.Posix;
        if (shells.IsDefault) shells = [.. ReadShells()];
        var (low, high) = (0, shells.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (shells[middle].From <= instruction.FullSpan.Start) low = middle + 1;
            else high = middle - 1;
        }
        return high < 0 ? ShellKind.Posix : shells[high].Shell;
    }

    ImmutableArray<(int From, ShellKind Shell)> shells;

    bool? hasShells;

    /// <summary>In nearly every file there is only the shell of Linux, which is then known without a look at the stages.</summary>
    bool MayHaveShells() => Escape == '`' || !InstructionsOf(InstructionKind.Shell).IsEmpty || Text.NextLineWith(windows, 0) < Text.LineCount;

    /// <summary>The backtick as escape character tells of Windows, and so does the image's name.</summary>
    ShellKind ShellOfImage(Stage stage) =>
        Escape == '`' || BaseImageOf(stage)?.Expanded.Value.Contains(Windows, StringComparison.OrdinalIgnoreCase) is true ? ShellKind.Other : ShellKind.Posix;

    /// <summary>Each shell with the place from which it counts.</summary>
    IEnumerable<(int From, ShellKind Shell)> ReadShells()
    {
        var atEnd = new ShellKind[Stages.Length];
        foreach (var stage in Stages)
        {
            var shell = BaseStageOf(stage) is { } parent ? atEnd[parent.Index] : ShellOfImage(stage);
            yield return (stage.From.FullSpan.Start, shell);
            foreach (var instruction in stage.Instructions)
            {
                if (instruction.Kind != InstructionKind.Shell) continue;
                shell = ShellKinds.Of(instruction);
                yield return (instruction.FullSpan.End, shell);
            }
            atEnd[stage.Index] = shell;
        }
    }
}
