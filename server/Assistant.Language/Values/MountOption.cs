using System.Collections.Immutable;

namespace Assistant.Language.Values;

/// <summary>The value of <c>--mount</c>: fields <c>key=value</c> between commas. Options that are not written are null.</summary>
public sealed record MountOption
{
    public string Type { get; private init; } = "volume";
    public string Source { get; private init; } = "";
    public string Target { get; private init; } = "";
    public bool ReadOnly { get; private init; }
    public string? Consistency { get; private init; }
    public BindOptions? Bind { get; private init; }
    public VolumeOptions? Volume { get; private init; }
    public string? ImageSubpath { get; private init; }
    public TmpfsOptions? Tmpfs { get; private init; }

    public sealed record BindOptions(string? Propagation = null, bool NonRecursive = false, bool WritableBelow = false, bool ReadOnlyBelow = false);

    public sealed record VolumeOptions(
        bool NoCopy, string? Subpath, string? Driver, ImmutableSortedDictionary<string, string> Labels, ImmutableSortedDictionary<string, string> DriverOptions)
    {
        public static VolumeOptions None { get; } =
            new(false, null, null, ImmutableSortedDictionary<string, string>.Empty, ImmutableSortedDictionary<string, string>.Empty);
    }

    /// <param name="Size">In bytes.</param>
    /// <param name="Mode">Unix permissions; written in octal.</param>
    public sealed record TmpfsOptions(long? Size = null, long? Mode = null);

    public static Parsed<MountOption> Parse(string text)
    {
        var fields = CsvRecord.Parse(text);
        if (!fields.Ok) return new Refused(fields.Error);
        var mount = new MountOption();
        foreach (var field in fields.Value)
        {
            var read = mount.With(field);
            if (!read.Ok) return read;
            mount = read.Value;
        }
        return mount.Conflict is { } conflict ? new Refused(conflict) : mount;
    }

    Parsed<MountOption> With(string field)
    {
        var (key, value) = KeyValue.Split(field);
        key = key.ToLowerInvariant();
        if (value is null && key is not ("readonly" or "ro" or "volume-nocopy" or "bind-nonrecursive"))
            return new Refused($"invalid field '{field}' must be a key=value pair");
        return key switch
        {
            "type" => this with { Type = value!.ToLowerInvariant() },
            "source" or "src" => this with { Source = value! },
            "target" or "dst" or "destination" => this with { Target = value! },
            "readonly" or "ro" => Switched(key, value, on => this with { ReadOnly = on }),
            "consistency" => this with { Consistency = value!.ToLowerInvariant() },
            "bind-propagation" => this with { Bind = Bound with { Propagation = value!.ToLowerInvariant() } },
            "bind-nonrecursive" => Switched(key, value, on => this with { Bind = Bound with { NonRecursive = on } }),
            "bind-recursive" => WithRecursive(value!),
            "volume-subpath" => this with { Volume = Kept with { Subpath = value } },
            "volume-nocopy" => Switched(key, value, on => this with { Volume = Kept with { NoCopy = on } }),
            "volume-label" => this with { Volume = Kept with { Labels = Put(Kept.Labels, value!) } },
            "volume-driver" => this with { Volume = Kept with { Driver = value } },
            "volume-opt" => this with { Volume = Kept with { DriverOptions = Put(Kept.DriverOptions, value!) } },
            "image-subpath" => this with { ImageSubpath = value },
            "tmpfs-size" => ByteSize.Parse(value!) is { Ok: true, Value: var size } ? this with { Tmpfs = InMemory with { Size = size } } : Invalid(key, value!),
            "tmpfs-mode" => Octal(value!) is { } mode ? this with { Tmpfs = InMemory with { Mode = mode } } : Invalid(key, value!),
            _ => new Refused($"unexpected key '{key}' in '{field}'"),
        };
    }

    BindOptions Bound => Bind ?? new();

    VolumeOptions Kept => Volume ?? VolumeOptions.None;

    TmpfsOptions InMemory => Tmpfs ?? new();

    Parsed<MountOption> WithRecursive(string value) => value switch
    {
        "enabled" => this,
        "disabled" => this with { Bind = Bound with { NonRecursive = true } },
        "writable" => this with { Bind = Bound with { WritableBelow = true } },
        "readonly" => this with { Bind = Bound with { ReadOnlyBelow = true } },
        _ => new Refused($"invalid value for bind-recursive: {value} (must be \"enabled\", \"disabled\", \"writable\", or \"readonly\")"),
    };

    string? Conflict => this switch
    {
        { Type: "" } => "type is required",
        { Target: "" } => "target is required",
        { Volume: not null, Type: not "volume" } => Mixed("volume"),
        { ImageSubpath: not null, Type: not "image" } => Mixed("image"),
        { Bind: not null, Type: not "bind" } => Mixed("bind"),
        { Tmpfs: not null, Type: not "tmpfs" } => Mixed("tmpfs"),
        { Bind.WritableBelow: true, ReadOnly: false } => "option 'bind-recursive=writable' requires 'readonly' to be specified in conjunction",
        { Bind.ReadOnlyBelow: true, ReadOnly: false } => "option 'bind-recursive=readonly' requires 'readonly' to be specified in conjunction",
        { Bind: { ReadOnlyBelow: true, Propagation: not "rprivate" } } =>
            "option 'bind-recursive=readonly' requires 'bind-propagation=rprivate' to be specified in conjunction",
        _ => null,
    };

    string Mixed(string options) => $"cannot mix '{options}-*' options with mount type '{Type}'";

    static Parsed<MountOption> Switched(string key, string? value, Func<bool, MountOption> with) =>
        value is null ? with(true) : Switch.Parse(value) is { Ok: true, Value: var on } ? with(on) : Invalid(key, value);

    static Refused Invalid(string key, string value) => new($"invalid value for {key}: {value}");

    static ImmutableSortedDictionary<string, string> Put(ImmutableSortedDictionary<string, string> map, string pair) =>
        KeyValue.Split(pair) is ({ Length: > 0 } key, var value) ? map.SetItem(key, value ?? "") : map;

    static long? Octal(string text) => text.Length is > 0 and < 12 && text.All(digit => digit is >= '0' and <= '7') ? Convert.ToInt64(text, 8) : null;
}
