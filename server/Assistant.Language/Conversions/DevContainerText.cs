using System.Text.Json.Nodes;
using Assistant.Language.Recipes;

namespace Assistant.Language.Conversions;

/// <summary>Writes expansions as dev containers do: <c>${localEnv:NAME:default}</c> and <c>${localWorkspaceFolder}</c>.</summary>
static class DevContainerText
{
    /// <summary>The same JSON without marks.</summary>
    public static JsonNode? Of(JsonNode? node, Marks marks, Losses losses) => node switch
    {
        JsonObject map => Of(map, marks, losses),
        JsonArray list => new JsonArray([.. list.Select(item => Of(item, marks, losses))]),
        JsonValue value when value.TryGetValue(out string? text) => Of(text, marks, losses),
        null => null,
        _ => node.DeepClone(),
    };

    /// <summary>The variable of that name where the editor runs.</summary>
    public static string Local(string name, Marks marks) => marks.Of(new WordPart(WordPartKind.Variable, default, $"${{{name}}}", false, name));

    static JsonObject Of(JsonObject map, Marks marks, Losses losses)
    {
        var written = new JsonObject();
        foreach (var (key, value) in map) written[Of(key, marks, losses)] = Of(value, marks, losses);
        return written;
    }

    static string Of(string text, Marks marks, Losses losses) => marks.Write(text, letters => letters, part => Of(part, losses));

    static string Of(WordPart part, Losses losses)
    {
        switch (part)
        {
            case { Kind: WordPartKind.Variable, Name: "PWD" } or { Kind: WordPartKind.Command, Name: "pwd" }: return "${localWorkspaceFolder}";
            case { Kind: WordPartKind.Tilde }: return "${localEnv:HOME}";
            case { Kind: WordPartKind.Variable, Default: null or "" }: return $"${{localEnv:{part.Name}}}";
            case { Kind: WordPartKind.Variable, Default: { } standard } when !standard.AsSpan().ContainsAny("${}:"): return $"${{localEnv:{part.Name}:{standard}}}";
            case { Kind: WordPartKind.Variable }:
                losses.Add($"The default of {part.Name} cannot be written here.");
                return $"${{localEnv:{part.Name}}}";
            case { Kind: WordPartKind.Command }:
                losses.Add($"$({part.Name}) is taken for 1000, which is the first user of most machines.");
                return "1000";
            default:
                losses.Add($"{part.Text} is to be filled in.");
                return part.Text;
        }
    }
}
