using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Assistant.Server.Cli;

/// <summary>What the verbs print as JSON: indented, with camel-cased names, null members left in.</summary>
[JsonSerializable(typeof(IReadOnlyList<CheckedFinding>))]
[JsonSerializable(typeof(IReadOnlyList<PlannedCommand>))]
[JsonSerializable(typeof(IReadOnlyList<ListedImage>))]
[JsonSerializable(typeof(IReadOnlyList<ListedTags>))]
[JsonSerializable(typeof(IReadOnlyList<EditedImage>))]
[JsonSerializable(typeof(SarifLog))]
sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>Quotes and angle brackets stay readable: the text goes to a terminal, not into a page.</summary>
    public static CliJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static void Print<T>(TextWriter output, T value, JsonTypeInfo<T> type) => output.WriteLine(JsonSerializer.Serialize(value, type));
}
