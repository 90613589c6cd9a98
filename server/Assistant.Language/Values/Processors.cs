using System.Globalization;
using System.Numerics;

namespace Assistant.Language.Values;

/// <summary>A number of processors as <c>--cpus</c> takes it: <c>1.5</c>, <c>.5</c>, <c>1/2</c>, <c>1e-3</c>, with at most nine decimals.</summary>
public static class Processors
{
    const int MostDigits = 40;

    /// <summary>The number in billionths.</summary>
    public static Parsed<long> Parse(string text)
    {
        if (Fraction(text) is not { Denominator.IsZero: false } fraction) return new Refused($"failed to parse {text} as a rational number");
        var billionths = BigInteger.DivRem(fraction.Numerator * 1_000_000_000, fraction.Denominator, out var rest);
        if (!rest.IsZero || BigInteger.Abs(billionths) > long.MaxValue) return new Refused("value is too precise");
        return (long)billionths;
    }

    static (BigInteger Numerator, BigInteger Denominator)? Fraction(string text)
    {
        if (text.Split('/') is [var above, var below])
            return Integer(above) is { } numerator && Integer(below) is { } denominator ? (numerator, denominator) : null;
        if (Integer(text) is { } whole) return (whole, 1);

        var parts = text.ToLowerInvariant().Split('e', 2);
        var exponent = 0;
        if (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return null;
        var point = parts[0].IndexOf('.');
        var digits = point < 0 ? parts[0] : parts[0].Remove(point, 1);
        exponent -= point < 0 ? 0 : parts[0].Length - point - 1;
        if (digits.Length > MostDigits || Math.Abs(exponent) > MostDigits || Integer(digits) is not { } value) return null;
        return exponent < 0 ? (value, BigInteger.Pow(10, -exponent)) : (value * BigInteger.Pow(10, exponent), 1);
    }

    static BigInteger? Integer(string text)
    {
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return BigInteger.TryParse("0" + text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hexadecimal) ? hexadecimal : null;
        return BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
