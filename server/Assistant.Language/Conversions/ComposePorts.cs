using Assistant.Language.Recipes;
using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>Published ports. The short form of compose is docker's own.</summary>
static class ComposePorts
{
    public static void Add(DockerCommand command, YamlMap service)
    {
        foreach (var word in command.Values("publish")) service.Append("ports", word.Value.Contains('=') ? Long(word.Value) : new YamlText(word.Value));
    }

    static YamlMap Long(string value)
    {
        var port = new YamlMap();
        foreach (var field in value.Split(','))
        {
            var (key, text) = KeyValue.Split(field);
            if (key == "target" && text is not null) port.AddPlain("target", text);
            else if (key is "published" or "protocol" && text is not null) port.Add(key, text);
        }
        return port;
    }
}
