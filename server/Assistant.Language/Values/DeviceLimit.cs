namespace Assistant.Language.Values;

/// <summary>A limit for one device: <c>/dev/sda:1mb</c> bytes a second, <c>/dev/sda:100</c> operations a second or weight.</summary>
public sealed record DeviceLimit(string Path, long Value)
{
    /// <summary>A rate in bytes a second.</summary>
    public static Parsed<DeviceLimit> ParseBytes(string text) => Parse(text, "rate", value => ByteSize.Parse(value) is { Ok: true, Value: var rate } ? rate : null,
        ". The correct format is <device-path>:<number>[<unit>]. Number must be a positive integer. Unit is optional and can be kb, mb, or gb");

    /// <summary>A rate in operations a second.</summary>
    public static Parsed<DeviceLimit> ParseOperations(string text) => Parse(text, "rate", value => Whole.Decimal(value, long.MaxValue),
        ". The correct format is <device-path>:<number>. Number must be a positive integer");

    /// <summary>A weight from 10 to 1000, or 0 for none.</summary>
    public static Parsed<DeviceLimit> ParseWeight(string text) => Parse(text, "weight", value => Whole.Decimal(value, 1000) is { } weight && (weight == 0 || weight >= 10) ? weight : null, "");

    static Parsed<DeviceLimit> Parse(string text, string what, Func<string, long?> read, string hint)
    {
        var (path, value) = KeyValue.Split(text, ':');
        if (value is null || path == "") return new Refused($"bad format: {text}");
        if (!path.StartsWith("/dev/", StringComparison.Ordinal)) return new Refused($"bad format for device path: {text}");
        return read(value) is { } limit ? new DeviceLimit(path, limit) : new Refused($"invalid {what} for device: {text}{hint}");
    }
}
