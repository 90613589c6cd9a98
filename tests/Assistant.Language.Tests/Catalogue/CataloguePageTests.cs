using System.Text;
using Assistant.Language.Catalogue;

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
            Hovering an image in the editor shows all of it.

            """.ReplaceLineEndings("\n"));
        foreach (var family in ImageCatalogue.BuiltIn.All.GroupBy(image => image.Family))
        {
            page.Append($"\n## {family.Key}\n\n| image | purpose | listens on | log in | keeps work in | tag | built for |\n|---|---|---|---|---|---|---|\n");
            foreach (var image in family) page.Append(Row(image));
        }
        page.Append("\n## Names that are out of date\n\n| old name | why | now |\n|---|---|---|\n");
        foreach (var move in Moves()) page.Append($"| {move.Name} | {move.Why} | {string.Join(" or ", move.Successors.Select(image => image.Name))} |\n");
        return page.ToString();
    }

    static string Row(ImageFacts image)
    {
        var purpose = image.StatusNote is { } note ? $"{image.Purpose}. **{note}**" : image.Purpose;
        var ports = string.Join("<br>", image.Ports.Select(port => $"{port.Port} {port.Serves}"));
        var mount = image.Mounts.FirstOrDefault() is { } first ? $"`{first.Path}`" : "";
        var tag = image.Tags is { Offer: [var newest, ..] } ? $"`{newest}`" : "";
        return $"| {image.Name} | {purpose} | {ports} | {LoginOf(image)} | {mount} | {tag} | {string.Join(", ", image.Architectures)} |\n";
    }

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
