using System.Text.RegularExpressions;

namespace Assistant.Language.Values;

/// <summary>The value of <c>--device</c>: <c>HOST[:CONTAINER][:PERMISSIONS]</c>, or the name of a device that a vendor has registered.</summary>
/// <param name="Permissions">Of <c>r</c>, <c>w</c> and <c>m</c>.</param>
public sealed partial record DeviceMapping(string Host, string Container, string Permissions)
{
    public static Parsed<DeviceMapping> Parse(string text)
    {
        var parts = text.Split(':');
        if (parts.Length > 3 || parts[0] == "") return new Refused($"bad format for path: {text}");
        var (container, permissions) = parts switch
        {
            [var host] => (host, "rwm"),
            [var host, var mode] when IsMode(mode) => (host, mode),
            [_, var path] => (path, "rwm"),
            _ => (parts[1], parts[2]),
        };
        if (!IsMode(permissions)) return new Refused($"bad mode specified: {permissions}");
        if (!container.StartsWith('/')) return new Refused($"{container} is not an absolute path");
        if (parts.Length == 3) return new DeviceMapping(parts[0], container == "" ? parts[0] : container, permissions);
        container = HostPath.Clean(container);
        return new DeviceMapping(container != HostPath.Clean(parts[0]) ? parts[0] : container, container, permissions);
    }

    /// <summary>True for <c>nvidia.com/gpu=all</c> and the like: a device by its registered name.</summary>
    public static bool IsRegisteredName(string text) => RegisteredName().IsMatch(text);

    static bool IsMode(string text) =>
        text.Length is > 0 and <= 3 && text.All(letter => letter is 'r' or 'w' or 'm') && text.Distinct().Count() == text.Length;

    [GeneratedRegex(@"^[A-Za-z]([A-Za-z0-9._-]*[A-Za-z0-9])?/[A-Za-z]([A-Za-z0-9._-]*[A-Za-z0-9])?=[A-Za-z0-9]([A-Za-z0-9._:-]*[A-Za-z0-9])?$")]
    private static partial Regex RegisteredName();
}
