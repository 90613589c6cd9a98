using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions.Kubernetes;

/// <summary>Writes expansions for a file that has no variables: each stands for its default, and is told when it has none.</summary>
static class KubernetesText
{
    public static YamlNode Of(YamlNode node, Marks marks, Losses losses) => node switch
    {
        YamlText text => text with { Text = ShellText.Plain(text.Text, marks, losses) },
        YamlList list => list with { Values = [.. list.Values.Select(value => Of(value, marks, losses))] },
        YamlMap map => Of(map, marks, losses),
        _ => node,
    };

    /// <summary>In variables and arguments Kubernetes puts in <c>$(NAME)</c>; doubled, the dollar is a letter.</summary>
    public static string Literal(string text) => text.Replace("$(", "$$(");

    static YamlMap Of(YamlMap map, Marks marks, Losses losses)
    {
        var written = new YamlMap();
        foreach (var (key, value) in map.Members) written.Add(ShellText.Plain(key, marks, losses), Of(value, marks, losses));
        return written;
    }
}
