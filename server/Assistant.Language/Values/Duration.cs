using System.Globalization;

namespace Assistant.Language.Values;

/// <summary>A span of time as flags take it: numbers with units <c>ns us ms s m h</c> in a row, such as <c>1m30s</c> or <c>1.5h</c>.</summary>
public static class Duration
{
    /// <summary>The time in nanoseconds; negative with a minus in front.</summary>
    public static Parsed<long> Parse(string text)
    {
        var rest = text.AsSpan();
        var negative = rest.StartsWith('-');
        if (rest is ['-' or '+', ..]) rest = rest[1..];
        if (rest is "0") return 0;
        if (rest.IsEmpty) return Invalid(text);
        decimal total = 0;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept("0123456789.");
            var number = digits < 0 ? rest : rest[..digits];
            rest = rest[number.Length..];
            if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return Invalid(text);
            var length = rest.IndexOfAny("0123456789.");
            var unit = (length < 0 ? rest : rest[..length]).ToString();
            rest = rest[unit.Length..];
            if (unit == "") return new Refused($"time: missing unit in duration {Go.Quoted(text)}");
            if (Nanoseconds(unit) is not { } size) return new Refused($"time: unknown unit {Go.Quoted(unit)} in duration {Go.Quoted(text)}");
            if (value > long.MaxValue / size || (total += value * size) > long.MaxValue) return Invalid(text);
        }
        return (long)(negative ? -total : total);
    }

    static Refused Invalid(string text) => new($"time: invalid duration {Go.Quoted(text)}");

    static long? Nanoseconds(string unit) => unit switch
    {
        "ns" => 1,
        "us" or "µs" or "μs" => 1_000,
        "ms" => 1_000_000,
        "s" => 1_000_000_000,
        "m" => 60_000_000_000,
        "h" => 3_600_000_000_000,
        _ => null,
    };
}
