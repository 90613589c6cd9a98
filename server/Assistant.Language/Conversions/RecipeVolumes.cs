using Assistant.Language.Recipes;
using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>What a service mounts, as <c>-v</c>, or as <c>--mount</c> where it says more than that can.</summary>
static class RecipeVolumes
{
    public static void Add(ComposeServiceEntry service, ComposeServices file, RecipeFlags flags)
    {
        foreach (var volume in service.Keys["volumes"]?.Items ?? [])
        {
            if (volume is YamlMap map) Long(map, service, file, flags);
            else if (volume.Scalar is { } text) flags.Add("-v", Short(text, file));
        }
    }

    /// <summary>Compose sees paths from its own folder, which is where the recipe is run.</summary>
    public static string? HostPath(string? path, Marks marks) => path switch
    {
        null => null,
        "." => Variable("PWD", marks),
        "~" => Variable("HOME", marks),
        _ when path.StartsWith("./", StringComparison.Ordinal) => Variable("PWD", marks) + path[1..],
        _ when path.StartsWith("../", StringComparison.Ordinal) => $"{Variable("PWD", marks)}/{path}",
        _ when path.StartsWith("~/", StringComparison.Ordinal) => Variable("HOME", marks) + path[1..],
        _ => path,
    };

    static string Variable(string name, Marks marks) => marks.Of(new WordPart(WordPartKind.Variable, default, $"${name}", false, name));

    static string Short(string text, ComposeServices file)
    {
        var colon = text.IndexOf(':');
        if (colon <= 0) return text;
        var source = text[..colon];
        var name = file.Declared("volumes", source) is not null ? file.NameOf("volumes", source) : HostPath(source, file.Marks);
        return name + text[colon..];
    }

    static void Long(YamlMap volume, ComposeServiceEntry service, ComposeServices file, RecipeFlags flags)
    {
        var (type, source, target) = (volume["type"]?.Scalar ?? "volume", volume["source"]?.Scalar, volume["target"]?.Scalar);
        if (target is null)
        {
            file.Losses.Add(service.Name, "volumes has an entry without a target.");
            return;
        }
        source = type == "bind" ? HostPath(source, file.Marks) : source is not null && type == "volume" ? file.NameOf("volumes", source) : source;
        var (bind, readOnly) = (volume["bind"] as YamlMap, volume["read_only"] is { } ro && RecipeFlags.IsOn(ro));
        if (type == "bind" && source is not null && volume["consistency"] is null && (bind is null || bind.Members.All(member => member.Key is "create_host_path" or "selinux")) && !(bind?["create_host_path"] is { } create && !RecipeFlags.IsOn(create)))
        {
            string[] options = [.. readOnly ? ["ro"] : Array.Empty<string>(), .. bind?["selinux"]?.Scalar is { } label ? [label] : Array.Empty<string>()];
            flags.Add("-v", $"{source}:{target}{(options is [] ? "" : ":" + string.Join(',', options))}");
            return;
        }
        List<string> fields = [$"type={type}", .. source is null ? Array.Empty<string>() : [$"source={source}"], $"target={target}", .. readOnly ? ["readonly"] : Array.Empty<string>()];
        foreach (var (key, value) in volume.Members)
        {
            if (key is "type" or "source" or "target" or "read_only") continue;
            if (key == "consistency") fields.Add($"consistency={value.Scalar}");
            else foreach (var field in Options(key, value, service, file)) fields.Add(field);
        }
        flags.Add("--mount", string.Join(',', fields.Select(CsvRecord.Field)));
    }

    static IEnumerable<string> Options(string group, YamlNode options, ComposeServiceEntry service, ComposeServices file)
    {
        foreach (var (key, value) in (options as YamlMap)?.Members ?? [])
        {
            var field = (group, key) switch
            {
                ("bind", "propagation") => $"bind-propagation={value.Scalar}",
                ("bind", "recursive") => $"bind-recursive={value.Scalar}",
                ("bind", "create_host_path") => "",
                ("volume", "nocopy") => RecipeFlags.IsOn(value) ? "volume-nocopy" : "",
                ("volume", "subpath") => $"volume-subpath={value.Scalar}",
                ("tmpfs", "size") => $"tmpfs-size={value.Scalar}",
                ("tmpfs", "mode") => $"tmpfs-mode={Octal(value.Scalar ?? "")}",
                ("image", "subpath") => $"image-subpath={value.Scalar}",
                _ => null,
            };
            if (field is null) file.Losses.Add(service.Name, $"volumes: {group}: {key}.");
            else if (field != "") yield return field;
        }
    }

    /// <summary>YAML writes octal numbers with <c>0o</c> or <c>0</c> in front, and any other is decimal.</summary>
    static string Octal(string mode) =>
        mode.StartsWith("0o", StringComparison.OrdinalIgnoreCase) ? mode[2..] : mode.StartsWith('0') || !int.TryParse(mode, out var number) ? mode : Convert.ToString(number, 8);
}
