using System.Collections.Immutable;

namespace Assistant.Language.Values;

/// <summary>A container port that is reachable on the host.</summary>
/// <param name="HostIp">Empty for every address of the host.</param>
/// <param name="HostPort">A port, or a range for the engine to choose from; empty for a free port of the engine's choice.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c> or <c>sctp</c>.</param>
public sealed record PortBinding(string HostIp, string HostPort, int ContainerPort, string Protocol);

/// <summary>The value of <c>-p</c>: <c>[[IP:][HOST[-HOST]]:]CONTAINER[-CONTAINER][/PROTOCOL]</c>, or <c>published=8787,target=8787,protocol=tcp</c>.</summary>
public static class PortMapping
{
    const int Highest = 65535;

    /// <summary>One port, or one for each port of a range.</summary>
    public static Parsed<ImmutableArray<PortBinding>> Parse(string text)
    {
        if (!text.Contains('=')) return ParseShort(text);
        var standard = FromFields(text);
        return standard.Ok ? ParseShort(standard.Value) : new Refused(standard.Error);
    }

    /// <summary>A port or a range <c>8000-8002</c>, as <c>--expose</c> takes it without its protocol.</summary>
    public static Parsed<(int First, int Last)> ParseRange(string text)
    {
        if (text == "") return new Refused("empty string specified for ports");
        var parts = text.Split('-');
        if (!text.Contains('-')) return Number(text);
        var (first, last) = (Number(parts[0]), Number(parts[1]));
        if (!first.Ok) return first;
        if (!last.Ok) return last;
        return last.Value.First < first.Value.First ? new Refused($"invalid range specified for port: {text}") : (first.Value.First, last.Value.First);
    }

    /// <summary>Parts <c>8080/udp</c>; the protocol is <c>tcp</c> when none is written.</summary>
    public static (string Port, string Protocol) SplitProtocol(string text)
    {
        var parts = text.Split('/');
        if (parts[0] == "") return ("", "");
        return (parts[0], parts.Length == 1 || parts[1] == "" ? "tcp" : parts[1]);
    }

    static Parsed<string> FromFields(string text)
    {
        var (published, target, protocol) = ("", "", "tcp");
        foreach (var field in text.Split(','))
        {
            if (field.Split('=', 2) is not [not "" and var key, var value])
                return new Refused($"invalid publish opts format (should be name=value but got '{field}')");
            if (key == "published") published = value;
            else if (key == "target") target = value;
            else if (key == "protocol") protocol = value;
        }
        return $"{published}:{target}/{protocol}";
    }

    static Parsed<ImmutableArray<PortBinding>> ParseShort(string text)
    {
        var (ip, host, target) = Split(text);
        var (container, protocol) = SplitProtocol(target);
        if (ip.StartsWith('['))
        {
            if (!ip.EndsWith(']')) return new Refused($"invalid IP address {ip}: address {ip}:: missing ']' in address");
            ip = ip[1..^1];
        }
        if (ip != "" && !InternetAddress.IsValid(ip)) return new Refused($"invalid IP address: {ip}");
        if (container == "") return new Refused($"no port specified: {text}<empty>");
        if (ParseRange(container) is not { Ok: true, Value: var inside }) return new Refused($"invalid containerPort: {container}");
        (int First, int Last) outside = (0, 0);
        if (host != "")
        {
            if (ParseRange(host) is not { Ok: true, Value: var range }) return new Refused($"invalid hostPort: {host}");
            outside = range;
        }
        if (host != "" && inside.Last - inside.First != outside.Last - outside.First && inside.First != inside.Last)
            return new Refused($"invalid ranges specified for container and host Ports: {container} and {host}");
        if (protocol.ToLowerInvariant() is not ("tcp" or "udp" or "sctp")) return new Refused($"invalid proto: {protocol}");
        return Ports(ip, host != "", outside, inside, protocol.ToLowerInvariant());
    }

    static ImmutableArray<PortBinding> Ports(string ip, bool hasHost, (int First, int Last) outside, (int First, int Last) inside, string protocol)
    {
        if (inside.First == inside.Last && outside.First != outside.Last)
            return [new(ip, $"{outside.First}-{outside.Last}", inside.First, protocol)];
        return
        [
            .. Enumerable.Range(0, inside.Last - inside.First + 1)
                .Select(i => new PortBinding(ip, hasHost ? (outside.First + i).ToString() : "", inside.First + i, protocol)),
        ];
    }

    /// <summary>The last two fields are ports; what stands in front is an address, also one with colons.</summary>
    static (string Ip, string Host, string Container) Split(string text) => text.Split(':') switch
    {
        [var container] => ("", "", container),
        [var host, var container] => ("", host, container),
        [.. var ip, var host, var container] => (string.Join(':', ip), host, container),
        _ => ("", "", ""),
    };

    static Parsed<(int First, int Last)> Number(string text) => Whole.Decimal(text, Highest) is { } port
        ? ((int)port, (int)port)
        : new Refused($"strconv.ParseUint: parsing {Go.Quoted(text)}: {(text.Length > 0 && text.All(char.IsAsciiDigit) ? "value out of range" : "invalid syntax")}");
}
