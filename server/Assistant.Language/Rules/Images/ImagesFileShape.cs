namespace Assistant.Language.Rules.Images;

/// <summary>A file of images that is no JSON, or does not fit the schema.</summary>
public static class ImagesFileShape
{
    public static readonly Rule Rule = new("DS090", "The file of images is not as the schema says", Severity.Warning, """
        `assistant.images.json` in a folder of the workspace adds images to those the assistant knows, or changes what it says of
        one. Its members are those of the catalogue's own files. An image with a mistake in it is left out, and the others count;
        where the file is no JSON, none does. VS Code completes and checks the file by the schema itself.

        Bad:

        ```json
        { "images": [{ "name": "lab.example/team/notebook", "port": 8888 }] }
        ```

        Good:

        ```json
        { "images": [{ "name": "lab.example/team/notebook", "purpose": "Our notebook", "ports": [{ "port": 8888, "serves": "Jupyter", "path": "/lab" }] }] }
        ```
        """, Check)
    { Beside = Check };

    static IEnumerable<Finding> Check(Document document) =>
        from mistake in document.ImagesFile?.Mistakes ?? []
        where !mistake.IsBeyondSchema
        select Rule.At(mistake.Span, mistake.Message, mistake.Instead is { } instead ? [new($"Change to {instead}", [new(mistake.Span, instead)])] : []) with { Severity = mistake.IsSyntax ? Severity.Error : Severity.Warning };
}
