using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assistant.Language.Text;

namespace Assistant.Language.Catalogue.Files;

/// <summary>
/// A JSON schema, as far as <c>images.schema.json</c> uses the language: what an editor says by the schema and what is said here are the
/// same, and the words are the schema's own.
/// </summary>
sealed class JsonSchema(JsonObject root)
{
    static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(1);

    /// <summary>The words of the language that are understood; a test holds that the schema uses no other.</summary>
    public static readonly string[] Keywords =
        ["$schema", "$ref", "$defs", "title", "description", "type", "properties", "required", "additionalProperties", "items", "enum", "pattern", "minimum", "maximum"];

    /// <summary>What a file of images has to be like.</summary>
    public static JsonSchema OfImages => field ??= Load();

    /// <summary>What does not fit, in the order of the text.</summary>
    public IEnumerable<ImagesFileMistake> Check(JsonPart part) => Check(part, root);

    /// <summary>The same for a part that is to be like one of the schema's definitions.</summary>
    public IEnumerable<ImagesFileMistake> Check(JsonPart part, string definition) => Check(part, Definition(definition));

    IEnumerable<ImagesFileMistake> Check(JsonPart part, JsonObject schema)
    {
        if (schema["$ref"]?.GetValue<string>() is ['#', '/', '$', 'd', 'e', 'f', 's', '/', .. var name])
            foreach (var mistake in Check(part, Definition(name))) yield return mistake;
        if (Text(schema, "type") is { } type && !IsA(part, type))
        {
            yield return new(part.Span, $"Here belongs {Named[type]}{About(schema)}");
            yield break;
        }
        if (schema["enum"] is JsonArray words && !Words(words).Contains(part.Text)) yield return OneOf(part, [.. Words(words)]);
        if (Text(schema, "pattern") is { } pattern && part.Kind == JsonValueKind.String && !Fits(part.Text, pattern)) yield return new(part.Span, $"\"{part.Text}\" does not fit the pattern {pattern}{About(schema)}");
        if (schema["minimum"] is { } least && schema["maximum"] is { } most && part.Kind == JsonValueKind.Number && (part.Number < least.GetValue<double>() || part.Number > most.GetValue<double>()))
            yield return new(part.Span, $"{part.Text} is not between {least} and {most}{About(schema)}");
        foreach (var mistake in Members(part, schema)) yield return mistake;
        if (schema["items"] is JsonObject items)
            foreach (var mistake in part.Items.SelectMany(item => Check(item, items))) yield return mistake;
    }

    JsonObject Definition(string name) => (JsonObject)root["$defs"]![name]!;

    IEnumerable<ImagesFileMistake> Members(JsonPart part, JsonObject schema)
    {
        if (part.Kind != JsonValueKind.Object) yield break;
        foreach (var name in Words(schema["required"] as JsonArray ?? []))
            if (part[name] is null) yield return new(new(part.Span.Start, 1), $"The member \"{name}\" is missing{About(schema["properties"]?[name] as JsonObject)}");
        if (schema["properties"] is not JsonObject known) yield break;
        foreach (var member in part.Members)
        {
            if (known[member.Name] is JsonObject own)
                foreach (var mistake in Check(member.Value, own)) yield return mistake;
            else if (schema["additionalProperties"]?.GetValue<bool>() == false)
                yield return Unknown(member, [.. known.Select(pair => pair.Key).Where(name => name[0] != '$')]);
        }
    }

    static ImagesFileMistake Unknown(JsonMember member, string[] known) =>
        new(member.Span, $"There is no member \"{member.Name}\" here. The members are {string.Join(", ", known)}.") { Instead = NearestName.Of(member.Name, known) };

    static ImagesFileMistake OneOf(JsonPart part, string[] words) =>
        new(part.Span, $"Here belongs one of {string.Join(", ", words.Select(word => $"\"{word}\""))}.") { Instead = part.Kind == JsonValueKind.String ? NearestName.Of(part.Text, words) : null };

    static bool IsA(JsonPart part, string type) => type switch
    {
        "object" => part.Kind == JsonValueKind.Object,
        "array" => part.Kind == JsonValueKind.Array,
        "string" => part.Kind == JsonValueKind.String,
        "boolean" => part.Kind is JsonValueKind.True or JsonValueKind.False,
        _ => part.IsInteger,
    };

    static readonly Dictionary<string, string> Named = new()
    {
        ["object"] = "an object in braces", ["array"] = "a list in brackets", ["string"] = "a text in quotes", ["boolean"] = "true or false", ["integer"] = "a whole number",
    };

    /// <summary>In JavaScript, whose patterns these are, the end is the very end, and digits are those of ASCII.</summary>
    static bool Fits(string text, string pattern) =>
        Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, PatternLimit) && !(pattern.EndsWith('$') && text.EndsWith('\n'));

    static string About(JsonObject? schema) => schema is not null && Text(schema, "description") is { } description ? $": {char.ToLowerInvariant(description[0])}{description[1..].TrimEnd('.')}." : ".";

    static string? Text(JsonObject schema, string keyword) => schema[keyword]?.GetValue<string>();

    static IEnumerable<string> Words(JsonArray words) => words.Select(word => word!.GetValue<string>());

    static JsonSchema Load()
    {
        using var file = typeof(JsonSchema).Assembly.GetManifestResourceStream("images.schema.json")!;
        return new((JsonObject)JsonNode.Parse(file)!);
    }
}
