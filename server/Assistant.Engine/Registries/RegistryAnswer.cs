using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Assistant.Engine;

/// <summary>What a server has answered, whole. <paramref name="Address"/> is the one that answered in the end, after redirects.</summary>
sealed record RegistryAnswer(Uri Address, HttpStatusCode Status, HttpResponseHeaders Headers, byte[] Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>True when who asks may not know, as far as is known until now.</summary>
    public bool IsRefused => Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;

    public string Host => Address.Authority;

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    /// <summary>The body as JSON; anything else is a problem.</summary>
    public T Read<T>(JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw Unreadable(IsPage ? "it is a web page" : "it is not the JSON that was expected");
        }
    }

    /// <summary>The codes of the errors that a registry names in its answer, such as <c>MANIFEST_UNKNOWN</c>; empty when it names none.</summary>
    public IReadOnlyList<string> Errors()
    {
        try
        {
            return [.. JsonSerializer.Deserialize(Body, RegistryJson.Default.RegistryErrors)?.Errors?.Select(error => error?.Code ?? "") ?? []];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>For an answer that is neither a success nor anything that its asker knows.</summary>
    public EngineException Unexpected() => (int)Status >= 500
        ? new(RegistryProblems.Unreachable(Host, $"it has trouble of its own (status {(int)Status})"))
        : Unreadable($"status {(int)Status}, which was not expected");

    public EngineException Unreadable(string why) => new(RegistryProblems.Malformed(Host, why));

    bool IsPage => Body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
}
