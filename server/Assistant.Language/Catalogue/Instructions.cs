using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Language.Catalogue;

/// <summary>How a flag takes its value.</summary>
public enum FlagKind
{
    /// <summary>Needs a value and may stand once.</summary>
    Text,

    /// <summary>Needs a value and may be repeated.</summary>
    List,

    /// <summary>Is on when it stands alone; takes <c>true</c> or <c>false</c>.</summary>
    Flag,
}

/// <summary>What is known of an instruction. Texts are Markdown.</summary>
/// <param name="Snippet">The usual form with <c>$1</c> places to fill in; null when the keyword is enough.</param>
public sealed record InstructionFacts(
    string Name, string Summary, IReadOnlyList<string> Syntax, IReadOnlyList<string> Notes, string Example, string? Snippet = null, bool Deprecated = false)
{
    public IReadOnlyList<InstructionFlag> Flags { get => field ?? []; init; }

    /// <summary>What the words in capitals of <see cref="Syntax"/> stand for.</summary>
    public IReadOnlyList<SyntaxParameter> Parameters { get => field ?? []; init; }

    public InstructionFlag? Flag(string name) => Flags.FirstOrDefault(flag => flag.Name == name);
}

/// <param name="Name">Without dashes.</param>
/// <param name="Value">A sketch of the value, such as <c>USER[:GROUP]</c>; null for a flag that stands alone.</param>
/// <param name="Since">The version of the front end that brought it, such as <c>1.4</c>; null when it was always there.</param>
/// <param name="Expands">Whether variables are replaced in the value.</param>
/// <param name="Values">Values worth offering.</param>
public sealed record InstructionFlag(
    string Name, FlagKind Kind, string Summary, string Example, string? Value = null, string? Since = null, bool Expands = false)
{
    public IReadOnlyList<string> Values { get => field ?? []; init; }
}

/// <summary>A word of a syntax line that stands for something.</summary>
public sealed record SyntaxParameter(string Name, string Summary);

public sealed record DirectiveFacts(
    string Name, string Summary, IReadOnlyList<string> Values, string Example, string Syntax, IReadOnlyList<SyntaxParameter> Parameters);

/// <summary>A type of <c>RUN --mount</c> and the keys it takes.</summary>
public sealed record MountType(string Type, string Summary, IReadOnlyList<string> Keys);

/// <param name="Bare">True for a key that may stand without a value.</param>
/// <param name="Value">A sketch of the value, such as <c>PATH</c>; null for a key that stands alone or has a list of values.</param>
public sealed record MountKey(string Name, string Summary, bool Bare = false, string? Value = null)
{
    public IReadOnlyList<string> Aliases { get => field ?? []; init; }

    public IReadOnlyList<string> Values { get => field ?? []; init; }
}

/// <summary>
/// The instructions of a Dockerfile with their flags, the directives and the mounts, from <c>instructions.json</c>.
/// Source: BuildKit's Dockerfile front end, state of August 2026.
/// </summary>
public static class Instructions
{
    static readonly Lazy<InstructionResource> Resource = new(Load);

    public static IReadOnlyList<InstructionFacts> All => Resource.Value.Instructions;

    public static IReadOnlyList<DirectiveFacts> Directives => Resource.Value.Directives;

    public static IReadOnlyList<MountType> Mounts => Resource.Value.Mounts;

    public static IReadOnlyList<MountKey> MountKeys => Resource.Value.MountKeys;

    /// <summary>The instruction with this keyword, in any case; null when there is none.</summary>
    public static InstructionFacts? Find(string keyword) => ByName.Value.GetValueOrDefault(keyword);

    static readonly Lazy<FrozenDictionary<string, InstructionFacts>> ByName =
        new(() => All.ToFrozenDictionary(facts => facts.Name, StringComparer.OrdinalIgnoreCase));

    static InstructionResource Load()
    {
        using var stream = typeof(Instructions).Assembly.GetManifestResourceStream("instructions.json")!;
        return JsonSerializer.Deserialize(stream, InstructionJson.Default.InstructionResource)!;
    }
}

sealed record InstructionResource(
    IReadOnlyList<InstructionFacts> Instructions, IReadOnlyList<DirectiveFacts> Directives, IReadOnlyList<MountType> Mounts,
    IReadOnlyList<MountKey> MountKeys);

[JsonSerializable(typeof(InstructionResource))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, PropertyNameCaseInsensitive = true)]
sealed partial class InstructionJson : JsonSerializerContext;
