using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>The build section of a service as <c>docker build</c>.</summary>
static class RecipeBuild
{
    public static string Of(YamlNode section, string image, ComposeServiceEntry service, ComposeServices file)
    {
        var (build, flags) = (section as YamlMap ?? new(), new RecipeFlags(file.Marks, new ComposeSecrets(service.Name, file.Marks, file.Losses)));
        var context = (section is YamlMap ? build["context"] : section)?.Scalar ?? ".";
        flags.Add("-t", image);
        foreach (var tag in build["tags"]?.Items.Select(item => item.Scalar).Where(tag => tag != image) ?? []) flags.Add("-t", tag);
        if (build["dockerfile"]?.Scalar is { } dockerfile && dockerfile != "Dockerfile") flags.Add("-f", context == "." || dockerfile.StartsWith('/') ? dockerfile : $"{context.TrimEnd('/')}/{dockerfile}");
        foreach (var (key, value) in build.Members)
        {
            if (key is "context" or "dockerfile" or "tags") continue;
            if (Flag(ComposeBuild.Maps, key) is { } pairs) flags.AddPairs(pairs, value);
            else if (Flag(ComposeBuild.Texts, key) is { } text) flags.Add(text, value.Scalar);
            else if (Flag(ComposeBuild.Lists, key) is { } list) foreach (var item in RecipeFlags.Pairs(value, key == "extra_hosts" ? ':' : '=')) flags.Add(list, item);
            else if (Flag(ComposeBuild.Switches, key) is { } isOn) flags.AddSwitch(isOn, value);
            else file.Losses.Add(service.Name, $"build: {key}.");
        }
        return $"docker build {string.Join(' ', flags.All)} {ShellText.Of(context, file.Marks)}";
    }

    static string? Flag(IReadOnlyList<(string Flag, string Key)> all, string key) => all.FirstOrDefault(pair => pair.Key == key).Flag is { } flag ? "--" + flag : null;
}
