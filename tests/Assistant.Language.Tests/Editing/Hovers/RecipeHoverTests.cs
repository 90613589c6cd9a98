using Assistant.Language.Catalogue;
using Assistant.Language.Editing;
using Assistant.Language.Editing.Hovers;

namespace Assistant.Language.Tests.Editing.Hovers;

/// <summary>Each case is a recipe with the cursor <c>‸</c>, what the hover stands over, and how its text begins.</summary>
public class RecipeHoverTests
{
    [Theory]
    [InlineData("docker r‸un x", "run", "**docker run** — Create a container")]
    [InlineData("docker volume cre‸ate x", "volume create", "**docker volume create** — Create a volume.")]
    [InlineData("docker vol‸ume", "volume", "**docker volume**")]
    [InlineData("docker com‸pose up", "compose", "**docker compose** — Run the services")]
    [InlineData("docker run --r‸m x", "--rm", "**--rm** — Remove the container")]
    [InlineData("docker run -‸it x", "-i", "**-i, --interactive**")]
    [InlineData("docker run -i‸t x", "t", "**-t, --tty**")]
    [InlineData("docker run -it‸p 1:2 x", "p", "Host port 1 leads to port 2/tcp of the container")]
    [InlineData("docker --deb‸ug ps", "--debug", "**-D, --debug**")]
    [InlineData("docker run --name=a‸b x", "ab", "**--name** `NAME`")]
    [InlineData("docker run -m 1.5‸g x", "1.5g", "1.5 GiB, that is 1610612736 bytes.")]
    [InlineData("docker run --health-interval 1m‸30s x", "1m30s", "`1m30s` is 1.5 minutes.")]
    [InlineData("docker run --cpus ‸2 x", "2", "At most 2 processors.")]
    [InlineData("docker compose u‸p", "up", "**docker compose up** — Make and start")]
    [InlineData("docker stop l‸ab\ndocker run --name lab redis", "lab", "The container `lab` of line 2, from `redis`.")]
    public void Explains(string fixture, string over, string start)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture);
        var hover = Assert.IsType<HoverText>(Hover.At(document, offset));
        Assert.Equal(over, document.Text.ToString(hover.Span));
        Assert.StartsWith(start, hover.Markdown);
    }

    [Theory]
    [InlineData("docker run -p 8787:87‸87 x", "8787", "`8787`: the port that the program in the container listens on.", "Host port 8787 leads to port 8787/tcp of the container, on every address of the host.")]
    [InlineData("docker run -p 127.0.‸0.1::80 x", "127.0.0.1", "`127.0.0.1`: the address of the host", "A free host port that the engine chooses leads to port 80/tcp of the container, reachable from this computer only.")]
    [InlineData("docker run -p 192.168.‸1.5:80:80 x", "192.168.1.5", "`192.168.1.5`: the address of the host", "Host port 80 leads to port 80/tcp of the container, on 192.168.1.5.")]
    [InlineData("docker run -p 127.0.‸0.1 x", "127.0.0.1", "`127.0.0.1`: the address of the host", "only this computer reaches it")]
    [InlineData("docker run -p 127.0.0.1:88‸88:8888/tcp x", "8888", "`8888`: the port of the host", "reachable from this computer only")]
    [InlineData("docker run -p 127.0.0.1:8888:8888/t‸cp x", "tcp", "`tcp`: the protocol", "the default, for http")]
    [InlineData("docker run -p87‸87 rocker/rstudio", "8787", "`8787`: the port that the program in the container listens on.", "rocker/rstudio serves RStudio Server there.")]
    [InlineData("docker run -v /a:/b:r‸o x", "ro", "`ro`: how it is mounted.", "the container can read it, not write")]
    [InlineData("docker run -v da‸ta:/b x", "data", "`data`: a folder or file of the host", "The volume `data` is mounted at `/b`")]
    [InlineData("docker run -v './d‸ata:/b' x", "./data", "`./data`: a folder or file of the host", "That is `/work/data`")]
    [InlineData("docker run -v \"$PWD\"/‸data:/b x", "$PWD\"/data", "`$PWD/data`: a folder or file", "That is `/work/data`")]
    [InlineData("docker run --mount type=bi‸nd,source=/a,target=/b,readonly x", "type=bind", "`type=bind`: what is mounted", "a folder or file of the host, which must exist")]
    [InlineData("docker run --mount type=bind,source=/a,target=/b,read‸only x", "readonly", "`readonly`: the container can read it, not write.", "The host's `/a`, which must exist")]
    [InlineData("docker run --mount type=bind,sr‸c=/a,dst=/b x", "src=/a", "`src=/a`: the folder or file of the host.", "The host's `/a`")]
    [InlineData("docker run --gpus al‸l x", "all", "All graphics cards.", "**--gpus**")]
    [InlineData("docker run --gpus '\"device=0,‸1\"' x", "device=0,1", "`device=0,1`: the numbers or ids of graphics cards.", "Graphics cards 0, 1.")]
    [InlineData("docker run --restart on-fail‸ure:3 x", "on-failure", "`on-failure`: when the engine starts the container again.", "when it ends with an error")]
    [InlineData("docker run --platform linux/ar‸m64 x", "arm64", "`arm64`: the processor.", "Linux on 64-bit ARM processors")]
    [InlineData("docker run -u 10‸00:100 x", "1000", "`1000`: the user that the command runs as", "The user with the number 1000; it need not have a name in the image. The group is `100`.")]
    [InlineData("docker run -e PASS‸WORD=x rocker/rstudio", "PASSWORD", "`PASSWORD`: the variable", "Read by rocker/rstudio")]
    [InlineData("docker run -e TZ=Euro‸pe/Berlin x", "Europe/Berlin", "`Europe/Berlin`: its value in the container.", "**-e, --env**")]
    [InlineData("docker run -e MY_TOKEN=hun‸ter2 x", "hunter2", "VALUE: its value in the container.", "**-e, --env**")]
    [InlineData("docker run --ulimit nofile=10‸24:2048 x", "1024", "`1024`: the limit that holds", "`nofile`: at most 1024; a program can raise it to 2048.")]
    [InlineData("docker run \\\n  --ipc=ho‸st x", "host", "`host`: who shares memory with it.", "HostConfig.IpcMode")]
    public void Explains_the_part_under_the_cursor(string fixture, string over, string start, string also)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture);
        var hover = Assert.IsType<HoverText>(Hover.At(document with { Path = "/work/a.recipe" }, offset));
        Assert.Equal(over, document.Text.ToString(hover.Span));
        Assert.StartsWith(start, hover.Markdown);
        Assert.Contains(also, hover.Markdown);
    }

    [Theory]
    [InlineData("A=1\ndocker run -e X=$‸A y", "$A", "`A=1`\n\nAssigned in line 1.")]
    [InlineData("A=1\nB=${A‸}", "${A}", "`A=1`\n\nAssigned in line 1.")]
    [InlineData("MY_TOKEN=1\ndocker run -e X=$MY_‸TOKEN y", "$MY_TOKEN", "`MY_TOKEN`\n\nAssigned in line 1. Its value is not shown.")]
    [InlineData("docker run -e X=${A:-5‸} y", "${A:-5}", "`A`: from the environment, else `5`.")]
    [InlineData("docker run -e X=$‸A y", "$A", "`A`: from the environment; when it is not set there, you are asked for it.")]
    [InlineData("docker run -v \"$P‸WD\":/x y", "$PWD", "`PWD`: the folder")]
    [InlineData("docker run -u $(id ‸-u) y", "$(id -u)", "`$(id -u)`: your number.")]
    [InlineData("docker run -v ‸~/x:/y z", "~", "`~`: your home folder.")]
    public void Explains_variables(string fixture, string over, string text)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture);
        var hover = Assert.IsType<HoverText>(Hover.At(document, offset));
        Assert.Equal((over, text), (document.Text.ToString(hover.Span), hover.Markdown[..Math.Min(text.Length, hover.Markdown.Length)]));
    }

    [Fact]
    public void Every_flag_with_a_value_tells_its_form()
    {
        Assert.All(ValueForms.All, form => Assert.All(form.Parts, part => Assert.True(part.Meaning.Length > 0 && !part.Meaning.EndsWith('.'))));
        Assert.All(ValueForms.All.Where(form => form.Split != ValueSplit.Fields), form => Assert.All(form.Parts, part => Assert.Contains(part.Name, form.Form)));
    }

    [Theory]
    [InlineData("dock‸er ps")]
    [InlineData("docker run x --r‸m")]
    [InlineData("docker run --what‸ever x")]
    [InlineData("# docker r‸un")]
    [InlineData("ls -‸l")]
    public void Says_nothing(string fixture)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture);
        Assert.Null(Hover.At(document, offset));
    }

    [Theory]
    [InlineData("# docker run pyth‸on or another image\nFROM x")]
    [InlineData("# docker ru‸n\nFROM x")]
    public void Says_nothing_in_a_sentence_of_a_Dockerfile(string fixture)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        Assert.Null(Hover.At(document, offset));
    }
}
