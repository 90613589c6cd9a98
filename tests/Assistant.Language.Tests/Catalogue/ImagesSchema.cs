using System.Text.Json;
using Json.Schema;

namespace Assistant.Language.Tests.Catalogue;

/// <summary><c>images.schema.json</c> as others read it: through a validator that is not ours.</summary>
static class ImagesSchema
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "server/Assistant.Language/Catalogue/images.schema.json");

    static readonly JsonSchema schema = JsonSchema.FromText(File.ReadAllText(Path));

    /// <summary>What does not fit, with its place; empty for a file that fits. A text that is no JSON does not.</summary>
    public static IReadOnlyList<string> Errors(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var result = schema.Evaluate(document.RootElement, new() { OutputFormat = OutputFormat.List });
            return result.IsValid ? [] : [.. (result.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")), "it does not fit"];
        }
        catch (JsonException wrong)
        {
            return [wrong.Message];
        }
    }
}
