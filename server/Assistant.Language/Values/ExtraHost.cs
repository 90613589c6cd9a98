namespace Assistant.Language.Values;

/// <summary>The value of <c>--add-host</c>: <c>NAME:IP</c>, <c>NAME=IP</c> or <c>NAME:host-gateway</c>.</summary>
public static class ExtraHost
{
    /// <summary>As the engine takes it: <c>NAME:IP</c>.</summary>
    public static Parsed<string> Parse(string text)
    {
        var (name, address) = text.Contains('=') ? KeyValue.Split(text) : KeyValue.Split(text, ':');
        if (address is null || name == "" || name.Contains(':')) return new Refused($"bad format for add-host: {Go.Quoted(text)}");
        if (address == "host-gateway") return $"{name}:{address}";
        var bare = address is ['[', .. var inner, ']'] && inner.Length > 0 ? inner : address;
        return InternetAddress.IsValid(bare) ? $"{name}:{bare}" : new Refused($"invalid IP address in add-host: {Go.Quoted(bare)}");
    }
}
