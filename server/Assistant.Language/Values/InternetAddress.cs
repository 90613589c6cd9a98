namespace Assistant.Language.Values;

/// <summary>Numeric addresses, IPv4 or IPv6; names are not resolved.</summary>
public static class InternetAddress
{
    public static bool IsValid(string text) => IsVersion4(text) || IsVersion6(text);

    public static bool IsVersion4(string text) =>
        text.Split('.') is { Length: 4 } parts && parts.All(part => Whole.Decimal(part, 255) is not null && (part.Length == 1 || part[0] != '0'));

    public static bool IsVersion6(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0) return Groups(text) == 8;
        if (text.IndexOf("::", gap + 1, StringComparison.Ordinal) >= 0) return false;
        return Groups(text[..gap]) is { } before && Groups(text[(gap + 2)..]) is { } after && before + after < 8;
    }

    /// <summary>Groups without their leading zeros, as they are passed on.</summary>
    public static string Plain(string text) =>
        IsVersion4(text) ? text
        : text.StartsWith("::ffff:", StringComparison.OrdinalIgnoreCase) && IsVersion4(text["::ffff:".Length..]) ? text["::ffff:".Length..]
        : string.Join(':', text.ToLowerInvariant().Split(':').Select(group => group.Length > 1 ? group.TrimStart('0') is { Length: > 0 } rest ? rest : "0" : group));

    /// <summary>How many groups of 16 bits stand there; an IPv4 address at the end counts two. Null when a group is wrong.</summary>
    static int? Groups(string text)
    {
        if (text == "") return 0;
        var groups = text.Split(':');
        var last = groups[^1];
        var count = groups.Length + (last.Contains('.') ? 1 : 0);
        var right = groups[..^1].All(IsGroup) && (last.Contains('.') ? IsVersion4(last) : IsGroup(last));
        return right ? count : null;
    }

    static bool IsGroup(string group) => group.Length is > 0 and <= 4 && group.All(char.IsAsciiHexDigit);
}
