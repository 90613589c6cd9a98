using Assistant.Language.Catalogue;
using Assistant.Language.Recipes.Plans.Container;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary>Checks a flag's value as the client does when all flags are read and the request is put together.</summary>
static class LateFlagValues
{
    /// <summary>The reason why the value is refused; null when it is taken.</summary>
    public static string? Error(string command, FlagSpec flag, string value) => (command, flag.Key) switch
    {
        ("run" or "create", "publish") => PortMapping.Parse(value).Error,
        ("run" or "create", "volume") => VolumeMount.Parse(value).Error,
        ("run" or "create", "device") => DeviceMapping.IsRegisteredName(value) ? null : DeviceMapping.Parse(value).Error,
        ("run" or "create" or "update", "restart") => RestartPolicy.Parse(value).Error,
        ("run" or "create", "expose") => ExposeError(value),
        ("run" or "create", "pull") => value is "" or "always" or "missing" or "never" ? null : $"invalid pull option: '{value}'",
        ("run" or "create" or "pull", "platform") => value == "" ? null : Platform.Parse(value).Error,
        ("run" or "create", "uts" or "userns") => value is "" or "host" ? null : "invalid mode, it takes host only",
        ("run" or "create", "cgroupns") => value is "" or "host" or "private" ? null : "invalid mode, it takes host or private",
        ("run" or "create", "storage-opt") => value.Contains('=') ? null : "invalid storage option",
        ("run" or "create", "pid") => value is "" or "host" || value is ['c', 'o', 'n', 't', 'a', 'i', 'n', 'e', 'r', ':', _, ..] ? null : "invalid PID mode, it takes host or container:NAME",
        ("run" or "create", "security-opt") => value.StartsWith("no-new-privileges", StringComparison.Ordinal) || value[(value.AsSpan().IndexOfAny(":=") + 1)..] is not "" && value.AsSpan().ContainsAny(":=") ? null : "Invalid --security-opt",
        ("run" or "create", "memory-swappiness") => Whole.Parse(value).Value is >= -1 and <= 100 ? null : "valid memory swappiness range is 0-100",
        ("run" or "create", "mac-address") => value == "" || NetworkFlags.IsMacAddress(value) ? null : $"{value} is not a valid mac address",
        ("run" or "create", "network") => NetworkAttachment.Parse(value) is { Ok: true, Value.Target: var name } && string.IsNullOrWhiteSpace(name) ? "no name set for network" : null,
        ("run" or "create", "health-retries") => Whole.Parse(value).Value < 0 ? "it cannot be negative" : null,
        ("run" or "create", "health-interval" or "health-timeout" or "health-start-period" or "health-start-interval") => Duration.Parse(value).Value < 0 ? "it cannot be negative" : null,
        ("build" or "buildx build", "tag") => ImageReference.Parse(value).Error,
        _ => null,
    };

    static string? ExposeError(string value) =>
        value.Contains(':') ? "invalid port format" : PortMapping.ParseRange(PortMapping.SplitProtocol(value).Port).Error;
}
