using Assistant.Language.Editing.Completion;

namespace Assistant.Language.Tests.Editing.Completion;

/// <summary>Each case is a recipe with the cursor <c>‸</c> and the labels that one source proposes there.</summary>
public class RecipeCompletionTests
{
    [Theory]
    [InlineData("‸", "docker")]
    [InlineData("do‸", "docker")]
    [InlineData("$ do‸", "docker")]
    [InlineData("docker ps\n‸\ndocker images", "docker")]
    [InlineData("# do‸", "")]
    [InlineData("ls ‸", "")]
    [InlineData("docker run \\\n‸", "")]
    [InlineData("docker run ‸", "")]
    [InlineData("docker volume ‸", "create inspect ls prune rm update")]
    [InlineData("docker volume cr‸ x", "create inspect ls prune rm update")]
    [InlineData("docker builder ‸", "build prune")]
    [InlineData("podman volume ‸", "create inspect ls prune rm update")]
    [InlineData("po‸", "docker podman")]
    public void Commands(string fixture, string labels) => Assert.Equal(labels, Labels(RecipeCommands.At, fixture));

    [Theory]
    [InlineData("docker ‸")]
    [InlineData("docker r‸")]
    [InlineData("docker r‸ x")]
    [InlineData("docker --debug ‸")]
    public void First_words_with_the_common_first(string fixture) =>
        Assert.StartsWith("run ps exec pull images stop start rm logs build rmi search", Labels(RecipeCommands.At, fixture));

    [Theory]
    [InlineData("docker run ‸ x", "--detach -d --interactive -i --tty -t --rm --publish -p")]
    [InlineData("docker run -‸", "--detach -d --interactive")]
    [InlineData("docker run -d --‸ x", "--interactive --tty --rm --publish")]
    [InlineData("docker run --pub‸", "--detach --interactive --tty")]
    [InlineData("docker stop a -‸", "--signal -s --timeout -t")]
    [InlineData("docker -‸", "--config --context -c")]
    public void Flags_that_are_still_allowed(string fixture, string first) => Assert.StartsWith(first, Labels(RecipeFlags.At, fixture));

    [Theory]
    [InlineData("docker run -p ‸")]
    [InlineData("docker run x -‸")]
    [InlineData("docker run x ‸")]
    [InlineData("docker run ro‸")]
    [InlineData("docker run --name=‸")]
    [InlineData("docker ‸")]
    [InlineData("docker run -- -‸")]
    [InlineData("ls -‸")]
    public void No_flags(string fixture) => Assert.Equal("", Labels(RecipeFlags.At, fixture));

    [Fact]
    public void A_list_flag_is_offered_again_but_a_single_one_is_not()
    {
        var labels = Labels(RecipeFlags.At, "docker run -p 1:1 --name a ‸ x").Split(' ');
        Assert.Contains("--publish", labels);
        Assert.DoesNotContain("--name", labels);
    }

    [Theory]
    [InlineData("docker run --pull=ne‸ x", "docker run --pull=never x", "never")]
    [InlineData("docker run --pu‸ x", "docker run --publish  x", "--publish")]
    [InlineData("docker r‸", "docker run", "run")]
    [InlineData("docker run ‸-d x", "docker run --rm -d x", "--rm")]
    [InlineData("docker run -d ‸x", "docker run -d --rm x", "--rm")]
    [InlineData("docker run --pub‸=80 x", "docker run --publish=80 x", "--publish")]
    [InlineData("docker run -i‸ x", "docker run -it x", "-it")]
    [InlineData("docker run -it‸ x", "docker run -itp  x", "-itp")]
    public void Accepting_replaces_the_word(string fixture, string expected, string label)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture);
        var item = Language.Editing.Completion.Completion.At(document, offset).First(one => one.Label == label);
        Assert.Equal(expected, document.Text.With(new(item.Replaces, item.Insert)).ToString());
    }

    [Theory]
    [InlineData("docker run --rm ‸ x", "--restart")]
    [InlineData("docker run --restart always ‸ x", "--rm")]
    [InlineData("docker run -d ‸ x", "--attach")]
    [InlineData("docker run --network host ‸ x", "--publish")]
    [InlineData("docker run ‸ --no-healthcheck x", "--health-cmd")]
    public void A_flag_that_another_excludes_is_not_offered(string fixture, string label) => Assert.DoesNotContain(label, Labels(RecipeFlags.At, fixture).Split(' '));

    [Fact]
    public void Pages_complete_inside_their_fences_only()
    {
        Assert.Equal("docker", Labels(RecipeCommands.At, "```sh\nd‸\n```", DocumentKind.Markdown));
        Assert.Equal("", Labels(RecipeCommands.At, "text d‸", DocumentKind.Markdown));
    }

    static string Labels(Func<Document, int, IEnumerable<CompletionItem>> source, string fixture, DocumentKind kind = DocumentKind.Recipe)
    {
        var (document, offset) = Cursor.In(kind, fixture);
        return string.Join(' ', source(document, offset).Select(item => item.Label));
    }
}
