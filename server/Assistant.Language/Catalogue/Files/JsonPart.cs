using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Language.Text;

namespace Assistant.Language.Catalogue.Files;

/// <summary>A value of a JSON text, with its place.</summary>
/// <param name="Text">The string, the digits of a number; empty for everything else.</param>
/// <param name="Members">Of an object, in the order of the text; a name may stand there twice.</param>
/// <param name="Items">Of an array.</param>
sealed record JsonPart(JsonValueKind Kind, TextSpan Span, string Text, ImmutableArray<JsonMember> Members, ImmutableArray<JsonPart> Items)
{
    /// <summary>The value of the member of that name, the last one where it stands twice; null when there is none.</summary>
    public JsonPart? this[string name] => Members.LastOrDefault(member => member.Name == name)?.Value;

    /// <summary>This and everything in it.</summary>
    public IEnumerable<JsonPart> All => [this, .. Members.SelectMany(member => member.Value.All), .. Items.SelectMany(item => item.All)];

    /// <summary>True for a number without a fraction, however it is written: <c>8888</c> and <c>8888.0</c>.</summary>
    public bool IsInteger => Kind == JsonValueKind.Number && Number is var number && Math.Abs(number) < 1e15 && number == Math.Truncate(number);

    public double Number => double.Parse(Text, CultureInfo.InvariantCulture);

    public JsonNode? ToNode() => Kind switch
    {
        JsonValueKind.Object => new JsonObject(Members.Select(member => member.Name).Distinct().Select(name => KeyValuePair.Create(name, this[name]!.ToNode()))),
        JsonValueKind.Array => new JsonArray([.. Items.Select(item => item.ToNode())]),
        JsonValueKind.String => JsonValue.Create(Text),
        JsonValueKind.Number => IsInteger ? JsonValue.Create((long)Number) : JsonValue.Create(Number),
        JsonValueKind.True or JsonValueKind.False => JsonValue.Create(Kind == JsonValueKind.True),
        _ => null,
    };

    /// <summary>Reads a text; where it is not JSON the value is null, and there is a place and a sentence instead.</summary>
    public static (JsonPart? Part, TextSpan Span, string Problem) Read(SourceText source)
    {
        var text = source.ToString();
        var bytes = Encoding.UTF8.GetBytes(text);
        var places = PlacesOf(text, bytes.Length);
        var reader = new Utf8JsonReader(bytes);
        try
        {
            if (string.IsNullOrWhiteSpace(text)) return (null, default, "The file is empty. Write { \"images\": [] } and images between the brackets.");
            reader.Read();
            var part = Value(ref reader, places);
            reader.Read();
            return (part, default, "");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair in a string is the other exception.
            var start = places[(int)Math.Min(reader.TokenStartIndex + 1 >= reader.BytesConsumed ? reader.BytesConsumed : reader.TokenStartIndex, bytes.Length)];
            return (null, new(start, start < text.Length ? 1 : 0), $"The file is not JSON from here on: {Reason(wrong.Message)}");
        }
    }

    /// <summary>The reader's own words, but for those that are about its options.</summary>
    static string Reason(string message) =>
        message.Contains("trailing comma") ? "a comma stands behind the last one. Take the comma out."
        : message.StartsWith("The maximum configured depth", StringComparison.Ordinal) ? "more than 64 brackets stand within each other."
        : message.Split(" LineNumber:")[0];

    static JsonPart Value(ref Utf8JsonReader reader, int[] places)
    {
        var start = places[(int)reader.TokenStartIndex];
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = ImmutableArray.CreateBuilder<JsonMember>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var (name, span) = (reader.GetString()!, SpanOf(reader, places));
                    reader.Read();
                    members.Add(new(name, span, Value(ref reader, places)));
                }
                return new(JsonValueKind.Object, TextSpan.FromBounds(start, places[(int)reader.BytesConsumed]), "", members.DrainToImmutable(), []);
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<JsonPart>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Value(ref reader, places));
                return new(JsonValueKind.Array, TextSpan.FromBounds(start, places[(int)reader.BytesConsumed]), "", [], items.DrainToImmutable());
            default:
                return new(KindOf(reader.TokenType), SpanOf(reader, places), TextOf(reader), [], []);
        }
    }

    static string TextOf(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => "",
    };

    static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    /// <summary>Without the quotes of a string or a name.</summary>
    static TextSpan SpanOf(in Utf8JsonReader reader, int[] places)
    {
        var quote = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0;
        return TextSpan.FromBounds(places[(int)reader.TokenStartIndex + quote], places[(int)reader.TokenStartIndex + quote + reader.ValueSpan.Length]);
    }

    /// <summary>For each byte of the text in UTF-8 the offset of its character, and one more for the end.</summary>
    static int[] PlacesOf(string text, int length)
    {
        var places = new int[length + 1];
        var (at, offset) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half of a surrogate pair is one character, and three bytes of what stands for it.
            for (var i = 0; i < rune.Utf8SequenceLength; i++) places[at++] = offset;
            offset += rune.Utf16SequenceLength;
        }
        places[at] = offset;
        return places;
    }
}

/// <param name="Span">The name, without its quotes.</param>
sealed record JsonMember(string Name, TextSpan Span, JsonPart Value);
