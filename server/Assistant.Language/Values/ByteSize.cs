using System.Globalization;

namespace Assistant.Language.Values;

/// <summary>
/// An amount of memory: a number, then perhaps a blank and a unit <c>b k m g t p</c>, each also with <c>b</c> or <c>ib</c>. Every unit is a
/// power of 1024; without one the number is bytes.
/// </summary>
public static class ByteSize
{
    /// <summary>The amount in bytes.</summary>
    public static Parsed<long> Parse(string text)
    {
        var split = text.AsSpan().LastIndexOfAny("0123456789. ");
        if (split < 0) return new Refused($"invalid size: '{text}'");
        var blank = text[split] == ' ';
        var number = text[..(blank ? split : split + 1)];
        if (Number(number) is not { } value) return new Refused(NotANumber(number));
        if (value < 0) return new Refused($"invalid size: '{text}'");
        var unit = text[(split + 1)..];
        if (Power(unit.ToLowerInvariant()) is not { } power) return new Refused($"invalid suffix: '{unit.ToLowerInvariant()}'");
        return (long)(value * Math.Pow(1024, power));
    }

    /// <summary>Like any amount, or -1 for no limit.</summary>
    public static Parsed<long> ParseOrUnlimited(string text) => text == "-1" ? -1 : Parse(text);

    /// <summary>An amount as people read it: <c>512 B</c>, <c>64 MiB</c>, <c>1.5 GiB</c>.</summary>
    public static string Text(long bytes)
    {
        string[] units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
        var (value, unit) = ((double)bytes, 0);
        while (value >= 1024 && unit < units.Length - 1) (value, unit) = (value / 1024, unit + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.##} {units[unit]}");
    }

    /// <summary>The size of an image, in units of 1000 and three digits as docker tells it: <c>512 B</c>, <c>45.1 MB</c>, <c>1.02 GB</c>.</summary>
    public static string OfImage(long bytes)
    {
        string[] units = ["B", "kB", "MB", "GB", "TB", "PB"];
        var (value, unit) = ((double)bytes, 0);
        while (value >= 999.5 && unit < units.Length - 1) (value, unit) = (value / 1000, unit + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0)} {units[unit]}");
    }

    static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    static string NotANumber(string number) => $"strconv.ParseFloat: parsing {Go.Quoted(number)}: invalid syntax";

    static int? Power(string unit) => unit switch
    {
        "" or "b" => 0,
        "k" or "kb" or "kib" => 1,
        "m" or "mb" or "mib" => 2,
        "g" or "gb" or "gib" => 3,
        "t" or "tb" or "tib" => 4,
        "p" or "pb" or "pib" => 5,
        _ => null,
    };
}
