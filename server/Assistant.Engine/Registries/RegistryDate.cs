using System.Globalization;

namespace Assistant.Engine;

/// <summary>Dates as registries write them.</summary>
static class RegistryDate
{
    /// <summary>Null when there is none. Builds that shall be reproducible write the year 1, 1970 or 1980, which tells nothing.</summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date.Year > 1980 ? date : null;
}
