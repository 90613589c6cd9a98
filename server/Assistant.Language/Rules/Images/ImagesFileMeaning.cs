using Assistant.Language.Catalogue.Files;

namespace Assistant.Language.Rules.Images;

/// <summary>A file of images that fits the schema and still cannot be meant.</summary>
static class ImagesFileMeaning
{
    public static readonly Rule Rule = new("DS091", "The file of images says what cannot be", Severity.Warning, """
        A schema does not see everything: that `inherits` names an image that nobody knows, that an expression for the log cannot
        be read or has no group `secret`, that a member stands there twice. Such an expression or member leaves its image out; an
        unknown parent is passed over. Nor can an image be its own parent, by way of others either; and of an image that stands
        there twice the later words replace the earlier.

        Bad:

        ```json
        { "images": [{ "name": "lab.example/db", "purpose": "Our database", "inherits": "postgre" }] }
        ```

        Good:

        ```json
        { "images": [{ "name": "lab.example/db", "purpose": "Our database", "inherits": "postgres" }] }
        ```
        """, Check)
    { Beside = Check };

    /// <summary>More parents than a person would write.</summary>
    const int LongestWay = 100;

    static IEnumerable<Finding> Check(Document document) => document.ImagesFile is { } file
        ? file.Mistakes.Where(mistake => mistake.IsBeyondSchema).Select(mistake => Rule.At(mistake.Span, mistake.Message)).Concat(Parents(document, file))
        : [];

    static IEnumerable<Finding> Parents(Document document, ImagesFile file)
    {
        if (file.Parents.IsEmpty) yield break;
        var parents = document.Catalogue.With(file.Images).All.ToDictionary(image => image.Name, image => image.Inherits);
        var names = parents.Keys;
        foreach (var (image, name, span) in file.Parents)
            if (WayBack(image, name, parents) is { } way)
                yield return Rule.At(span, $"{image} is its own parent{(way is [] ? "" : $", by way of {string.Join(", ", way)}")}. Write another image to inherit from, or leave the member out.");
            else if (!names.Contains(name))
                yield return Rule.At(span, $"No image {name} is known, so nothing is inherited. Write the name of an image of the catalogue or of this file.",
                    Text.NearestName.Of(name, names.Order(StringComparer.Ordinal)) is { } nearest ? [new($"Change to {nearest}", [new(span, nearest)])] : []);
    }

    /// <summary>The images between one and itself, from parent to parent; null when it is not among its own.</summary>
    static List<string>? WayBack(string image, string parent, Dictionary<string, string?> parents)
    {
        if (image is "") return null;
        List<string> way = [];
        var next = parent;
        while (next != image)
        {
            way.Add(next);
            if (way.Count == LongestWay || parents.GetValueOrDefault(next) is not { } above || way.Contains(above)) return null;
            next = above;
        }
        return way;
    }
}
