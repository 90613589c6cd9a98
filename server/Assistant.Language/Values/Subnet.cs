namespace Assistant.Language.Values;

/// <summary>A range of addresses as it is written: <c>10.0.0.0/8</c>, <c>2001:db8::/32</c>.</summary>
/// <param name="Bytes">The address, 4 or 16 bytes.</param>
/// <param name="Length">How many bits from the left the addresses of the range have in common.</param>
public sealed record Subnet(byte[] Bytes, int Length)
{
    /// <summary>Null when the text is no address with a length behind a slash.</summary>
    public static Subnet? Parse(string text)
    {
        var (address, length) = KeyValue.Split(text, '/');
        return BytesOf(address) is { } bytes && Whole.Decimal(length ?? "", bytes.Length * 8) is { } bits ? new(bytes, (int)bits) : null;
    }

    /// <summary>False for a name, a part of an address, or an address of the other version.</summary>
    public bool Holds(string address)
    {
        if (BytesOf(address) is not { } bytes || bytes.Length != Bytes.Length) return false;
        for (var bit = 0; bit < Length; bit++)
            if (((bytes[bit / 8] ^ Bytes[bit / 8]) & (0x80 >> (bit % 8))) != 0) return false;
        return true;
    }

    static byte[]? BytesOf(string text)
    {
        if (InternetAddress.IsVersion4(text)) return [.. text.Split('.').Select(byte.Parse)];
        if (!InternetAddress.IsVersion6(text)) return null;
        var halves = text.Split("::");
        var (first, last) = (Groups(halves[0]), halves.Length == 2 ? Groups(halves[1]) : []);
        return [.. first, .. new byte[16 - first.Length - last.Length], .. last];
    }

    static byte[] Groups(string text) =>
    [
        .. text.Split(':', StringSplitOptions.RemoveEmptyEntries).SelectMany(group => group.Contains('.')
            ? group.Split('.').Select(byte.Parse)
            : [(byte)(Convert.ToUInt16(group, 16) >> 8), (byte)Convert.ToUInt16(group, 16)]),
    ];
}
