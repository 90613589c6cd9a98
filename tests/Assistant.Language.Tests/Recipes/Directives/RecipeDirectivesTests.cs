using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Directives;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Recipes.Directives;

/// <summary>Which directives are about which docker line.</summary>
public class RecipeDirectivesTests
{
    [Theory]
    [InlineData("# @name a\ndocker ps", "a")]
    [InlineData("# @name a\n# text\n# @name b\ndocker ps", "b")]
    [InlineData("# @name a\n\ndocker ps", "-")]
    [InlineData("# @name a\ndocker ps\ndocker images", "a -")]
    [InlineData("# @name a\nls\ndocker ps", "-")]
    [InlineData("# @name a\nA=1\nexport B=2\ndocker ps", "a")]
    [InlineData("# @name a\n$ docker run \\\n  x\n# @name b\ndocker ps", "a b")]
    [InlineData("### h\n# @name a\ndocker ps\n\ndocker images", "a a")]
    [InlineData("### h\n# @name a\n\ndocker ps\n\ndocker images", "a a")]
    [InlineData("### h\n# text\n# @name a\ndocker ps\n# @name b\ndocker images\n### i\ndocker ps", "a b -")]
    [InlineData("### h\n\n# @name a\ndocker ps\ndocker images", "a -")]
    [InlineData("# @name a\n### h\ndocker ps", "-")]
    [InlineData("# @name a\r\ndocker ps\r\n", "a")]
    [InlineData("# @name\ndocker ps", "-")]
    [InlineData("# @name a\ncd x && docker ps", "-")]
    public void A_name_reaches(string text, string names) => Assert.Equal(names, Names(DocumentKind.Recipe, text));

    [Theory]
    [InlineData("```sh\n### h\n# @name a\ndocker ps\n```\n```sh\ndocker ps\n```", "a -")]
    [InlineData("> ```sh\n> # @name a\n> docker ps\n> ```", "a")]
    [InlineData("- ```sh\n  # @name a\n  $ docker ps\n  ```", "a")]
    public void A_name_reaches_in_a_page(string text, string names) => Assert.Equal(names, Names(DocumentKind.Markdown, text));

    [Fact]
    public void What_stands_above_the_command_goes_before_what_its_block_says()
    {
        var directives = First("### h\n# @open http://block/\n# @wait healthy\n# @prompt A of the block\n# @prompt B\n# @env-file a.env\n\n# @open http://own/\n# @prompt A own\n# @env-file b.env\ndocker ps");
        Assert.Equal("http://own/", directives.Page);
        Assert.IsType<DirectiveMeaning.WaitForHealth>(directives.Wait);
        Assert.Equal(("own", null, null), (directives.PromptFor("A"), directives.PromptFor("B"), directives.PromptFor("C")));
        Assert.Equal(["a.env", "b.env"], directives.EnvironmentFiles);
    }

    [Fact]
    public void A_file_without_directives_costs_nothing() =>
        Assert.Same(DocumentOf(DocumentKind.Recipe, "# a\ndocker ps").Directives, DocumentOf(DocumentKind.Recipe, "docker ps").Directives);

    [Fact]
    public void Any_text_is_read_and_every_directive_is_where_it_says() =>
        Gen.Select(Gen.OneOf(DocumentKind.Recipe, DocumentKind.Markdown, DocumentKind.Dockerfile), Soup).Sample((kind, text) =>
        {
            var document = DocumentOf(kind, text);
            foreach (var directive in document.Directives.All)
            {
                Assert.Equal($"@{directive.Name}", document.Text.ToString(directive.NameSpan));
                Assert.Equal(directive.Value, document.Text.ToString(directive.ValueSpan));
                Assert.Same(directive, document.Directives.At(directive.NameSpan.Start));
                if (directive.Meaning is DirectiveMeaning.Wrong wrong) Assert.InRange(wrong.Span.End, directive.NameSpan.Start, directive.ValueSpan.End);
            }
            foreach (var command in document.Recipe.Commands) document.Directives.Of(command);
        });

    static Gen<string> Soup =>
        Gen.OneOf("# @name ", "# @open ", "# @wait ", "# @token ", "# @prompt ", "# @env-file ", "#@x", "@", "http://", "log ", "healthy", "(", "[", "{2}", "$", "A", " ", "\n", "\r\n", "### h\n", "docker ps\n", "A=1\n", "```sh\n", "```\n", "é")
            .Array[0, 25].Select(string.Concat);

    static string Names(DocumentKind kind, string text)
    {
        var document = DocumentOf(kind, text);
        return string.Join(' ', document.Recipe.Commands.Select(command => document.Directives.Of(command).Name ?? "-"));
    }

    /// <summary>Lines that have no directive are left out in pieces; how many stand above decides where a piece ends.</summary>
    [Fact]
    public void What_stands_far_above_changes_nothing() =>
        Gen.Select(Gen.Int[0, 130], Line.Array[1, 40]).Sample((count, lines) =>
        {
            var text = string.Concat(lines);
            var above = string.Concat(Enumerable.Repeat("docker ps\n", count)) + "\n";
            Assert.Equal(Picture(DocumentOf(DocumentKind.Recipe, text), 0), Picture(DocumentOf(DocumentKind.Recipe, above + text), above.Length));
        });

    static Gen<string> Line => Gen.Int[0, Lines.Length - 1].Select(chosen => Lines[chosen]);

    static readonly string[] Lines = ["docker ps\n", "docker ps\n", "# note\n", "# note\n", "# note\n", "### one\n", "### two\n", "A=1\n", "ls\n", "\n", "# @name a\n", "# @wait healthy\n", "# @what\n"];

    /// <summary>Each directive and each docker line from an offset on, with what is known of it.</summary>
    static string Picture(Document document, int from) => string.Join('\n',
    [
        .. document.Directives.All.Select(directive => $"{directive.Span.Start - from} @{directive.Name} {document.Directives.IsUsed(directive)}"),
        .. document.Recipe.Commands.Where(command => command.Start >= from).Select(command => $"{command.Start - from} {document.Directives.Of(command).Name} {document.Directives.Of(command).Wait}"),
    ]);

    static CommandDirectives First(string text)
    {
        var document = DocumentOf(DocumentKind.Recipe, text);
        return document.Directives.Of(document.Recipe.Commands.First());
    }

    static Document DocumentOf(DocumentKind kind, string text) => new(kind, SourceText.From(text));
}
