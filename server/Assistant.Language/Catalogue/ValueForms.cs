using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Language.Catalogue;

/// <summary>How the value of a flag is put together, from <c>forms.json</c>.</summary>
/// <param name="For">The flags without dashes, such as <c>publish</c> or, for one command alone, <c>ps filter</c>; or a type of values.</param>
/// <param name="Form">As people read it: <c>[IP:][HOST:]CONTAINER[/PROTOCOL]</c>.</param>
public sealed record ValueForm(IReadOnlyList<string> For, string Form, IReadOnlyList<FormPart> Parts)
{
    public ValueSplit Split { get; init; }

    /// <summary>The flag with a usual value; null when the first of the words tells enough.</summary>
    public string? Example { get; init; }

    /// <summary>The part of that name; of several the one for the type of mount or output, or the name in front, that is written.</summary>
    public FormPart? Part(string name, string? type = null)
    {
        FormPart? first = null;
        foreach (var part in Parts)
        {
            if (!part.IsNamed(name)) continue;
            if (type is null || part.Fits(type)) return part;
            first ??= part;
        }
        return first;
    }
}

/// <summary>Where the parts of a value are parted.</summary>
public enum ValueSplit
{
    /// <summary>At the characters that stand between the names of the form.</summary>
    Sequence,

    /// <summary>At colons, from the end: what stands first may be an address with colons.</summary>
    Ports,

    /// <summary>At colons, but for the one behind the letter of a Windows drive.</summary>
    Volume,

    /// <summary>At commas, into <c>key=value</c>.</summary>
    Fields,
}

/// <summary>A part of a value.</summary>
/// <param name="Name">As in the form; for a field its key.</param>
/// <param name="Meaning">A few words, without a full stop.</param>
public sealed record FormPart(string Name, string Meaning)
{
    /// <summary>Values worth proposing, the usual ones first.</summary>
    public IReadOnlyList<UsualWord> Values { get => field ?? []; init; }

    /// <summary>Names and paths that can stand here.</summary>
    public IReadOnlyList<ValueSource> Takes { get => field ?? []; init; }

    /// <summary>The types of mount that have this field, or the names that this value belongs to; empty for all.</summary>
    public IReadOnlyList<string> Of { get => field ?? []; init; }

    public IReadOnlyList<string> Aliases { get => field ?? []; init; }

    /// <summary>True for a field that can stand without <c>=</c>.</summary>
    public bool Bare { get; init; }

    /// <summary>True for several words between commas.</summary>
    public bool List { get; init; }

    public bool IsNamed(string name) => Name == name || Aliases.Contains(name);

    public bool Fits(string type) => Of.Count == 0 || Of.Contains(type);
}

/// <summary>What a part of a value names when its words stand in no catalogue.</summary>
public enum ValueSource
{
    HostPath, ContainerPath, HostPort, ContainerPort, Volume, Network, Container, Image, NewContainer, NewImage, Variable, VariableValue, BuildArgument, User, Signal, Stage,
    HealthCommand, Context,
}

/// <summary>The forms of all flags whose values have parts or usual words.</summary>
public static class ValueForms
{
    static readonly Lazy<FrozenDictionary<string, ValueForm>> byFlag = new(() =>
        Load().SelectMany(form => form.For.Select(name => (name, form))).ToFrozenDictionary(pair => pair.name, pair => pair.form));

    /// <summary>Null for a switch, and for a value of which no more is known than the flag tells.</summary>
    public static ValueForm? Of(CommandSpec command, FlagSpec flag) =>
        flag.Type is not { } type ? null : Find($"{command.Name} {flag.Key}") ?? Find(flag.Key) ?? Find(type);

    public static IEnumerable<ValueForm> All => byFlag.Value.Values.Distinct();

    static ValueForm? Find(string name) => byFlag.Value.GetValueOrDefault(name);

    static IReadOnlyList<ValueForm> Load()
    {
        using var stream = typeof(ValueForms).Assembly.GetManifestResourceStream("forms.json")!;
        return JsonSerializer.Deserialize(stream, ValueFormsJson.Default.IReadOnlyListValueForm)!;
    }
}

[JsonSerializable(typeof(IReadOnlyList<ValueForm>))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true)]
sealed partial class ValueFormsJson : JsonSerializerContext;
