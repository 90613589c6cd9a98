using System.Globalization;

namespace Assistant.Language.Values;

/// <summary>The signals of Linux. Source: signal(7), numbers of most processors.</summary>
public static class SignalName
{
    static readonly string[] ByNumber =
    [
        "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT",
        "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS",
    ];

    /// <summary>The full name and the number of a signal, from a name with or without <c>SIG</c>, in any case, or from a number; null when it is none of 1 to 31.</summary>
    public static (string Name, int Number)? Find(string written)
    {
        var upper = written.ToUpperInvariant();
        var number = int.TryParse(written, NumberStyles.None, null, out var given) ? given : Array.IndexOf(ByNumber, upper.StartsWith("SIG") ? upper[3..] : upper);
        return number > 0 && number < ByNumber.Length ? ($"SIG{ByNumber[number]}", number) : null;
    }
}
