using System.Text.RegularExpressions;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static partial class InvalidHealthcheck
{
    static readonly string[] Durations = ["interval", "timeout", "start-period", "start-interval"];

    public static readonly Rule Rule = InstructionRule.Of("InvalidHealthcheck", "A HEALTHCHECK is not well formed", Severity.Error, """
        `HEALTHCHECK` is followed by `CMD` and a command, or by `NONE` alone. Durations have a unit and are at least a millisecond,
        or 0 for the default. The number of retries is not negative.

        Bad:

        ```dockerfile
        HEALTHCHECK --interval=5 CMD pg_isready
        ```

        Good:

        ```dockerfile
        HEALTHCHECK --interval=5s CMD pg_isready
        ```
        """, Check, InstructionKind.Healthcheck);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction)
    {
        if (instruction.Arguments.IsEmpty) return [];
        var type = instruction.Arguments[0];
        var isNone = type.Value.Equals("NONE", StringComparison.OrdinalIgnoreCase);
        if (isNone) return instruction.Arguments.Length > 1 ? [Rule.At(instruction.Arguments[1].Span, "Nothing may follow HEALTHCHECK NONE.")] : [];
        if (!type.Value.Equals("CMD", StringComparison.OrdinalIgnoreCase))
            return [Rule.At(type.Span, $"HEALTHCHECK is followed by CMD or NONE, not {type.Value}.", new Fix("Insert CMD", [new(type.Span with { Length = 0 }, "CMD ")]))];
        IEnumerable<Finding> missing = instruction.Arguments.Length == 1 ? [Rule.At(type.Span, "HEALTHCHECK CMD needs a command.")] : [];
        return missing.Concat(instruction.Flags.Select(Value).OfType<Finding>());
    }

    static Finding? Value(Flag flag)
    {
        if (flag.Value is not { Value.Length: > 0 } value) return null;
        if (Durations.Contains(flag.Name)) return DurationFault(value.Value) is { } fault ? Rule.At(value.Span, fault, [.. WithUnit(value)]) : null;
        if (flag.Name != "retries") return null;
        if (!int.TryParse(value.Value, out var retries)) return Rule.At(value.Span, $"{value.Value} is not a whole number.");
        return retries < 0 ? Rule.At(value.Span, "The number of retries cannot be negative.") : null;
    }

    static string? DurationFault(string value)
    {
        if (value.TrimStart('+', '-') == "0") return null;
        var parts = Duration.Match(value);
        if (!parts.Success) return $"{value} is not a duration; write it with a unit, such as 30s or 5m.";
        var milliseconds = parts.Groups["number"].Captures.Zip(parts.Groups["unit"].Captures, (number, unit) =>
            double.Parse(number.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) * Milliseconds(unit.Value)).Sum();
        return milliseconds != 0 && (value[0] == '-' || milliseconds < 1) ? $"{value} is shorter than 1ms." : null;
    }

    static double Milliseconds(string unit) => unit switch { "h" => 3_600_000, "m" => 60_000, "s" => 1000, "ms" => 1, "ns" => 0.000001, _ => 0.001 };

    static IEnumerable<Fix> WithUnit(Word value) => value.Value.All(char.IsAsciiDigit) ? [RuleInput.Replacing(value.Span, $"{value.Value}s")] : [];

    [GeneratedRegex(@"^[-+]?(?:(?<number>[0-9]+\.?[0-9]*|\.[0-9]+)(?<unit>ns|us|µs|μs|ms|s|m|h))+$")]
    private static partial Regex Duration { get; }
}
