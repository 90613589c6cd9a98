using Assistant.Language.Editing.Navigation;
using Assistant.Language.Recipes.Names;
using Assistant.Language.Tests.Recipes;
using CsCheck;

namespace Assistant.Language.Tests.Editing.Navigation;

/// <summary>
/// A recipe with a cursor and, below it, the same recipe with what is found there: <c>«»</c> around where it is defined, <c>‹›</c> around each
/// other place that means it. <c>⏎</c> is a line break.
/// </summary>
public class RecipeNavigationTests
{
    [Theory]
    [InlineData("docker run --name ‸web a⏎docker stop web", "docker run --name «web» a⏎docker stop ‹web›")]
    [InlineData("docker run --name=web a⏎docker exec -it ‸web bash", "docker run --name=«web» a⏎docker exec -it ‹web› bash")]
    [InlineData("docker create --name \"web\" a⏎docker start other ‸web", "docker create --name \"«web»\" a⏎docker start other ‹web›")]
    [InlineData("docker stop ‸web⏎docker run --name web a", "docker stop ‹web›⏎docker run --name «web» a")]
    [InlineData("docker run --name web a⏎docker rm web⏎docker run --name web b⏎docker logs ‸web", "docker run --name ‹web› a⏎docker rm ‹web›⏎docker run --name «web» b⏎docker logs ‹web›")]
    [InlineData("docker run --name web a⏎docker cp ‸web:/x . && docker rm -f web", "docker run --name «web» a⏎docker cp ‹web›:/x . && docker rm -f ‹web›")]
    [InlineData("docker run --name web a⏎docker run --network container:‸web --pid=container:web --volumes-from web:ro --link web:w b", "docker run --name «web» a⏎docker run --network container:‹web› --pid=container:‹web› --volumes-from ‹web›:ro --link ‹web›:w b")]
    [InlineData("docker run --name web a⏎docker rename web d‸b⏎docker port db", "docker run --name web a⏎docker rename web «db»⏎docker port ‹db›")]
    [InlineData("docker run --name web a⏎docker network connect net ‸web⏎docker ps --filter name=web", "docker run --name «web» a⏎docker network connect net ‹web›⏎docker ps --filter name=‹web›")]
    [InlineData("docker run --name web a⏎if true; then docker stop ‸web; fi", "docker run --name «web» a⏎if true; then docker stop ‹web›; fi")]
    [InlineData("docker run --name web a⏎echo w‸eb", "docker run --name web a⏎echo web")]
    [InlineData("docker stop NA‸ME", "docker stop NAME")]
    [InlineData("docker run --name $‸X a", "docker run --name $‹X› a")]
    public void Containers(string fixture, string expected) => Check(fixture, expected);

    [Theory]
    [InlineData("docker volume create ‸data⏎docker run -v data:/d -v ./data:/e a⏎docker volume rm data", "docker volume create «data»⏎docker run -v ‹data›:/d -v ./data:/e a⏎docker volume rm ‹data›")]
    [InlineData("docker run -v ‸data:/d a⏎docker run --mount type=volume,source=data,target=/d b", "docker run -v «data»:/d a⏎docker run --mount type=volume,source=‹data›,target=/d b")]
    [InlineData("docker run --mount type=bind,src=/data,dst=/d --mount 'src=data,dst=/e' a⏎docker volume inspect ‸data", "docker run --mount type=bind,src=/data,dst=/d --mount 'src=«data»,dst=/e' a⏎docker volume inspect ‹data›")]
    [InlineData("docker run -v ‸d:/d a", "docker run -v d:/d a")]
    [InlineData("docker network create ‸net⏎docker run --net net --network name=net,alias=x a⏎docker network rm net", "docker network create «net»⏎docker run --net ‹net› --network name=‹net›,alias=x a⏎docker network rm ‹net›")]
    [InlineData("docker run --network h‸ost a", "docker run --network host a")]
    [InlineData("docker build -t a‸pp .⏎docker run app:latest⏎docker run -d docker.io/library/app b⏎docker run app:2", "docker build -t «app» .⏎docker run ‹app:latest›⏎docker run -d ‹docker.io/library/app› b⏎docker run app:2")]
    [InlineData("docker build --tag me/app:1 .⏎docker tag me/app:1 me/app:2⏎docker push me/ap‸p:2", "docker build --tag me/app:1 .⏎docker tag me/app:1 «me/app:2»⏎docker push ‹me/app:2›")]
    public void Volumes_networks_and_images(string fixture, string expected) => Check(fixture, expected);

    [Theory]
    [InlineData("A=1⏎docker run -e B=\"$‸A\" x", "«A»=1⏎docker run -e B=\"$‹A›\" x")]
    [InlineData("A=1⏎A=2⏎docker run $A:${‸A:-$A}⏎A=3", "‹A›=1⏎«A»=2⏎docker run $‹A›:${‹A›:-$‹A›}⏎‹A›=3")]
    [InlineData("export A=1 B=$‸A⏎echo '$A' \"$A\" \\$A", "export «A»=1 B=$‹A›⏎echo '$A' \"$‹A›\" \\$A")]
    [InlineData("A=1 ‸C=2 docker run -e C x", "A=1 «C»=2 docker run -e ‹C› x")]
    [InlineData("docker ps⏎⏎A=1 docker run x⏎docker ps && ‸A=2 docker run y", "docker ps⏎⏎‹A›=1 docker run x⏎docker ps && «A»=2 docker run y")]
    [InlineData("# @prompt PORT Which port?⏎docker run -p $‸PORT:80 x⏎# @open http://localhost:${PORT}/", "# @prompt «PORT» Which port?⏎docker run -p $‹PORT›:80 x⏎# @open http://localhost:${‹PORT›}/")]
    [InlineData("A=1⏎docker ps | grep \"$‸A\" > $A.txt", "«A»=1⏎docker ps | grep \"$‹A›\" > $‹A›.txt")]
    [InlineData("A=1⏎docker build - <<E⏎FROM $‸A⏎E", "«A»=1⏎docker build - <<E⏎FROM $‹A›⏎E")]
    [InlineData("docker run -v $P‸WD:/w -w $PWD x", "docker run -v $‹PWD›:/w -w $‹PWD› x")]
    [InlineData("docker run \\⏎  -e A=$‸B \\⏎  $B", "docker run \\⏎  -e A=$‹B› \\⏎  $‹B›")]
    [InlineData("‸", "")]
    public void Variables(string fixture, string expected) => Check(fixture, expected);

    [Fact]
    public void The_fences_of_a_page_are_one_file() => Check(
        "```console⏎$ docker run --name web a⏎$A web⏎```⏎web⏎```sh⏎docker stop ‸web⏎```", "```console⏎$ docker run --name «web» a⏎$A web⏎```⏎web⏎```sh⏎docker stop ‹web›⏎```", DocumentKind.Markdown);

    [Fact]
    public void The_comments_of_a_Dockerfile_are_too() =>
        Check("# docker build -t a‸pp .⏎# docker run app⏎FROM app", "# docker build -t «app» .⏎# docker run ‹app›⏎FROM app", DocumentKind.Dockerfile);

    [Fact]
    public void What_is_found_lies_in_the_text_and_finds_the_same_from_everywhere() => RecipeTests.Documents.Sample(document =>
    {
        for (var offset = 0; offset <= document.Text.Length; offset++)
        {
            if (document.Dockerfile?.Names.At(offset) is not null || RecipeNames.Of(document).At(offset) is not { } mention) continue;
            var found = References.At(document, offset, withDeclarations: true);
            Assert.Contains(mention.Span, found);
            Assert.All(found, span => Assert.True(span.Start >= 0 && span.Length > 0 && span.End <= document.Text.Length));
            Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.Start <= pair.Second.Start));
            if (Definition.At(document, offset) is { } definition) Assert.Contains(definition, found);
        }
    }, iter: 500);

    static void Check(string fixture, string expected, DocumentKind kind = DocumentKind.Recipe)
    {
        var (document, offset) = Cursor.In(kind, fixture.Replace('⏎', '\n'));
        var definition = Definition.At(document, offset);
        var picture = References.At(document, offset, withDeclarations: true).OrderByDescending(span => span.Start)
            .Aggregate(document.Text.ToString(), (text, span) => text.Insert(span.End, span == definition ? "»" : "›").Insert(span.Start, span == definition ? "«" : "‹"));
        Assert.Equal(expected.Replace('⏎', '\n'), picture);
    }
}
