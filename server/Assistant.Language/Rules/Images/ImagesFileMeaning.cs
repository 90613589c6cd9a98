using Assistant.Language.Catalogue.Files;

namespace Assistant.Language.Rules.Images;

/// <summary>A file of images that fits the schema and still cannot be meant.</summary>
static class ImagesFileMeaning
{
    public static readonly Rule Rule = new("DS091", "The file of images says what cannot be", Severity.Warning, """
        A schema does not see everything: that `inherits` names an image that nobody knows, that an expression for the log cannot
        be read or has no group `secret`, that a member stands there twice. Such an expression or member leaves its image out; an
        unknown parent is passed over.

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

    static IEnumerable<Finding> Check(Document document) => document.ImagesFile is { } file
        ? file.Mistakes.Where(mistake => mistake.IsBeyondSchema).Select(mistake => Rule.At(mistake.Span, mistake.Message)).Concat(Parents(document, file))
        : [];

    static IEnumerable<Finding> Parents(Document document, ImagesFile file)
    {
        if (file.Parents.IsEmpty) yield break;
        var names = document.Catalogue.With(file.Images).All.Select(image => image.Name).ToHashSet();
        foreach (var (name, span) in file.Parents)
            if (!names.Contains(name))
                yield return Rule.At(span, $"No image {name} is known, so nothing is inherited. Write the name of an image of the catalogue or of this file.",
                    Text.NearestName.Of(name, names.Order(StringComparer.Ordinal)) is { } nearest ? [new($"Change to {nearest}", [new(span, nearest)])] : []);
    }
}
