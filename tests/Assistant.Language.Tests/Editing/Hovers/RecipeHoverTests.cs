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
    [InlineData("docker run -p 8787:87‸87 x", "8787:8787", "Host port 8787 leads to port 8787/tcp of the container, on every address of the host.")]
    [InlineData("docker run -p 127.0.0.1::80‸ x", "127.0.0.1::80", "A free host port that the engine chooses leads to port 80/tcp")]
    [InlineData("docker run -v /a:/b:r‸o x", "/a:/b:ro", "The host's `/a` is mounted at `/b` of the container. It can be read there")]
    [InlineData("docker run -v data:‸/b x", "data:/b", "The volume `data` is mounted at `/b`")]
    [InlineData("docker run -m 1.5‸g x", "1.5g", "1.5 GiB, that is 1610612736 bytes.")]
    [InlineData("docker run --gpus al‸l x", "all", "All graphics cards.")]
    [InlineData("docker --deb‸ug ps", "--debug", "**-D, --debug**")]
    [InlineData("docker run --name=a‸b x", "ab", "**--name** `NAME`")]
    public void Explains(string fixture, string over, string start)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture);
        var hover = Assert.IsType<HoverText>(RecipeHover.At(document, offset));
        Assert.Equal(over, document.Text.ToString(hover.Span));
        Assert.StartsWith(start, hover.Markdown);
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
        Assert.Null(RecipeHover.At(document, offset));
    }
}
