namespace Assistant.Language.Editing;

/// <summary>How long ago something was, in words.</summary>
static class AgeText
{
    /// <summary><c>5 hours</c>, <c>3 weeks</c>; null when nobody said what time it is, or the date is one that builds write to be the same each time.</summary>
    public static string? Of(DateTimeOffset? then, DateTimeOffset? now) =>
        then is { } date && now is { } today && date.Year >= FirstImage && date <= today ? Of(today - date) : null;

    /// <summary>Docker began in 2013; images dated 1970 or 1980 are older only on paper.</summary>
    const int FirstImage = 2013;

    static string Of(TimeSpan age) => age.TotalDays switch
    {
        < 1 / 24.0 => "less than an hour",
        < 2 => Counted(age.TotalHours, "hour"),
        < 14 => Counted(age.TotalDays, "day"),
        < 60 => Counted(age.TotalDays / 7, "week"),
        < 730 => Counted(age.TotalDays / 30.4, "month"),
        var days => Counted(days / 365.25, "year"),
    };

    static string Counted(double amount, string unit) => (int)amount is 1 ? $"1 {unit}" : $"{(int)amount} {unit}s";
}
