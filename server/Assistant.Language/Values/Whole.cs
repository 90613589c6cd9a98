using System.Globalization;
using System.Numerics;

namespace Assistant.Language.Values;

/// <summary>Whole numbers as flags take them: decimal, or with <c>0x</c>, <c>0o</c>, <c>0b</c> or a leading 0, and <c>_</c> between digits.</summary>
public static class Whole
{
    /// <summary>A number with an optional sign that fits 64 bits.</summary>
    public static Parsed<long> Parse(string text)
    {
        var read = Read(text, signed: true, long.MinValue, long.MaxValue);
        return read.Ok ? (long)read.Value : new Refused(read.Error);
    }

    /// <summary>A number without a sign, up to <paramref name="most"/>.</summary>
    public static Parsed<long> ParseUnsigned(string text, long most)
    {
        var read = Read(text, signed: false, 0, most);
        return read.Ok ? (long)read.Value : new Refused(read.Error);
    }

    /// <summary>Decimal digits only, as ports and limits are written.</summary>
    public static long? Decimal(string text, long most) =>
        text.Length is > 0 and < 20 && text.All(char.IsAsciiDigit) && long.TryParse(text, CultureInfo.InvariantCulture, out var value) && value <= most ? value : null;

    static Parsed<BigInteger> Read(string text, bool signed, BigInteger least, BigInteger most)
    {
        var function = signed ? "ParseInt" : "ParseUint";
        var digits = text.AsSpan();
        var negative = signed && digits.StartsWith('-');
        if (signed && digits is ['+' or '-', ..]) digits = digits[1..];
        var (radix, rest) = Radix(digits);
        if (rest.Length == 0 || (digits.Contains('_') && !WellPlaced(digits))) return new Refused($"strconv.{function}: parsing {Go.Quoted(text)}: invalid syntax");
        BigInteger value = 0;
        foreach (var character in rest)
        {
            if (character == '_') continue;
            var digit = char.IsAsciiHexDigit(character) ? Convert.ToInt32(character.ToString(), 16) : 99;
            if (digit >= radix) return new Refused($"strconv.{function}: parsing {Go.Quoted(text)}: invalid syntax");
            value = value * radix + digit;
        }
        if (negative) value = -value;
        return value < least || value > most ? new Refused($"strconv.{function}: parsing {Go.Quoted(text)}: value out of range") : value;
    }

    static (int Radix, string Digits) Radix(ReadOnlySpan<char> digits) => digits switch
    {
        ['0', 'x' or 'X', .. var rest] => (16, rest.ToString()),
        ['0', 'o' or 'O', .. var rest] => (8, rest.ToString()),
        ['0', 'b' or 'B', .. var rest] => (2, rest.ToString()),
        ['0', _, ..] => (8, digits[1..].ToString()),
        _ => (10, digits.ToString()),
    };

    /// <summary>An underscore stands between two digits, or between a prefix and a digit.</summary>
    static bool WellPlaced(ReadOnlySpan<char> digits) =>
        !digits.StartsWith('_') && !digits.EndsWith('_') && digits.IndexOf("__", StringComparison.Ordinal) < 0;
}
