using System.Globalization;
using Assistant.Language.Values;

namespace Assistant.Language.Editing.Hovers;

/// <summary>A duration in words.</summary>
static class TimeText
{
    /// <summary>Null when it is no duration.</summary>
    public static string? Of(string duration)
    {
        if (Duration.Parse(duration) is not { Ok: true, Value: >= 0 and var nanoseconds }) return null;
        if (nanoseconds == 0) return "0 stands for the default.";
        var (amount, unit) = nanoseconds switch
        {
            >= 3_600_000_000_000 => (nanoseconds / 3.6e12, "hour"),
            >= 60_000_000_000 => (nanoseconds / 6e10, "minute"),
            >= 1_000_000_000 => (nanoseconds / 1e9, "second"),
            _ => (nanoseconds / 1e6, "millisecond"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"`{duration}` is {amount:0.###} {unit}{(amount == 1 ? "" : "s")}.");
    }
}
