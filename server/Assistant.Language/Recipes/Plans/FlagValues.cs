using Assistant.Language.Catalogue;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary>Checks a flag's value by itself, as the client does while it reads the flags.</summary>
static class FlagValues
{
    /// <summary>The reason why the value is refused; null when it is taken.</summary>
    public static string? Error(FlagSpec flag, string value) => flag.Type switch
    {
        null => Switch.Parse(value).Error,
        "int" => Whole.Parse(value).Error,
        "uint" => Whole.ParseUnsigned(value, long.MaxValue).Error,
        "uint32" => Whole.ParseUnsigned(value, uint.MaxValue).Error,
        "uint16" => Whole.ParseUnsigned(value, ushort.MaxValue).Error,
        "decimal" => Processors.Parse(value).Error,
        "bytes" => flag.Key == "memory-swap" ? ByteSize.ParseOrUnlimited(value).Error : ByteSize.Parse(value).Error,
        "duration" => Duration.Parse(value).Error,
        "mount" => MountOption.Parse(value).Error,
        "network" => NetworkAttachment.Parse(value).Error,
        "gpu-request" => GpuRequest.Parse(value).Error,
        "ulimit" => Ulimit.Parse(value).Error,
        "filter" => value == "" || value.Contains('=') ? null : "bad format of filter (expected name=value)",
        // A service takes any name; its nodes decide.
        "list" when flag.Key == "sysctl" => null,
        _ => ErrorByName(flag.Key, value),
    };

    static string? ErrorByName(string key, string value) => key switch
    {
        "env" => KeyValue.Split(value).Key == "" ? $"invalid environment variable: {value}" : null,
        "label" => KeyValue.Split(value).Key == "" ? $"invalid label '{value}': empty name" : null,
        "add-host" => ExtraHost.Parse(value).Error,
        "attach" => value.ToLowerInvariant() is "stdin" or "stdout" or "stderr" ? null : "valid streams are STDIN, STDOUT and STDERR",
        "dns" => InternetAddress.IsValid(value.Trim()) ? null : $"IP address is not correctly formatted: {value}",
        "dns-search" => IsDomain(value.Trim(' ')) ? null : $"{value} is not a valid domain",
        "link" => LinkError(value),
        "sysctl" => IsSysctl(value) ? null : $"sysctl '{value}' is not allowed",
        "device-cgroup-rule" => IsCgroupRule(value) ? null : $"invalid device cgroup format '{value}'",
        "device-read-bps" or "device-write-bps" => DeviceLimit.ParseBytes(value).Error,
        "device-read-iops" or "device-write-iops" => DeviceLimit.ParseOperations(value).Error,
        "blkio-weight-device" => DeviceLimit.ParseWeight(value).Error,
        _ => null,
    };

    static string? LinkError(string value) => value switch
    {
        "" => "empty string specified for links",
        _ when value.Split(':').Length > 2 => $"bad format for links: {value}",
        _ => null,
    };

    static bool IsDomain(string value) =>
        value == "." || (value.Length < 256 && value.Any(char.IsAsciiLetter) && (value.EndsWith('.') ? value[..^1] : value).Split('.').All(IsDomainLabel));

    static bool IsDomainLabel(string label) =>
        label.Length is > 0 and < 64 && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && label[0] != '-' && label[^1] != '-';

    static bool IsSysctl(string value) =>
        value.Contains('=') && (sysctls.Contains(KeyValue.Split(value).Key) || value.StartsWith("net.", StringComparison.Ordinal) || value.StartsWith("fs.mqueue.", StringComparison.Ordinal));

    static readonly HashSet<string> sysctls =
    [
        "kernel.msgmax", "kernel.msgmnb", "kernel.msgmni", "kernel.sem", "kernel.shmall", "kernel.shmmax", "kernel.shmmni", "kernel.shm_rmid_forced",
    ];

    /// <summary><c>TYPE MAJOR:MINOR ACCESS</c>, such as <c>c 1:3 rwm</c>.</summary>
    static bool IsCgroupRule(string value) =>
        value.Split(' ') is ["a" or "b" or "c", var numbers, var access]
        && numbers.Split(':') is { Length: 2 } pair && pair.All(number => number == "*" || Whole.Decimal(number, uint.MaxValue) is not null)
        && access.Length is > 0 and <= 3 && access.All(letter => letter is 'r' or 'w' or 'm');
}
