using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Language.Registries;

namespace Assistant.Engine;

/// <summary>What was asked, what came of it, and when: one of the three.</summary>
sealed record KeptAnswer(string Key, DateTimeOffset AsOf, TagList? Tags = null, RegistryImage? Image = null, IReadOnlyList<HubImage>? Found = null)
{
    /// <summary>False for what was written by somebody else, or only half.</summary>
    [JsonIgnore]
    public bool IsSound =>
        (Tags is not null && !Tags.Tags.IsDefault && Tags.Tags.All(tag => tag is { Name: not null, Platforms.IsDefault: false }))
        || (Image is { Digest: not null, Platforms.IsDefault: false } && Image.Platforms.All(platform => platform is { Name: not null }))
        || (Found is not null && Found.All(found => found is { Name: not null }));
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(KeptAnswer))]
sealed partial class KeptAnswerJson : JsonSerializerContext;
