using System.Text.Json;
using Assistant.Server.Protocol;
using Assistant.Server.Rpc;

namespace Assistant.Server.Commands;

/// <summary>
/// What a command is about: the one argument of every command. A place in a document (<c>uri</c> and <c>line</c>, from 0), an
/// <c>image</c>, a <c>service</c>, or a <c>container</c> by id or name, with the container's <c>port</c> where one of several is meant.
/// </summary>
sealed record CommandTarget
{
    public string? Uri { get; init; }
    public int? Line { get; init; }

    /// <summary>Another way to say the line: where the cursor is.</summary>
    public Position? Position { get; init; }

    public string? Image { get; init; }

    /// <summary>The tag that the image is to be moved to.</summary>
    public string? Tag { get; init; }

    public string? Container { get; init; }

    /// <summary>A service of a swarm, by ID or name.</summary>
    public string? Service { get; init; }

    /// <summary>The name of a block of the file at <see cref="Uri"/>, which need not be open.</summary>
    public string? Block { get; init; }

    public int? Port { get; init; }

    /// <summary>The stage of a Dockerfile to build, by its name or number; the last when missing.</summary>
    public string? Stage { get; init; }

    /// <summary>The first argument with its line told one way; empty when there is none or it is something else.</summary>
    public static CommandTarget Of(JsonElement arguments) =>
        arguments is { ValueKind: JsonValueKind.Array } and var list && list.GetArrayLength() > 0 && list[0].ValueKind is JsonValueKind.Object
            ? Plain(list[0].Deserialize(LspJson.Default.CommandTarget) ?? new())
            : new();

    static CommandTarget Plain(CommandTarget target) => target with { Line = target.Line ?? target.Position?.Line, Position = null };

    public IReadOnlyList<JsonElement> ToArguments() => [JsonSerializer.SerializeToElement(this, LspJson.Default.CommandTarget)];
}
