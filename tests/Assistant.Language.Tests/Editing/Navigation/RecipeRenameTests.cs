using Assistant.Language.Editing.Navigation;
using Assistant.Language.Recipes.Names;
using Assistant.Language.Tests.Recipes;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing.Navigation;

public class RecipeRenameTests
{
    [Theory]
    [InlineData("docker run --name ‸web a⏎docker stop web && docker rm web⏎docker cp \"web:/x\" .", "db", "docker run --name db a⏎docker stop db && docker rm db⏎docker cp \"db:/x\" .")]
    [InlineData("docker run --name='web' a⏎docker logs ‸web", "web-2", "docker run --name='web-2' a⏎docker logs web-2")]
    [InlineData("docker run -v ‸data:/data:ro --mount source=data,target=/data a", "books", "docker run -v books:/data:ro --mount source=books,target=/data a")]
    [InlineData("docker network create ‸net⏎docker run --network net a", "lab", "docker network create lab⏎docker run --network lab a")]
    [InlineData("A=1⏎docker run -p ${‸A:-80}:80 -e X=$A a", "PORT", "PORT=1⏎docker run -p ${PORT:-80}:80 -e X=$PORT a")]
    [InlineData("export ‸A=1⏎docker run -e A -e \"A\" --env=A a", "B", "export B=1⏎docker run -e A=\"$B\" -e \"A=$B\" --env=A=\"$B\" a")]
    [InlineData("# @prompt ‸A text⏎docker run $A", "B", "# @prompt B text⏎docker run $B")]
    public void Changes_every_place_that_means_it(string fixture, string name, string expected)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture.Replace('⏎', '\n'));
        var renaming = Rename.To(document, offset, name);
        Assert.Null(renaming.Refusal);
        Assert.Equal(expected.Replace('⏎', '\n'), Applied(document, renaming));
    }

    [Theory]
    [InlineData("docker run --name ‸web a", "-x", "'-x' is no name for a container: it has two characters or more, letters, digits, '_', '.' and '-', and begins with a letter or a digit.")]
    [InlineData("docker run -v ‸data:/d a", "d", "'d' is no name for a volume: it has two characters or more, letters, digits, '_', '.' and '-', and begins with a letter or a digit.")]
    [InlineData("docker network create ‸net", "a b", "'a b' is no name for a network: it has two characters or more, letters, digits, '_', '.' and '-', and begins with a letter or a digit.")]
    [InlineData("docker network create ‸net", "host", "Every engine has a network host already.")]
    [InlineData("‸A=1", "1A", "'1A' is no name for a variable: it is made of letters, digits and '_', and does not begin with a digit.")]
    [InlineData("‸A=1", "PATH", "PATH means something to the shell or to docker itself.")]
    [InlineData("‸A=1⏎echo $B", "B", "There is a variable B already, in line 2.")]
    [InlineData("docker run --name ‸web a⏎docker run --name db b", "db", "There is a container db already, in line 2.")]
    [InlineData("docker run --name ‸web a⏎docker stop w'eb'", "db", "web cannot be renamed, because line 2 means it without spelling it out.")]
    [InlineData("export ‸A=1⏎docker run -e 'A' a", "B", "A cannot be renamed, because line 2 means it without spelling it out.")]
    [InlineData("docker stop ‸web", "db", "There is nothing to rename here: only variables, containers, volumes and networks that this file names can be renamed.")]
    [InlineData("docker build -t ‸app .", "x", "There is nothing to rename here: only variables, containers, volumes and networks that this file names can be renamed.")]
    public void Says_why_a_name_cannot_be(string fixture, string name, string refusal)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture.Replace('⏎', '\n'));
        var renaming = Rename.To(document, offset, name);
        Assert.Equal(refusal, renaming.Refusal);
        Assert.Empty(renaming.Changes);
    }

    [Theory]
    [InlineData("docker run --name \"we‸b\" a", "web")]
    [InlineData("docker run -v data:‸/data a", null)]
    [InlineData("docker run -v da‸ta:/data a", "data")]
    [InlineData("export DOCKER_‸HOST=x", null)]
    [InlineData("docker run -v $P‸WD:/data a", null)]
    [InlineData("docker ru‸n a", null)]
    public void Knows_what_can_be_renamed(string fixture, string? placeholder)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture);
        Assert.Equal(placeholder, Rename.At(document, offset)?.Placeholder);
    }

    [Fact]
    public void A_new_name_and_the_old_one_again_give_the_same_file() => RecipeTests.Documents.Sample(document =>
    {
        var text = document.Text.ToString();
        for (var offset = 0; offset <= text.Length; offset++)
        {
            if (document.Dockerfile?.Names.At(offset) is not null || Rename.At(document, offset) is not { } old) continue;
            var there = Rename.To(document, old.Span.Start, "renamed");
            if (there.Refusal is not null || there.Changes.Any(change => change.NewText != "renamed")) continue;
            var renamed = new Document(document.Kind, SourceText.From(Applied(document, there)));
            var moved = there.Changes.Where(change => change.Span.Start < old.Span.Start).Sum(change => 7 - change.Span.Length);
            var back = Rename.To(renamed, old.Span.Start + moved, old.Placeholder);
            if (back.Refusal is null) Assert.Equal(text, Applied(renamed, back));
        }
    }, iter: 500);

    static string Applied(Document document, Renaming renaming) => renaming.Changes.Reverse()
        .Aggregate(document.Text.ToString(), (text, change) => text.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText));
}
