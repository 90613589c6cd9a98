using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Language.Catalogue;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

/// <summary>Guesses what a refused value was to say: likely candidates first, some of which docker may refuse as well.</summary>
static partial class MeantValues
{
    public static IEnumerable<string> Of(FlagSpec flag, string value) => (flag.Type, flag.Key) switch
    {
        ("bytes", _) => Size(value),
        ("decimal", _) => Processors(value),
        ("duration", _) => Time(value),
        ("int" or "uint" or "uint16", _) => [value.Trim(), value.Replace(",", ""), Leading().Match(value).Value],
        ("ulimit", _) => [value.ToLowerInvariant(), value.ToLowerInvariant().Replace("unlimited", "-1"), Unlimited(value), value.Replace(":", "=")],
        ("gpu-request", _) => [value.ToLowerInvariant(), value.Trim('\''), KeyValue.Split(value).Value ?? "", value.Replace("gpus=", "").Replace("devices=", "device=")],
        ("mount", _) => Mount(value),
        (_, "publish") => Port(value),
        (_, "expose") => [value.Split(':')[^1], value.Replace(" ", "")],
        (_, "pull") => Near(value, ["always", "missing", "never"]),
        (_, "attach") => Near(value, ["stdin", "stdout", "stderr"]),
        (_, "platform") => [value.ToLowerInvariant(), .. Near(value, ["linux/amd64", "linux/arm64", "linux/arm/v7", "amd64", "arm64"])],
        (_, "device") => ["/" + value, value.ToLowerInvariant()],
        (_, "add-host") => [value.Replace(' ', ':')],
        (_, "volume") => [value.TrimEnd(':'), value.TrimStart(':'), value.Replace("::", ":")],
        (null, _) => value.ToLowerInvariant() is "yes" or "on" or "y" ? ["true"] : value.ToLowerInvariant() is "no" or "off" or "n" ? ["false"] : [value.ToLowerInvariant()],
        _ => [value.Replace(" ", ""), value.ToLowerInvariant()],
    };

    /// <summary>A comma for a decimal point, and units that are written out.</summary>
    static IEnumerable<string> Size(string value)
    {
        var number = Leading().Match(value.Replace(',', '.')).Value;
        var unit = value[Math.Min(number.Length, value.Length)..].Trim();
        return [value.Replace(',', '.'), unit == "" ? number : number + char.ToLowerInvariant(unit[0])];
    }

    /// <summary>Thousandths of a processor as in Kubernetes, and hundredths.</summary>
    static IEnumerable<string> Processors(string value)
    {
        var number = Leading().Match(value.Replace(',', '.')).Value;
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read)) return [];
        var scaled = value.EndsWith('m') ? read / 1000 : value.EndsWith('%') ? read / 100 : read;
        return [scaled.ToString("0.#########", CultureInfo.InvariantCulture)];
    }

    static IEnumerable<string> Time(string value)
    {
        var number = Leading().Match(value).Value;
        var unit = value[number.Length..].Trim().ToLowerInvariant();
        var days = unit.StartsWith('d') && int.TryParse(number, out var count) ? $"{count * 24}h" : "";
        return [value + "s", days, value.Replace(" ", "").ToLowerInvariant(), unit.StartsWith("ms") || unit.StartsWith("milli") ? number + "ms" : unit == "" ? "" : number + unit[0], value.TrimStart('-')];
    }

    static string Unlimited(string value) => KeyValue.Split(value, ':') is (var name, { } limits) && !value.Contains('=') ? $"{name}={limits}" : value;

    static IEnumerable<string> Port(string value)
    {
        var plain = value.Replace(" ", "").Replace(';', ':').TrimEnd('/');
        string[] candidates = [plain, plain.Replace("localhost:", "127.0.0.1:", StringComparison.OrdinalIgnoreCase), Protocol().Replace(plain, "/$1"), plain.Replace('=', ':')];
        return [.. candidates, plain.EndsWith(':') ? plain + plain.TrimEnd(':').Split(':')[^1] : plain, plain.StartsWith("http") ? plain[(plain.LastIndexOf('/') + 1)..] : plain, Reversed().Replace(plain, "$2-$1")];
    }

    /// <summary>Blanks at commas and equals signs, a misspelt key, a word for yes, and the form of -v.</summary>
    static IEnumerable<string> Mount(string value)
    {
        var tight = Blank().Replace(value.Trim(), "$1");
        var fields = tight.Split(',').Select(Field).ToList();
        return [tight, string.Join(',', fields), string.Join(',', fields.Where(field => field != "")), .. AsFields(tight)];
    }

    static string Field(string field)
    {
        var (key, value) = KeyValue.Split(field);
        var known = mountKeys.Contains(key.ToLowerInvariant()) ? key : NearestName.Of(key, mountKeys) ?? key;
        return (known.ToLowerInvariant(), value?.ToLowerInvariant()) switch
        {
            ("ro" or "readonly", "yes" or "on") => known,
            ("ro" or "readonly", "no" or "off") => known + "=false",
            ("rw", null) => "",
            _ => value is null ? known : $"{known}={value}",
        };
    }

    static IEnumerable<string> AsFields(string value)
    {
        if (value.Contains('=') || VolumeMount.Parse(value) is not { Ok: true, Value: { Source: not "" } volume }) return [];
        return [$"type={(volume.IsBind ? "bind" : "volume")},source={volume.Source},target={volume.Target}{(volume.Options.Contains("ro") ? ",readonly" : "")}"];
    }

    static readonly string[] mountKeys =
    [
        "type", "source", "src", "target", "dst", "destination", "readonly", "ro", "consistency", "bind-propagation", "bind-recursive", "volume-subpath", "volume-nocopy",
        "volume-label", "volume-driver", "volume-opt", "image-subpath", "tmpfs-size", "tmpfs-mode",
    ];

    static IEnumerable<string> Near(string value, string[] names) => NearestName.Of(value, names) is { } near ? [near] : [];

    [GeneratedRegex(@"^\d*\.?\d+")]
    private static partial Regex Leading();

    [GeneratedRegex(@"[:.](tcp|udp|sctp)$", RegexOptions.IgnoreCase)]
    private static partial Regex Protocol();

    [GeneratedRegex(@"(\d+)-(\d+)")]
    private static partial Regex Reversed();

    [GeneratedRegex(@"\s*([,=])\s*")]
    private static partial Regex Blank();
}
