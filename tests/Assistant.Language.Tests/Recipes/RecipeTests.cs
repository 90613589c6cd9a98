using Assistant.Language.Recipes;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Recipes;

public class RecipeTests
{
    [Theory]
    [InlineData("docker ps", "docker|ps")]
    [InlineData("  docker   ps  -a  ", "docker|ps|-a")]
    [InlineData("podman run x", "podman|run|x")]
    [InlineData("nerdctl ps", "nerdctl|ps")]
    [InlineData("A=1\nexport A B", "set A=1\nexport A=A")]
    [InlineData("PS C:\\data> docker ps", "docker|ps")]
    [InlineData("C:\\data>docker ps", "docker|ps")]
    [InlineData("(base) ada@lab:~/work$ docker ps", "docker|ps")]
    [InlineData("[ada@lab work]$ docker ps", "docker|ps")]
    [InlineData("ada@lab ~ % docker ps", "docker|ps")]
    [InlineData("# docker ps", "comment docker ps")]
    [InlineData("docker run \\\r\n  -d \\\r\n  x\r\ndocker ps", "docker|run|-d|x\ndocker|ps")]
    [InlineData("docker run x # shown", "docker|run|x")]
    [InlineData("docker run x#y", "docker|run|x#y")]
    [InlineData("docker run \\\n  -d \\\n  x", "docker|run|-d|x")]
    [InlineData("docker run a\\\nb", "docker|run|ab")]
    [InlineData("docker run \\\r\n  -d x\r\n", "docker|run|-d|x")]
    [InlineData("docker run -d \\", "docker|run|-d")]
    [InlineData("docker run 'a b' c", "docker|run|a b|c")]
    [InlineData("docker run \"a b\"c", "docker|run|a bc")]
    [InlineData("docker run a\\ b", "docker|run|a b")]
    [InlineData("docker run '' \"\"", "docker|run||")]
    [InlineData("docker run \"a\\\"b\\c\"", "docker|run|a\"b\\c")]
    [InlineData("docker run --gpus '\"device=0,1\"' x", "docker|run|--gpus|\"device=0,1\"|x")]
    [InlineData("docker run \"a \\\nb\"", "docker|run|a b")]
    [InlineData("docker run -v $PWD:/w -v ~/x:/y", "docker|run|-v|$PWD:/w|-v|~/x:/y")]
    [InlineData("docker run -v \"$(pwd)\":/w", "docker|run|-v|$(pwd):/w")]
    [InlineData("docker exec -it <container_name> bash", "docker|exec|-it|<container_name>|bash")]
    [InlineData("docker ps --format {{.Names}}", "docker|ps|--format|{{.Names}}")]
    [InlineData("$ docker ps", "docker|ps")]
    [InlineData(">>> docker run \\\n> -d x", "docker|run|-d|x")]
    [InlineData("A=1 B=2", "set A=1 set B=2")]
    [InlineData("export A='x y'", "export A=x y")]
    [InlineData("A=1 docker ps", "docker|ps")]
    [InlineData("### Notebook  \n# why", "heading Notebook\ncomment why")]
    [InlineData("#### deep", "comment deep")]
    [InlineData("ls -l", "other")]
    [InlineData("don't\ndocker ps", "other\ndocker|ps")]
    [InlineData("", "")]
    public void Reads_lines(string text, string picture) => Assert.Equal(picture, RecipePicture.Of(text));

    [Theory]
    [InlineData("docker ps | grep x", "docker|ps (The assistant runs docker commands, not the shell's “|”.)")]
    [InlineData("sudo docker ps", "docker|ps (The assistant does not run anything with sudo. Without it the line can be run.)")]
    [InlineData("docker run -d ^\n  x", "docker|run|-d|^ (A recipe continues a line with a backslash, not with the “^” of Windows.)\nother")]
    [InlineData("docker run -d `\n  x", "docker|run|-d|` (A recipe continues a line with a backslash, not with the “`” of Windows.)\nother")]
    [InlineData("docker pull x && docker run x", "docker|pull|x (The assistant runs docker commands, not the shell's “&&”.)\ndocker|run|x (The assistant runs docker commands, not the shell's “&&”.)")]
    [InlineData("cd x; \\\n docker ps | wc", "other\ndocker|ps (The assistant runs docker commands, not the shell's “;”.)")]
    [InlineData("(docker ps)", "other\ndocker|ps (The assistant runs docker commands, not the shell's “(”.)")]
    [InlineData("if docker info; then docker ps; fi\ndocker ps",
        "docker|info (The line stands in a loop, condition or function of the shell, which the assistant does not run.)\ndocker|ps (The assistant runs docker commands, not the shell's “;”.)\ndocker|ps")]
    [InlineData("time docker ps", "docker|ps (Only a shell knows “time”. Without it the line can be run.)")]
    [InlineData("exec docker ps", "docker|ps (Only a shell knows “exec”. Without it the line can be run.)")]
    [InlineData("docker load < a.tar", "docker|load (The assistant runs docker commands, not the shell's “<”.)")]
    [InlineData("docker load <a >b", "docker|load (The assistant runs docker commands, not the shell's “<”.)")]
    [InlineData("docker ps |\ngrep docker", "docker|ps (The assistant runs docker commands, not the shell's “|”.)")]
    [InlineData("docker rm $(docker ps -aq)", "docker|rm|$(docker ps -aq) (Only a shell can work out “$(docker ps -aq)”.)")]
    [InlineData("docker run -v ~ada/x:/w img", "docker|run|-v|~ada/x:/w|img (Only a shell can work out “~ada”.)")]
    [InlineData("docker run 'a", "docker|run|a (The quote ' is not closed on its line; a text over several lines is for a shell to run.)")]
    [InlineData("for i in 1 2; do\n  docker run $i\ndone\ndocker ps",
        "other\ndocker|run|$i (The line stands in a loop, condition or function of the shell, which the assistant does not run.)\nother\ndocker|ps")]
    [InlineData("docker build - <<EOF\nFROM x\ndocker ps\nEOF\ndocker ps",
        "docker|build|- (The assistant runs docker commands, not the shell's “<<”.)\noutput\noutput\noutput\ndocker|ps")]
    public void Keeps_what_only_a_shell_can_run(string text, string picture) => Assert.Equal(picture, RecipePicture.Of(text));

    [Theory]
    [InlineData("```sh\ndocker ps\n```\ndocker ps", "docker|ps")]
    [InlineData("~~~\ndocker ps\n~~~", "docker|ps")]
    [InlineData("```\n$ docker ps\nCONTAINER ID\n```", "docker|ps\noutput")]
    [InlineData("```console\n>>> docker ps\ndocker ps\n```", "docker|ps\noutput")]
    [InlineData("```dockerfile\nRUN docker ps\n```", "")]
    [InlineData("```python\ndocker ps\n```", "")]
    [InlineData("```{bash}\ndocker ps\n```", "docker|ps")]
    [InlineData("- step\n\n  ```sh\n  docker ps\n  ```\n", "docker|ps")]
    [InlineData("1. ```sh\n   docker ps\n   ```\n", "docker|ps")]
    [InlineData("> ```sh\n> docker run \\\n>   x\n> ```\n", "docker|run|x")]
    [InlineData("> ```sh\n> docker ps\ndocker ps\n", "docker|ps")]
    [InlineData("````sh\n```\ndocker ps\n````", "other\ndocker|ps")]
    [InlineData("``` a`b\ndocker ps", "")]
    [InlineData("```sh\ndocker ps", "docker|ps")]
    [InlineData("```docker\nFROM x\n```", "other")]
    [InlineData("```console\n# docker ps\nCONTAINER ID\n# comes next\n```", "docker|ps\noutput\ncomment comes next")]
    [InlineData("```sh\n# docker ps\n```", "comment docker ps")]
    [InlineData("```\nada@lab:~$ docker ps\nCONTAINER ID\n```", "docker|ps\noutput")]
    [InlineData("<!--\n```sh\ndocker ps\n```\n-->\n```sh\ndocker images\n```", "docker|images")]
    [InlineData("<!-- hidden -->\n```sh\ndocker ps\n```", "docker|ps")]
    [InlineData("`<!--` begins one\n```sh\ndocker ps\n```", "docker|ps")]
    [InlineData("<!--\n```sh\ndocker ps", "")]
    [InlineData("> - ```sh\n>   docker ps\n>   ```", "docker|ps")]
    public void Reads_the_fences_of_a_page(string text, string picture) => Assert.Equal(picture, RecipePicture.Of(text, DocumentKind.Markdown));

    [Theory]
    [InlineData("# docker run -d x\nFROM x", "docker|run|-d|x")]
    [InlineData("#   docker build -t a \\\n#     .\nFROM x", "docker|build|-t|a|.")]
    [InlineData("# $ docker run x", "docker|run|x")]
    [InlineData("# nerdctl build .", "nerdctl|build|.")]
    [InlineData("#docker\trun x", "docker|run|x")]
    [InlineData("# podman image build .", "podman|image|build|.")]
    [InlineData("# docker run -it --rm -p 8888:8888 myimage", "docker|run|-it|--rm|-p|8888:8888|myimage")]
    [InlineData("# docker build .", "docker|build|.")]
    [InlineData("# docker build -t app -f dev.Dockerfile ..", "docker|build|-t|app|-f|dev.Dockerfile|..")]
    [InlineData("# docker run -v \"$PWD\":/work <image> python -m app", "docker|run|-v|$PWD:/work|<image>|python|-m|app")]
    [InlineData("# docker run --rm -v x:/y", "docker|run|--rm|-v|x:/y")]
    [InlineData("# docker build fails without --network=host here.", "")]
    [InlineData("# docker run --gpus is required for training", "")]
    [InlineData("# docker build . will take long", "")]
    [InlineData("# docker build args are documented below", "")]
    [InlineData("# docker run command: docker run -it x", "")]
    [InlineData("# docker build and docker run are commands", "")]
    [InlineData("# docker run fails.", "")]
    [InlineData("# docker run", "")]
    [InlineData("# docker images are built here", "")]
    [InlineData("# docker is fine\nRUN docker run x", "")]
    public void Reads_the_hints_in_a_dockerfile(string text, string picture) => Assert.Equal(picture, RecipePicture.Of(text, DocumentKind.Dockerfile));

    [Fact]
    public void A_command_knows_its_heading_and_description()
    {
        var recipe = Recipe.Of(DocumentKind.Recipe, SourceText.From("### Notebook\n\n# Starts Jupyter.\n# @wait http\n# On 8888.\ndocker run x\n\ndocker ps"));
        Assert.Equal([("Notebook", "Starts Jupyter.\nOn 8888."), ("Notebook", null)], recipe.Commands.Select(line => (line.Heading, line.Description)));
    }

    [Theory]
    [InlineData("docker run -e 'A'=\"x\\$y\" b", "A=x$y", "'A'=\"x\\$y\"")]
    public void A_word_knows_its_place(string text, string value, string source)
    {
        var word = Assert.Single(Recipe.Of(DocumentKind.Recipe, SourceText.From(text)).Commands).Words[3];
        Assert.Equal(value, word.Value);
        Assert.Equal(source, text.Substring(word.Span.Start, word.Span.Length));
        Assert.Equal('x', text[word.OffsetOf(2)]);
        Assert.Equal('y', text[word.OffsetOf(4)]);
        Assert.Equal("x$y", word.From(2).Value);
    }

    [Fact]
    public void Any_text_is_read_in_the_order_of_its_lines() =>
        Documents.Sample(document =>
        {
            var (text, last) = (document.Text, 0);
            foreach (var line in document.Recipe.Lines)
            {
                Assert.InRange(line.Span.Start, last, text.Length);
                Assert.InRange(line.Span.End, line.Span.Start, text.Length);
                last = line.Span.End;
                if (line is not CommandLine command) continue;
                foreach (var word in command.Words.Concat(command.Command.Arguments))
                    for (var i = 0; i < word.Value.Length; i++) Assert.Equal(word.Value[i], text[word.OffsetOf(i)]);
                for (var offset = command.Span.Start; offset <= command.Extent.End; offset++) Cursor.In(command, offset);
            }
        });

    /// <summary>Recipes, pages and Dockerfiles made of the pieces that are read specially.</summary>
    internal static Gen<Document> Documents =>
        Gen.Select(Gen.OneOf(DocumentKind.Recipe, DocumentKind.Recipe, DocumentKind.Markdown, DocumentKind.Dockerfile), Fragments, (kind, text) =>
            new Document(kind, SourceText.From(kind == DocumentKind.Markdown ? "```sh\n" + text : text)));

    internal static Gen<string> Fragments => Piece.Array[0, 30].Select(string.Concat);

    internal static Gen<string> Piece => Gen.Int[0, Pieces.Length - 1].Select(chosen => Pieces[chosen]);

    static readonly string[] Pieces =
    [
        "docker ", "docker run ", "docker run --name web ", "docker stop web", "docker exec -it web ", "docker cp web:/x .", "docker volume create data", "docker rename web db",
        "docker network create net", "docker build -t app .", "docker stop web && docker rm web", "sudo docker ps", "# docker run ", "run ", "-it", "-d ", "-p", " -p 80:80", " -p 8888 ",
        " -v data:/d", " -v \"$PWD\":/w ", " --mount type=volume,source=data,target=/x ", " --network net", " --network=container:web ", " --link web:w", " -m 512m ", " -e A ", " -e A=\"$B\"",
        " --name=db", " --name 'web' ", "app ", "python:3 ", "--", "--rm ", "=", " ", " ", "\n", "\n", "\n", "\r\n", "\\", " \\\n", " \\\n  ", "'", "\"", "$", "$(pwd)", "${A:-b}", "$A",
        "`", "#", "# note\n", "# @prompt A text\n", "# @name one\n", "### title\n", "|", "&& ", "; ", "> ", ">>> ", "$ ", "<<E\n", "E\n", "```", "```sh\n", "```\n", "~~~sh\n", "~/",
        "<a>", "A=1 ", "A=1\n", "export B=$A\n", "for ", "done", "{", "}", "ls $A", "é", "😀", "\t", "\uFEFF", ":", ",", "@",
    ];
}
