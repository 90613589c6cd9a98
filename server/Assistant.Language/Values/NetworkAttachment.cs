using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistant.Language.Values;

/// <summary>The value of <c>--network</c>: a name, or <c>name=NET,alias=A,ip=…</c>. What is not written is null or empty.</summary>
public sealed partial record NetworkAttachment(string Target)
{
    public ImmutableArray<string> Aliases { get; init; } = [];
    public ImmutableArray<string> Links { get; init; } = [];
    public ImmutableArray<string> LinkLocalIps { get; init; } = [];
    public string? Ipv4 { get; init; }
    public string? Ipv6 { get; init; }
    public string? MacAddress { get; init; }
    public ImmutableArray<KeyValuePair<string, string>> DriverOptions { get; init; } = [];
    public int GatewayPriority { get; init; }

    /// <summary>True for a network that somebody created, on which containers find each other by name.</summary>
    public bool IsUserDefined => Target is not ("default" or "bridge" or "host" or "none") && !Target.StartsWith("container:", StringComparison.Ordinal);

    /// <summary>True when nothing but the network itself is said.</summary>
    public bool IsPlain =>
        Aliases.IsEmpty && Links.IsEmpty && LinkLocalIps.IsEmpty && DriverOptions.IsEmpty && GatewayPriority == 0
        && string.IsNullOrEmpty(Ipv4) && string.IsNullOrEmpty(Ipv6) && string.IsNullOrEmpty(MacAddress);

    public static Parsed<NetworkAttachment> Parse(string text)
    {
        if (!LongForm().IsMatch(text)) return new NetworkAttachment(text);
        var fields = CsvRecord.Parse(text);
        if (!fields.Ok) return new Refused(fields.Error);
        var network = new NetworkAttachment("");
        foreach (var field in fields.Value)
        {
            var (key, value) = KeyValue.Split(field.ToLowerInvariant());
            if (value is null || key == "") return new Refused($"invalid field {field}");
            var read = network.With(key.Trim(), value.Trim());
            if (!read.Ok) return read;
            network = read.Value;
        }
        return network.Target == "" ? new Refused("network name/id is not specified") : network;
    }

    Parsed<NetworkAttachment> With(string key, string value) => key switch
    {
        "name" => this with { Target = value },
        "alias" => this with { Aliases = Aliases.Add(value) },
        "ip" => this with { Ipv4 = value },
        "ip6" => this with { Ipv6 = value },
        "mac-address" => this with { MacAddress = value },
        "link-local-ip" => this with { LinkLocalIps = LinkLocalIps.Add(value) },
        "driver-opt" => KeyValue.Split(value) is (var name, { } setting)
            ? this with { DriverOptions = DriverOptions.Add(KeyValuePair.Create(name.Trim(), setting.Trim())) }
            : new Refused("invalid key value pair format in driver options"),
        "gw-priority" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var priority)
            ? this with { GatewayPriority = priority }
            : new Refused($"invalid gw-priority ({value}): invalid syntax"),
        _ => new Refused($"invalid field key {key}"),
    };

    [GeneratedRegex(@"[0-9A-Za-z_]+=[0-9A-Za-z_]+")]
    private static partial Regex LongForm();
}
