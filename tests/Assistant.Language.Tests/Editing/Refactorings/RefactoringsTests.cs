using Assistant.Language.Editing.Refactorings;
using Assistant.Language.Tests.Recipes;
using Assistant.Language.Text;
using All = Assistant.Language.Editing.Refactorings.Refactorings;

namespace Assistant.Language.Tests.Editing.Refactorings;

public class RefactoringsTests
{
    [Theory]
    [InlineData("docker run -d --rm -p 80:80 rocker/rstudio:4", "docker run -d --rm --name rstudio -p 80:80 rocker/rstudio:4")]
    [InlineData("docker create nginx", "docker create --name nginx nginx")]
    [InlineData("docker run \\\n  -d \\\n  nginx", "docker run --name nginx \\\n  -d \\\n  nginx")]
    [InlineData("docker run --name nginx a‸b\ndocker run --name nginx-2 nginx", "")]
    [InlineData("docker run ng‸inx\ndocker run --name nginx nginx", "docker run --name nginx-2 nginx\ndocker run --name nginx nginx")]
    [InlineData("docker run $IMAGE", "docker run --name container $IMAGE")]
    [InlineData("docker ps", "")]
    public void A_container_is_named_after_its_image(string text, string expected) => Check("Name the container", text, expected);

    [Theory]
    [InlineData("docker run -it python", "docker run -it --rm python")]
    [InlineData("docker run --rm python", "")]
    [InlineData("docker run --restart always python", "")]
    [InlineData("docker run --restart no python", "docker run --rm --restart no python")]
    [InlineData("docker run -d postgres:17", "")]
    [InlineData("docker run -d -v db:/var/lib/postgresql/data postgres:17", "docker run -d --rm -v db:/var/lib/postgresql/data postgres:17")]
    [InlineData("docker pull python", "")]
    public void A_container_goes_when_it_ends(string text, string expected) => Check("Remove the container", text, expected);

    [Theory]
    [InlineData("docker run -p 8787:8787 x", "docker run -p 127.0.0.1:8787:8787 x")]
    [InlineData("docker run -p8787 --publish=\"80:80/udp\" x", "docker run -p127.0.0.1::8787 --publish=\"127.0.0.1:80:80/udp\" x")]
    [InlineData("docker run -p $PORT:8787 x", "docker run -p 127.0.0.1:$PORT:8787 x")]
    [InlineData("docker run -p $PORT x", "")]
    [InlineData("docker run -p 127.0.0.1:80:80 -p [::1]:80:80 -p published=1,target=2 x", "")]
    [InlineData("docker run --network host -p 80:80 x", "")]
    public void Ports_are_bound_to_this_machine(string text, string expected) => Check("Bind the", text, expected);

    [Theory]
    [InlineData("docker run -d rocker/rstudio", "docker run -d -v \"$PWD/work\":/home/rstudio/work rocker/rstudio")]
    [InlineData("docker run \\\n    -d \\\n    quay.io/jupyter/scipy-notebook \\\n    start.sh", "docker run \\\n    -d \\\n    -v \"$PWD/work\":/home/jovyan/work \\\n    quay.io/jupyter/scipy-notebook \\\n    start.sh")]
    [InlineData("docker run --name db postgres:18", "docker run --name db -v db-data:/var/lib/postgresql postgres:18")]
    [InlineData("docker run postgres:16", "docker run -v postgres-data:/var/lib/postgresql/data postgres:16")]
    [InlineData("docker run --mount type=tmpfs,target=/t postgres:16", "docker run --mount type=tmpfs,target=/t --mount type=volume,source=postgres-data,target=/var/lib/postgresql/data postgres:16")]
    [InlineData("docker run -v all:/home/rstudio rocker/rstudio", "")]
    [InlineData("docker run -v $WORK rocker/rstudio", "")]
    [InlineData("docker run unknown/image", "")]
    [InlineData("docker run -v \"$PWD\":/w -w /w python:3.12 python x.py", "")]
    [InlineData("docker run -v \"$PWD\":/w -w /w/sub python:3.12 python x.py", "")]
    [InlineData("docker run -v \"$PWD\":/x -w /w python:3.12", "docker run -v \"$PWD\":/x -w /w -v \"$PWD/work\":/usr/src/app python:3.12")]
    public void Work_is_kept(string text, string expected) => Check("Keep /", text, expected);

    [Theory]
    [InlineData("docker run -d --rm -p 80:80 --init -e A=1 x sh -c y", "docker run -d --rm \\\n  -p 80:80 \\\n  --init \\\n  -e A=1 \\\n  x sh -c y")]
    [InlineData("  d‸ocker run -p 80:80 x\r\ndocker ps", "  docker run \\\r\n    -p 80:80 \\\r\n    x\r\ndocker ps")]
    [InlineData("docker run x", "")]
    [InlineData("docker run -d \\\n  -p 80:80 x", "")]
    [InlineData("sudo d‸ocker run -p 80:80 -e A=1 x | cat", "sudo docker run \\\n  -p 80:80 \\\n  -e A=1 \\\n  x | cat")]
    [InlineData("cd lab && d‸ocker run -p 80:80 -e A=1 x", "")]
    public void A_long_command_goes_over_lines(string text, string expected) => Check("Split", text, expected);

    [Theory]
    [InlineData("docker run -d \\\n  -e 'a b' \\\n  x", "docker run -d -e 'a b' x")]
    [InlineData("docker run \"a \\\nb\"", "")]
    [InlineData("docker run -d x", "")]
    [InlineData("docker run -d a` \\\n  x b`", "")]
    public void Lines_are_joined(string text, string expected) => Check("Join", text, expected);

    [Theory]
    [InlineData("docker run -dit -p80:80 -e 'A=1' -u=me --rm x -p", "docker run --detach --interactive --tty --publish 80:80 --env 'A=1' --user me --rm x -p")]
    [InlineData("docker run -it=false x", "docker run --interactive --tty=false x")]
    [InlineData("docker run --rm x", "")]
    [InlineData("docker run -Y x", "")]
    public void Letters_become_names(string text, string expected) => Check("Write the flags by their long", text, expected);

    [Theory]
    [InlineData("docker run --detach --publish=80:80 --env A --rm x", "docker run -d -p 80:80 -e A --rm x")]
    [InlineData("docker run --detach=true --rm x", "")]
    public void Names_become_letters(string text, string expected) => Check("Write the flags by their letters", text, expected);

    [Theory]
    [InlineData("### db\n# why\ndocker run po‸stgres:18\n\ndocker run -it postgres:18 psql", "IMAGE=postgres:18\n### db\n# why\ndocker run $IMAGE\n\ndocker run -it $IMAGE psql")]
    [InlineData("docker pull a\ndocker run ‸a", "IMAGE=a\ndocker pull $IMAGE\ndocker run $IMAGE")]
    [InlineData("docker run a", "")]
    public void An_image_is_written_once(string text, string expected) => Check("Write ", text, expected, "$IMAGE");

    [Theory]
    [InlineData("> ```sh\n> docker run -p 80:80 -‸d x\n> ```", DocumentKind.Markdown, "> ```sh\n> docker run \\\n>   -p 80:80 \\\n>   -d \\\n>   x\n> ```")]
    [InlineData("```console\n$ docker run -p 80:80 -‸d x\n```", DocumentKind.Markdown, "```console\n$ docker run \\\n  -p 80:80 \\\n  -d \\\n  x\n```")]
    [InlineData("FROM x\n#  docker run -p 80:80 ‸x\n", DocumentKind.Dockerfile, "FROM x\n#  docker run \\\n#    -p 80:80 \\\n#    x\n")]
    public void Pages_and_comments_keep_their_marks(string text, DocumentKind kind, string expected) => Check("Split", text, expected, kind: kind);

    [Fact]
    public void In_any_text_edits_lie_apart_in_it_and_lines_say_the_same_when_split_or_joined() => CsCheck.Check.Sample(RecipeTests.Documents, document =>
    {
        foreach (var line in document.Recipe.Commands)
            foreach (var refactoring in All.At(document, new(line.Span.End, 0)))
            {
                var last = -1;
                foreach (var change in refactoring.Changes.OrderBy(change => change.Span.Start))
                {
                    Assert.InRange(change.Span.Start, last + 1, document.Text.Length);
                    Assert.InRange(change.Span.End, change.Span.Start, document.Text.Length);
                    last = change.Span.End - (change.Span.Length == 0 ? 1 : 0);
                }
                var after = document with { Text = SourceText.From(Edited(document, refactoring)) };
                if (refactoring.Title.StartsWith("Split", StringComparison.Ordinal) || refactoring.Title.StartsWith("Join", StringComparison.Ordinal))
                    Assert.Equal(Words(document), Words(after));
            }
    }, iter: 2000);

    static IEnumerable<string> Words(Document document) => document.Recipe.Commands.Select(line => string.Join('|', line.Words.Select(word => word.Value)));

    static void Check(string title, string marked, string expected, string ends = "", DocumentKind kind = DocumentKind.Recipe)
    {
        var at = marked.IndexOf('‸');
        var document = new Document(kind, SourceText.From(marked.Replace("‸", "")));
        var found = All.At(document, new(at < 0 ? 0 : at, 0)).Where(refactoring => refactoring.Title.StartsWith(title, StringComparison.Ordinal) && refactoring.Title.EndsWith(ends, StringComparison.Ordinal)).ToList();
        Assert.Equal(expected == "" ? [] : [expected], found.Select(refactoring => Edited(document, refactoring)));
    }

    static string Edited(Document document, Refactoring refactoring)
    {
        var text = document.Text.ToString();
        foreach (var change in refactoring.Changes.OrderByDescending(change => change.Span.Start)) text = text[..change.Span.Start] + change.NewText + text[change.Span.End..];
        return text;
    }
}
