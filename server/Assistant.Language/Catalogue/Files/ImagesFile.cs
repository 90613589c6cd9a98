using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assistant.Language.Text;

namespace Assistant.Language.Catalogue.Files;

/// <summary>
/// <c>assistant.images.json</c>: images of a workspace's own, and other facts about known ones. An image with a mistake is left out, and
/// the others count; a text that is no JSON has no images.
/// </summary>
/// <param name="Images">Each fits the schema.</param>
/// <param name="Mistakes">In the order of the text; the first hundred, since nobody reads more.</param>
public sealed record ImagesFile(SourceText Text, ImmutableArray<JsonObject> Images, ImmutableArray<ImagesFileMistake> Mistakes)
{
    public const string FileName = "assistant.images.json";

    const int MostMistakes = 100;

    /// <summary>The images that are named as parents, with the place and the image whose parent they are.</summary>
    internal ImmutableArray<(string Image, string Name, TextSpan Span)> Parents { get; private init; } = [];

    public static ImagesFile Read(SourceText text)
    {
        var (root, place, problem) = JsonPart.Read(text);
        if (root is null) return new(text, [], [new(place, problem) { IsSyntax = true }]);
        var images = (root["images"]?.Items ?? []).Where(image => image.Kind == JsonValueKind.Object).ToList();
        IEnumerable<ImagesFileMistake>[] kinds = [JsonSchema.OfImages.Check(root), BeyondSchema(root), NamedAgain(images)];
        var mistakes = kinds.SelectMany(kind => kind.Take(MostMistakes)).OrderBy(mistake => mistake.Span.Start).Take(MostMistakes);
        return new(text, [.. images.Where(IsRight).Select(image => (JsonObject)image.ToNode()!)], [.. mistakes])
        {
            Parents = [.. from image in images let parent = image["inherits"] where parent is not null select (image["name"]?.Text ?? "", parent.Text, parent.Span)],
        };
    }

    /// <summary>True when the catalogue is the same with the other file.</summary>
    public bool HasSameImages(ImagesFile other) => Images.Length == other.Images.Length && Images.Zip(other.Images).All(pair => JsonNode.DeepEquals(pair.First, pair.Second));

    static bool IsRight(JsonPart image) => !JsonSchema.OfImages.Check(image, "image").Concat(BeyondSchema(image)).Any();

    static IEnumerable<ImagesFileMistake> BeyondSchema(JsonPart part) => part.All.SelectMany(one => Twice(one).Concat(Patterns(one)));

    static IEnumerable<ImagesFileMistake> Twice(JsonPart part) =>
        from members in part.Members.GroupBy(member => member.Name)
        from again in members.Skip(1)
        select new ImagesFileMistake(again.Span, $"The member \"{again.Name}\" stands here a second time. Only one of them counts.") { IsBeyondSchema = true };

    /// <summary>No image is left out for it: the later one adds to the earlier.</summary>
    static IEnumerable<ImagesFileMistake> NamedAgain(IEnumerable<JsonPart> images) =>
        from named in images.Select(image => image["name"]).OfType<JsonPart>().Where(name => name.Text is not "").GroupBy(name => name.Text)
        from again in named.Skip(1)
        select new ImagesFileMistake(again.Span, $"The image {again.Text} stands here once more. What is said of it here replaces what is said above; say all of it in one place.") { IsBeyondSchema = true };

    /// <summary>Regular expressions are tried here, so that nobody has to look for why a password is not found.</summary>
    static IEnumerable<ImagesFileMistake> Patterns(JsonPart part) =>
        from member in part.Members
        where member.Name is "log" or "pattern" && member.Value.Kind == JsonValueKind.String
        let problem = ProblemOf(member.Value.Text, needsSecret: member.Name == "log" && part["kind"] is not null)
        where problem is not null
        select new ImagesFileMistake(member.Value.Span, problem) { IsBeyondSchema = true };

    static string? ProblemOf(string pattern, bool needsSecret)
    {
        try
        {
            var expression = new Regex(pattern);
            return needsSecret && !expression.GetGroupNames().Contains("secret") ? "The expression has no group (?<secret>…), so it finds no password." : null;
        }
        catch (RegexParseException wrong)
        {
            return $"This is no regular expression: {wrong.Message}";
        }
    }
}

/// <summary>Something in an images file that is not as it should be.</summary>
/// <param name="Message">A sentence: what is wrong and what is expected.</param>
public sealed record ImagesFileMistake(TextSpan Span, string Message)
{
    /// <summary>What was probably meant; null when nobody can tell.</summary>
    public string? Instead { get; init; }

    /// <summary>True when the whole text cannot be read.</summary>
    public bool IsSyntax { get; init; }

    /// <summary>True for what no schema can say.</summary>
    public bool IsBeyondSchema { get; init; }
}
