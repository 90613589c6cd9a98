using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Assistant.Language.Catalogue;

/// <summary>A file of the catalogue: images that belong together, the one that is meant most often first.</summary>
public sealed record ImageFamily(string Title, ImmutableArray<ImageFacts> Images)
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
}

/// <summary>Reads the families from <c>Catalogue/Images/*.json</c>. Their order is the order of preference between equal matches.</summary>
static class ImageFamilies
{
    public static readonly ImmutableArray<string> Names =
    [
        "python", "jupyter", "rocker", "r", "deep-learning", "database", "conda", "julia", "processing", "posit",
        "bioconductor", "gpu", "llm", "vector-database", "mlops", "orchestration", "bi", "storage", "notebook", "geo",
        "labelling", "ide", "devcontainer", "app",
    ];

    /// <summary>More than a person would write, so that a file of a workspace cannot make a chain without an end.</summary>
    const int MostParents = 20;

    /// <summary>Every image with the facts it inherits filled in; those of a workspace's own come first.</summary>
    public static ImmutableArray<ImageFacts> Read(ImmutableArray<JsonObject> additions)
    {
        var known = new OrderedDictionary<string, ImageFacts>(Names.SelectMany(name => Members(Read(name))).Select(image => KeyValuePair.Create(image.Name, image)));
        var own = new OrderedDictionary<string, ImageFacts>();
        foreach (var addition in additions)
        {
            var name = addition["name"]!.GetValue<string>();
            if (known.TryGetValue(name, out var image)) known[name] = With(image, addition);
            else own[name] = With(own.GetValueOrDefault(name) ?? new() { Name = name, Purpose = "An image of this workspace", Family = "This workspace" }, addition);
        }
        var byName = own.Concat(known).ToDictionary();
        return [.. own.Values.Concat(known.Values).Select(image => Complete(image, byName, [image.Name]))];
    }

    /// <summary>One family as its file says it, nothing filled in.</summary>
    public static ImageFamily Read(string name)
    {
        using var file = typeof(ImageFamilies).Assembly.GetManifestResourceStream($"Images/{name}.json")!;
        return JsonSerializer.Deserialize(file, ImagesJson.Default.ImageFamily)!;
    }

    static IEnumerable<ImageFacts> Members(ImageFamily family) => family.Images.Select(image => image with { Family = family.Title });

    /// <summary>An image with the members that are given in place of its own.</summary>
    static ImageFacts With(ImageFacts image, JsonObject members)
    {
        var json = (JsonObject)JsonSerializer.SerializeToNode(image, ImagesJson.Default.ImageFacts)!;
        foreach (var (member, value) in members) json[member] = value?.DeepClone();
        return json.Deserialize(ImagesJson.Default.ImageFacts)! with { Family = image.Family };
    }

    /// <param name="heirs">The images that are being filled in with this one; one of them cannot be its parent.</param>
    static ImageFacts Complete(ImageFacts image, Dictionary<string, ImageFacts> byName, ImmutableArray<string> heirs) =>
        image.Inherits is { } name && byName.TryGetValue(name, out var parent) && heirs.Length < MostParents && !heirs.Contains(name)
            ? Fill(image, Complete(parent, byName, heirs.Add(name)))
            : Fill(image, null);

    /// <summary>Variables and notes are added to the inherited ones; every other fact replaces the inherited one.</summary>
    static ImageFacts Fill(ImageFacts image, ImageFacts? from) => image with
    {
        Also = Or(image.Also),
        Formerly = Or(image.Formerly),
        Words = Or(image.Words),
        Successors = Or(image.Successors),
        Parent = image.Parent ?? from?.Name,
        Tags = Listed(image.Tags ?? from?.Tags),
        Ports = Or(image.Ports, from?.Ports),
        User = image.User ?? from?.User,
        WorkFolder = image.WorkFolder ?? from?.WorkFolder,
        Mounts = Or(image.Mounts, from?.Mounts),
        Variables = [.. from?.Variables ?? [], .. Or(image.Variables)],
        Login = image.Login ?? from?.Login,
        Starts = image.Starts ?? from?.Starts,
        Command = image.Command ?? from?.Command,
        Interactive = image.Interactive ?? from?.Interactive,
        Gpu = image.Gpu ?? from?.Gpu,
        SharedMemory = image.SharedMemory ?? from?.SharedMemory,
        Architectures = Or(image.Architectures),
        Ready = image.Ready ?? from?.Ready,
        Terms = image.Terms ?? from?.Terms,
        Notes = [.. from?.Notes ?? [], .. Or(image.Notes)],
        Sources = Or(image.Sources),
    };

    static ImageTags? Listed(ImageTags? tags) => tags is null ? null : tags with { Offer = Or(tags.Offer) };

    static ImmutableArray<T> Or<T>(ImmutableArray<T> own, ImmutableArray<T>? inherited = null) =>
        own.IsDefault ? inherited ?? [] : own;
}

/// <summary>Reads the resources without reflection; a member that is not known is an error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ImageFamily))]
sealed partial class ImagesJson : JsonSerializerContext;
