using Assistant.Language.Catalogue;

namespace Assistant.Language.Tests.Catalogue;

public class ImagesColoursTests
{
    [Theory]
    [InlineData("plain [31m text", "plain [31m text")]
    [InlineData("\e[31mred\e[0m and \e[38;2;1;2;3mblue\e[m", "red and blue")]
    [InlineData("\e[2K\e[1Gline\e[?25l", "line")]
    [InlineData("\e]0;title\atext \e]8;;https://a.b/\e\\link\e]8;;\e\\", "text link")]
    [InlineData("\e(B\e[msgr0\e=\e>\e7\e8", "sgr0")]
    [InlineData("a \e\nb", "a \e\nb")]
    public void Codes_for_a_terminal_are_taken_out(string text, string expected) => Assert.Equal(expected, Images.WithoutColours(text));

    [Theory]
    [InlineData("red", null)]
    [InlineData("red\e[0m", null)]
    [InlineData("red\e", "\e")]
    [InlineData("\e[31mred\e[", "\e[")]
    [InlineData("red\e[38;5", "\e[38;5")]
    [InlineData("red\e[38;5\n", null)]
    [InlineData("red\e]8;;https://a", "\e]8;;https://a")]
    [InlineData("red\e]8;;https://a\e", "\e]8;;https://a\e")]
    [InlineData("red\e(", "\e(")]
    public void A_code_that_is_cut_off_is_found(string text, string? cut) => Assert.Equal(cut ?? "", text[Images.BeginOfCutCode(text)..]);
}
