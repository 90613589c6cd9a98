using System.Text;
using Assistant.Language.Catalogue;
using Assistant.Language.Catalogue.Tags;

namespace Assistant.Language.Tests.Catalogue;

public class CataloguePageTests
{
    [Fact]
    public void The_page_of_images_is_what_the_catalogue_says() => Repository.AssertRendered("docs/catalogue.md", Render());

    static string Render()
    {
        var page = new StringBuilder("""
            # Images

            What the assistant knows of images without asking a registry. The facts were read in the projects' own files and pages;
            each file in `server/Assistant.Language/Catalogue/Images/` names its sources. A fact that was not checked is left out.
            An image has the facts of the image it is built on where it does not say otherwise. Hovering an image in the editor shows all
            of it.

            ## Images of your own

            A file `assistant.images.json` in a folder of the workspace adds images for the files there and below, in the editor and on the
            command line; the nearest one above a file counts. Of an image that is known already the members that are given replace
            what is known, and the others stay.

            ```json
            {
              "images": [
                {
                  "name": "lab.example/team/notebook",
                  "purpose": "The notebook of our team",
                  "inherits": "quay.io/jupyter/scipy-notebook",
                  "tags": { "scheme": "a number for each term", "offer": ["2026-2", "2026-1"], "latest": false }
                },
                { "name": "postgres", "variables": [{ "name": "POSTGRES_PASSWORD", "required": true, "meaning": "the one from the course's page" }] }
              ]
            }
            ```

            VS Code completes and checks the file by `server/Assistant.Language/Catalogue/images.schema.json`; every editor shows its
            mistakes as the findings `DS090` and `DS091`, and so does `assistant check`.

            """.ReplaceLineEndings("\n"));
        foreach (var family in ImageCatalogue.BuiltIn.All.GroupBy(image => image.Family))
        {
            page.Append($"\n## {family.Key}\n\n| image | purpose | status | built on | listens on | log in | keeps work in | tags | as of | built for |\n|---|---|---|---|---|---|---|---|---|---|\n");
            foreach (var image in family) page.Append(Row(image));
        }
        page.Append("\n## Names that are out of date\n\n| old name | why | now |\n|---|---|---|\n");
        foreach (var move in Moves()) page.Append($"| {move.Name} | {move.Why} | {string.Join(" or ", move.Successors.Select(image => image.Name))} |\n");
        return page.ToString();
    }

    static string Row(ImageFacts image)
    {
        string[] cells =
        [
            image.Name,
            image.Purpose,
            StatusOf(image),
            string.Join(" ← ", ImageCatalogue.BuiltIn.ParentsOf(image)),
            string.Join("<br>", image.Ports.Select(port => $"{port.Port} {port.Serves}")),
            LoginOf(image),
            image.Mounts is [var first, ..] ? $"`{first.Path}`" : "",
            TagsOf(image),
            image.Tags?.AsOf ?? "",
            string.Join(", ", image.Architectures),
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    static string StatusOf(ImageFacts image)
    {
        var word = image.Status switch { ImageStatus.Active => "kept up", ImageStatus.NoImage => "no image", var other => other.ToString().ToLowerInvariant() };
        return image.StatusNote is { } note ? $"**{word}**: {note}" : word;
    }

    /// <summary>The newest stable tag, and what else can be chosen by it.</summary>
    static string TagsOf(ImageFacts image) => image.Tags switch
    {
        { Offer: [var newest, ..] } tags => $"`{newest}`{(TagVariants.Of(tags.Offer) is { Length: > 0 } variants ? $"; {variants}" : "")}{(tags.Latest == false ? "; no `latest`" : "")}",
        { Latest: false } => "no `latest`",
        _ => "",
    };

    static string LoginOf(ImageFacts image) => image.Login switch
    {
        { Kind: LoginKind.Token } => "token in the log",
        { Kind: LoginKind.Password } login => string.Join(", ", new[] { login.User, login.Variable is { } variable ? $"`{variable}`" : null }.OfType<string>()),
        { Kind: LoginKind.Setup } login => login.Note ?? "set up on the first visit",
        { Kind: LoginKind.None } when !image.Ports.IsEmpty => "none",
        _ => "",
    };

    static IEnumerable<ImageMove> Moves() =>
        from image in ImageCatalogue.BuiltIn.All
        from name in (string[])[image.Name, .. image.Also, .. image.Formerly.Select(former => former.Name)]
        let move = ImageCatalogue.BuiltIn.Moved(name)
        where move is not null
        orderby move.Name
        select move;
}
