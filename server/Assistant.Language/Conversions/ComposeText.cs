using Assistant.Language.Recipes;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>Writes expansions as compose files do: variables in braces, and a dollar that is none doubled.</summary>
static class ComposeText
{
    /// <summary>The same tree without marks.</summary>
    public static YamlNode Of(YamlNode node, Marks marks, Losses losses) => node switch
    {
        YamlText text => text with { Text = Of(text.Text, marks, losses) },
        YamlList list => list with { Values = [.. list.Values.Select(value => Of(value, marks, losses))] },
        YamlMap map => Of(map, marks, losses),
        _ => node,
    };

    static YamlMap Of(YamlMap map, Marks marks, Losses losses)
    {
        var written = new YamlMap(map.Line);
        foreach (var (key, value) in map.Members) written.Add(Of(key, marks, losses, isKey: true), Of(value, marks, losses));
        return written;
    }

    /// <summary>Dollars in keys mean nothing to compose.</summary>
    static string Of(string text, Marks marks, Losses losses, bool isKey = false) =>
        marks.Write(text, letters => isKey ? letters : letters.Replace("$", "$$"), part => Of(part, losses));

    static string Of(WordPart part, Losses losses)
    {
        switch (part)
        {
            case { Kind: WordPartKind.Variable }: return part.Text.StartsWith("${", StringComparison.Ordinal) ? part.Text : $"${{{part.Name}}}";
            case { Kind: WordPartKind.Tilde }: return "${HOME}";
            case { Kind: WordPartKind.Command, Name: "pwd" }: return "${PWD}";
            case { Kind: WordPartKind.Command, Name: "id -u" or "id -g" }:
                var name = part.Name == "id -u" ? "UID" : "GID";
                losses.Add($"$({part.Name}) becomes ${{{name}:-1000}}; set {name} in .env where the user has another number.");
                return $"${{{name}:-1000}}";
            default:
                losses.Add($"{part.Text} is to be filled in.");
                return part.Text.Replace("$", "$$");
        }
    }
}
