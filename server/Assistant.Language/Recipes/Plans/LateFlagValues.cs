using Assistant.Language.Catalogue;
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
        ("build" or "buildx build", "tag") => ImageReference.Parse(value).Error,
        _ => null,
    };

    static string? ExposeError(string value) =>
        value.Contains(':') ? "invalid port format" : PortMapping.ParseRange(PortMapping.SplitProtocol(value).Port).Error;
}
