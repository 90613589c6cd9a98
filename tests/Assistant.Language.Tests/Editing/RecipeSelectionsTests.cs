using Assistant.Language.Editing;
using Assistant.Language.Tests.Recipes;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class RecipeSelectionsTests
{
    [Theory]
    [InlineData("docker run -d -p 80:88‸88 -e A=1 x", "8888", "80:8888", "-p 80:8888", "-d -p 80:8888 -e A=1", "docker run -d -p 80:8888 -e A=1 x")]
    [InlineData("docker run --mount type=bind,source=/a/b,tar‸get=/c x", "target", "target=/c", "type=bind,source=/a/b,target=/c", "--mount type=bind,source=/a/b,target=/c", "docker run --mount type=bind,source=/a/b,target=/c x")]
    [InlineData("docker run -v \"$P‸WD/w\":/w x", "PWD", "$PWD", "\"$PWD/w\"", "\"$PWD/w\":/w", "-v \"$PWD/w\":/w", "docker run -v \"$PWD/w\":/w x")]
    [InlineData("docker run rocker/tidy‸verse:4 R -e x", "tidyverse", "rocker/tidyverse", "rocker/tidyverse:4", "rocker/tidyverse:4 R -e x", "docker run rocker/tidyverse:4 R -e x")]
    [InlineData("### a⏎# why⏎docker p‸s⏎⏎### b", "ps", "docker ps", "# why⏎docker ps", "### a⏎# why⏎docker ps", "### a⏎# why⏎docker ps⏎⏎### b")]
    [InlineData("A=1 B=tw‸o", "two", "B=two", "A=1 B=two")]
    [InlineData("# one t‸wo⏎# three⏎docker ps", "two", "one two", "# one two", "# one two⏎# three", "# one two⏎# three⏎docker ps")]
    [InlineData("‸", "")]
    public void Grows_from_the_word_to_the_file(string fixture, params string[] expected) => Check(DocumentKind.Recipe, fixture, expected);

    [Fact]
    public void In_a_page_the_fence_is_between() =>
        Check(DocumentKind.Markdown, "Text⏎```sh⏎docker p‸s⏎ls⏎```⏎", "ps", "docker ps", "docker ps⏎ls", "```sh⏎docker ps⏎ls⏎```", "Text⏎```sh⏎docker ps⏎ls⏎```⏎");

    [Fact]
    public void Each_selection_holds_the_one_before_and_is_longer() => RecipeTests.Documents.Sample(document =>
    {
        for (var offset = 0; offset <= document.Text.Length; offset++)
        {
            var spans = Selections.At(document, offset);
            Assert.All(spans, span => Assert.True(span.Touches(offset)));
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.Start >= pair.Second.Start && pair.First.End <= pair.Second.End && pair.First.Length < pair.Second.Length));
            Assert.Equal(new(0, document.Text.Length), spans[^1]);
        }
    }, iter: 300);

    static void Check(DocumentKind kind, string fixture, params string[] expected)
    {
        var (document, offset) = Cursor.In(kind, fixture.Replace('⏎', '\n'));
        Assert.Equal(expected, Selections.At(document, offset).Select(span => document.Text.ToString(span).Replace('\n', '⏎')));
    }
}
