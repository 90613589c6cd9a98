using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Language.Catalogue;

/// <summary>A word that people often write somewhere in a Dockerfile.</summary>
/// <param name="Word">As it is written; with <c>${1:place}</c> where something is to be filled in.</param>
/// <param name="Meaning">A few words for the list, without a full stop.</param>
public sealed record UsualWord(string Word, string Meaning)
{
    /// <summary>For a key: values it usually has.</summary>
    public IReadOnlyList<string> Values { get => field ?? []; init; }

    /// <summary>Names, or parts of names, of the images it is made for; empty for all.</summary>
    public IReadOnlyList<string> Fits { get => field ?? []; init; }

    /// <summary>True when something is to be filled in.</summary>
    [JsonIgnore]
    public bool IsSnippet => Word.Contains("${1:", StringComparison.Ordinal);
}

/// <summary>What is usually written in Dockerfiles of data science, from <c>words.json</c>. None of it is required, and other words are as good.</summary>
/// <param name="Frontends">For <c># syntax=</c>.</param>
/// <param name="Caches">Targets of cache mounts, some with the sharing they need.</param>
/// <param name="MountValues">Values of the keys of <c>RUN --mount</c>.</param>
/// <param name="FlagValues">Values of flags, by the flag's name.</param>
/// <param name="Labels">The keys of the OCI image specification.</param>
/// <param name="Environment">Variables that programs read.</param>
/// <param name="Arguments">Names of build arguments with usual defaults.</param>
/// <param name="Commands">For CMD.</param>
/// <param name="Checks">The names of BuildKit's build checks.</param>
/// <param name="Remotes">What ADD can fetch.</param>
public sealed record UsualWords(
    IReadOnlyList<UsualWord> Frontends, IReadOnlyList<UsualWord> Caches, IReadOnlyDictionary<string, IReadOnlyList<UsualWord>> MountValues,
    IReadOnlyDictionary<string, IReadOnlyList<UsualWord>> FlagValues, IReadOnlyList<UsualWord> Signals, IReadOnlyList<UsualWord> Ports,
    IReadOnlyList<UsualWord> Labels, IReadOnlyList<UsualWord> Environment, IReadOnlyList<UsualWord> Arguments, IReadOnlyList<UsualWord> Shells,
    IReadOnlyList<UsualWord> Commands, IReadOnlyList<UsualWord> Entrypoints, IReadOnlyList<UsualWord> Healthchecks, IReadOnlyList<UsualWord> Folders,
    IReadOnlyList<UsualWord> Stages, IReadOnlyList<UsualWord> Checks, IReadOnlyList<UsualWord> Remotes)
{
    static readonly Lazy<UsualWords> Resource = new(Load);

    public static UsualWords All => Resource.Value;

    static UsualWords Load()
    {
        using var stream = typeof(UsualWords).Assembly.GetManifestResourceStream("words.json")!;
        return JsonSerializer.Deserialize(stream, UsualWordsJson.Default.UsualWords)!;
    }
}

[JsonSerializable(typeof(UsualWords))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true)]
sealed partial class UsualWordsJson : JsonSerializerContext;
