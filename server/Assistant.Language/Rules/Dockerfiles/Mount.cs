using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

/// <summary>Reads the fields of a mount one after the other, as the builder does, and says what it would refuse.</summary>
sealed class Mount(Scope scope, char escape)
{
    readonly Dictionary<string, string?> values = [];
    string type = "bind";
    bool isTypeKnown = true;

    /// <summary>Why the field is refused; null when it is fine.</summary>
    public string? Take(MountField field)
    {
        if (field.Value is not { } word) return Bare(field);
        var name = Instructions.MountKeys.FirstOrDefault(key => key.Name == field.Key || key.Aliases.Contains(field.Key))?.Name;
        if (name is null) return $"A mount has no key {field.Key}.";
        var expanded = name == "from" ? null : scope.Expand(word.Value, escape);
        var value = expanded is null ? word.Value : expanded.Error is null && scope.IsCertain(expanded) ? expanded.Value : null;
        values[name] = value;
        isTypeKnown &= name != "type" || value is not null;
        return value is null || !isTypeKnown ? null : Value(name, value);
    }

    /// <summary>Why the mount as a whole is refused; null when it is fine.</summary>
    public string? Missing()
    {
        if (!isTypeKnown) return null;
        if (type == "secret")
        {
            if (values.ContainsKey("from")) return "A secret has no from.";
            if (values.ContainsKey("sharing")) return "A secret has no sharing.";
            if (!values.ContainsKey("id") && !values.ContainsKey("source") && !values.ContainsKey("target")) return "A secret needs an id or a target.";
            return values.ContainsKey("id") && values.ContainsKey("source") ? "A secret has an id or a source, not both." : null;
        }
        if (type is "bind" or "tmpfs" && values.Keys.FirstOrDefault(key => key is "mode" or "uid" or "gid") is { } owned) return $"A mount of type {type} has no key {owned}.";
        if (values.GetValueOrDefault("sharing") is { Length: > 0 } && type != "cache") return $"Only a cache has sharing, not a mount of type {type}.";
        var target = values.TryGetValue("target", out var given) ? given : "";
        var isRoot = target is not null && target.Trim('/', '.').Length == 0 && (target.StartsWith('/') || scope.Workdir?.Trim('/') == "");
        return type != "ssh" && isRoot ? "The mount needs a target that is not the root of the file system." : null;
    }

    string? Bare(MountField field) => field.Key switch
    {
        "readonly" or "ro" or "readwrite" or "rw" => null,
        "required" => !isTypeKnown || type is "secret" or "ssh" ? null : $"A mount of type {type} has no key required.",
        "" => "There is an empty place between the commas.",
        _ => $"{field.Key} needs a value: {field.Key}=VALUE.",
    };

    string? Value(string name, string value)
    {
        var isOwned = type is "secret" or "ssh" or "cache";
        switch (name)
        {
            case "type":
                if (Instructions.Mounts.All(mount => mount.Type != value.ToLowerInvariant())) return $"There is no mount of type {value}.";
                type = value.ToLowerInvariant();
                return null;
            case "required" when type is not ("secret" or "ssh"):
            case "size" when type != "tmpfs":
            case "mode" or "uid" or "gid" when !isOwned && values.ContainsKey("type"):
                return $"A mount of type {type} has no key {name}.";
            case "readonly" or "readwrite" or "required":
                return IsBool(value) ? null : $"{name} is true or false, not {value}.";
            case "sharing":
                return value.ToLowerInvariant() is "shared" or "private" or "locked" ? null : $"sharing is shared, private or locked, not {value}.";
            case "mode":
                return value.Length > 0 && value.All(c => c is >= '0' and <= '7') ? null : $"mode is an octal number, not {value}.";
            case "uid" or "gid":
                return uint.TryParse(value, System.Globalization.NumberStyles.None, null, out _) ? null : $"{name} is a number, not {value}.";
            case "size":
                return value.Length > 0 && char.IsAsciiDigit(value[0]) ? null : $"size is a number with a unit such as 1g, not {value}.";
            default:
                return null;
        }
    }

    static bool IsBool(string value) =>
        value is "1" or "t" or "T" or "TRUE" or "true" or "True" or "0" or "f" or "F" or "FALSE" or "false" or "False";
}
