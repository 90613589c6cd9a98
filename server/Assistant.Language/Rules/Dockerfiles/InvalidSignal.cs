using System.Text.RegularExpressions;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static partial class InvalidSignal
{
    static readonly HashSet<string> Names =
    [
        "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT", "KILL", "PIPE", "POLL", "PROF", "PWR", "QUIT", "SEGV",
        "STKFLT", "STOP", "SYS", "TERM", "TRAP", "TSTP", "TTIN", "TTOU", "URG", "USR1", "USR2", "VTALRM", "WINCH", "XCPU", "XFSZ", "RTMIN", "RTMAX",
    ];

    public static readonly Rule Rule = InstructionRule.Of("InvalidSignal", "STOPSIGNAL names something that is no signal", Severity.Error, """
        A signal is a name of Linux, with or without `SIG`, in any case, or a number.

        Bad:

        ```dockerfile
        STOPSIGNAL SIGSTOPP
        ```

        Good:

        ```dockerfile
        STOPSIGNAL SIGINT
        ```
        """, Check, InstructionKind.StopSignal);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        from word in instruction.Arguments
        let scope = file.ScopeOf(instruction)
        let expanded = scope.Expand(word.Value, file.Escape)
        where expanded.Error is null && scope.IsCertain(expanded) && !IsSignal(expanded.Value)
        select Rule.At(word.Span, $"{(expanded.Value.Length > 0 ? expanded.Value : "An empty word")} is no signal.", [.. Meant(word)]);

    static IEnumerable<Fix> Meant(Word word)
    {
        var prefix = word.Value.StartsWith("SIG", StringComparison.OrdinalIgnoreCase) ? "SIG" : "";
        if (NearestName.Of(word.Value[prefix.Length..], Names.Order(StringComparer.Ordinal)) is { } nearest) yield return RuleInput.Replacing(word.Span, prefix + nearest);
    }

    static bool IsSignal(string text)
    {
        if (int.TryParse(text, out var number)) return number != 0;
        var upper = text.ToUpperInvariant();
        var name = upper.StartsWith("SIG") ? upper[3..] : upper;
        return Names.Contains(name) || RealTime.IsMatch(name);
    }

    [GeneratedRegex(@"^(RTMIN\+([1-9]|1[0-5])|RTMAX-([1-9]|1[0-4]))$")]
    private static partial Regex RealTime { get; }
}
