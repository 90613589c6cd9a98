using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>One service as a block of a recipe: <c>### name</c>, the build of its image, and its <c>docker run</c>.</summary>
static class RecipeService
{
    public static string Of(ComposeServiceEntry service, ComposeServices file)
    {
        var (keys, secrets) = (service.Keys, new ComposeSecrets(service.Name, file.Marks, file.Losses));
        var flags = new RecipeFlags(file.Marks, secrets);
        var image = keys["image"]?.Scalar ?? service.Container;
        foreach (var key in ComposeKeys.All)
            if (keys[key.Key] is { } value && key.Flag != "name") Carry(key, value, service, file, flags);
        RecipePorts.Add(keys, flags);
        RecipeVolumes.Add(service, file, flags);
        RecipeNetworks.Add(service, file, flags);
        RecipeLimits.Add(service, file, flags);
        RecipeHealth.Add(service, file, flags);
        RecipeExtras.Add(service, file, flags);

        var entrypoint = Words(keys["entrypoint"], service, file);
        if (keys["entrypoint"] is { } written && !written.IsNull()) flags.Add("--entrypoint", entrypoint is [var program, ..] ? program : "");
        var words = secrets.Without(entrypoint.Skip(1).Concat(Words(keys["command"], service, file))).Prepend(image).Select(word => ShellText.Of(word, file.Marks));
        var build = keys["build"] is { } section && !section.IsNull() ? RecipeBuild.Of(section, image, service, file) + "\n" : "";
        string[] lines = [$"docker run -d --name {ShellText.Of(service.Container, file.Marks)}", .. flags.All, string.Join(' ', words)];
        var text = $"### {service.Name}\n{build}{string.Join(" \\\n  ", lines)}\n";
        if (lines.Any(line => line.Contains('\n'))) file.Losses.Add(service.Name, "a value has a line break; start this command with sh.");
        return text;
    }

    public static bool IsNull(this YamlNode node) => node is YamlText { IsNull: true };

    static void Carry(ComposeKey key, YamlNode value, ComposeServiceEntry service, ComposeServices file, RecipeFlags flags)
    {
        var flag = key.Flag switch { "env" => "-e", "workdir" => "-w", "user" => "-u", var name => "--" + name };
        if (key.Key == "environment") flags.AddPairs(flag, value);
        else if (key.Shape == ComposeShape.Switch) flags.AddSwitch(flag, value, alsoOff: key.Key == "init");
        else if (key.Shape == ComposeShape.Map) flags.AddPairs(flag, value);
        else if (key.Key == "extra_hosts") foreach (var host in RecipeFlags.Pairs(value, ':')) flags.Add(flag, host);
        else if (key.Shape != ComposeShape.List) flags.Add(flag, Single(key.Key, value.Scalar, service, file));
        else
        {
            foreach (var item in value.Items)
            {
                if (ListItem(key.Key, item, service, file) is { } text) flags.Add(flag, text);
                else file.Losses.Add(service.Name, $"{key.Key} has an entry that no flag can hold.");
            }
        }
    }

    static string? Single(string key, string? text, ComposeServiceEntry service, ComposeServices file)
    {
        if (key is "ipc" or "pid" && text?.StartsWith("service:", StringComparison.Ordinal) is true) return "container:" + (file.Container(text["service:".Length..]) ?? text["service:".Length..]);
        if (key != "pull_policy" || text is "always" or "missing" or "never" or null) return text;
        if (text == "if_not_present") return "missing";
        file.Losses.Add(service.Name, $"pull_policy: {text}.");
        return null;
    }

    static string? ListItem(string key, YamlNode item, ComposeServiceEntry service, ComposeServices file) => (key, item) switch
    {
        ("env_file", YamlMap map) => RecipeVolumes.HostPath(map["path"]?.Scalar, file.Marks),
        ("env_file" or "label_file", _) => item.Scalar,
        ("devices", YamlMap map) when map["source"]?.Scalar is { } source => string.Join(':', new[] { source, map["target"]?.Scalar, map["permissions"]?.Scalar }.OfType<string>()),
        ("volumes_from", _) when item.Scalar is { } text => text.StartsWith("container:", StringComparison.Ordinal)
            ? text["container:".Length..]
            : string.Join(':', text.Split(':').Select((part, index) => index == 0 ? file.Container(part) ?? part : part)),
        _ => item.Scalar,
    };

    /// <summary>The words of a command: a list, or a text that is taken apart as a shell would.</summary>
    internal static IReadOnlyList<string> Words(YamlNode? node, ComposeServiceEntry service, ComposeServices file)
    {
        if (node is YamlList list) return [.. list.Values.Select(value => value.Scalar ?? "")];
        if (node?.Scalar is not { } text) return [];
        var source = SourceText.From(text.Replace('\n', ' '));
        // A dollar that compose left is a letter, and so is everything but blanks and quotes.
        var lexer = new WordLexer(source);
        lexer.Read(new(0, source.Length));
        if (lexer.Stop is { } stop) file.Losses.Add(service.Name, $"what follows “{source[stop]}” in the command; compose hands it on as words, write it as a list.");
        return [.. lexer.Words().Select(word => word.Value)];
    }
}
