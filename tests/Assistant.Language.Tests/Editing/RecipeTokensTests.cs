using Assistant.Language.Editing;
using Assistant.Language.Editing.Tokens;
using Assistant.Language.Tests.Recipes;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class RecipeTokensTests
{
    [Theory]
    [InlineData("docker run -d rocker/tidyverse:4.6 R -e x", "Function docker | Keyword run | Parameter -d | Namespace rocker/tidyverse | Operator : | EnumMember 4.6 | Parameter -e")]
    [InlineData("docker run -itp 127.0.0.1:80:8080/tcp a@sha256:9f", "Function docker | Keyword run | Parameter -itp | Number 127.0.0.1 | Operator : | Number 80 | Operator : | Number 8080 | Operator / | EnumMember tcp | Namespace a | Operator @ | Number sha256:9f")]
    [InlineData("docker run -v data:/d:ro -v \"$PWD/x\":/y a", "Function docker | Keyword run | Parameter -v | Class data | Operator : | String /d | Operator : | EnumMember ro | Parameter -v | String \" | Variable $PWD | String /x\" | Operator : | String /y | Namespace a")]
    [InlineData("docker run --mount type=volume,src=d --network=host --net web -e A=1 -e B=\"x $C\" a", "Function docker | Keyword run | Parameter --mount | Property type | Operator = | EnumMember volume | Operator , | Property src | Operator = | String d | Parameter --network | Operator = | EnumMember host | Parameter --net | Class web | Parameter -e | Variable A | Operator = | Number 1 | Parameter -e | Variable B | Operator = | String \"x  | Variable $C | String \" | Namespace a")]
    [InlineData("docker run -m512m --name web --restart always --rm=false -- a", "Function docker | Keyword run | Parameter -m | Number 512m | Parameter --name | Class web | Parameter --restart | EnumMember always | Parameter --rm | Operator = | EnumMember false | Operator -- | Namespace a")]
    [InlineData("A=1 docker volume create data", "Variable A Declaration | Operator = | Number 1 | Function docker | Keyword volume | Keyword create")]
    [InlineData("export A=\"x $B\" C=2", "Keyword export | Variable A Declaration | Operator = | String \"x  | Variable $B | String \" | Variable C Declaration | Operator = | Number 2")]
    [InlineData("docker stop web && docker rm web # done", "Function docker | Keyword stop | Class web | Operator && | Function docker | Keyword rm | Class web | Comment # done")]
    [InlineData("docker run --name=\"web\" --env='A=1' -v\"$B\":/b a", "Function docker | Keyword run | Parameter --name | Operator = | String \"web\" | Parameter --env | Operator = | String 'A=1' | Parameter -v | String \" | Variable $B | String \" | Operator : | String /b | Namespace a")]
    [InlineData("docker ps | grep -v $X", "Function docker | Keyword ps | Operator | | Function grep | Parameter -v | Variable $X")]
    [InlineData("### Title\n# @prompt A Which?\n# plain", "Comment ### | Class Title Declaration | Comment #  | Macro @prompt | String A Which? | Comment # plain")]
    [InlineData("for x in 1 2; do docker rm $x; done", "Keyword for | Variable x Declaration | Keyword in | Number 1 | Number 2 | Operator ; | Keyword do | Function docker | Keyword rm | Variable $x | Operator ; | Keyword done")]
    public void Each_word_is_what_it_is(string text, string expected) => Assert.Equal(expected, Picture(DocumentKind.Recipe, text));

    [Fact]
    public void A_page_has_tokens_in_fences_with_docker_commands() => Assert.Equal(
        "Comment $ | Function docker | Keyword ps | Comment CONTAINER ID", Picture(DocumentKind.Markdown, "docker ps\n```sh\nls -l\n```\n```console\n$ docker ps\nCONTAINER ID\n```\n"));

    [Fact]
    public void A_continued_command_has_no_token_on_two_lines() =>
        Assert.Equal("Function docker | Keyword run | Parameter -e | Variable A | Operator = | String \"b | String c\" | Namespace x", Picture(DocumentKind.Recipe, "docker run \\\n  -e A=\"b\\\nc\" \\\r\n  x\n").Replace("b\\", "b"));

    [Fact]
    public void Tokens_are_sorted_part_no_word_and_stay_on_their_line() => RecipeTests.Documents.Where(document => document.Kind != DocumentKind.Dockerfile).Sample(document =>
    {
        var (end, text) = (0, document.Text.ToString());
        foreach (var token in SemanticTokens.Of(document))
        {
            Assert.True(token.Span.Start >= end && token.Span.Length > 0 && token.Span.End <= text.Length);
            Assert.DoesNotContain('\n', text.Substring(token.Span.Start, token.Span.Length));
            end = token.Span.End;
        }
    });

    [Fact]
    public void A_range_has_the_tokens_of_the_whole_that_touch_it() =>
        Gen.Select(RecipeTests.Documents, Gen.Int[0, 80], Gen.Int[0, 30]).Where(one => one.Item1.Kind != DocumentKind.Dockerfile).Sample((document, from, length) =>
        {
            var start = Math.Min(from, document.Text.Length);
            var span = new TextSpan(start, Math.Min(length, document.Text.Length - start));
            var whole = SemanticTokens.Of(document).Where(token => token.Span.End > span.Start && token.Span.Start < span.End);
            Assert.Equal(whole, SemanticTokens.In(document, span));
        });

    static string Picture(DocumentKind kind, string text) => string.Join(" | ", SemanticTokens.Of(new(kind, SourceText.From(text))).Select(token =>
        $"{token.Type} {text.Substring(token.Span.Start, token.Span.Length)}{(token.Modifiers == TokenModifiers.None ? "" : $" {token.Modifiers}")}"));
}
