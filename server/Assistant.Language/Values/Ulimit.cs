using System.Globalization;

namespace Assistant.Language.Values;

/// <summary>The value of <c>--ulimit</c>: <c>NAME=SOFT[:HARD]</c>; -1 is no limit.</summary>
public sealed record Ulimit(string Name, long Soft, long Hard)
{
    public static IReadOnlyList<string> Names { get; } =
        ["core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss", "rtprio", "rttime", "sigpending", "stack"];

    public static Parsed<Ulimit> Parse(string text)
    {
        var (name, limits) = KeyValue.Split(text);
        if (limits is null) return new Refused($"invalid ulimit argument: {text}");
        if (!Names.Contains(name)) return new Refused($"invalid ulimit type: {name}");
        var parts = limits.Split(':');
        if (parts.Length > 2) return new Refused($"too many limit value arguments - {limits}, can only have up to two, `soft[:hard]`");
        if (parts.FirstOrDefault(part => Number(part) is null) is { } wrong) return new Refused($"strconv.ParseInt: parsing {Go.Quoted(wrong)}: invalid syntax");
        var (soft, hard) = (Number(parts[0])!.Value, Number(parts[^1])!.Value);
        if (hard != -1 && soft == -1)
            return new Refused($"ulimit soft limit must be less than or equal to hard limit: soft: -1 (unlimited), hard: {hard}");
        if (hard != -1 && soft > hard) return new Refused($"ulimit soft limit must be less than or equal to hard limit: {soft} > {hard}");
        return new Ulimit(name, soft, hard);
    }

    static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
