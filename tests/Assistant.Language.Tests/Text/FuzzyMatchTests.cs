using Assistant.Language.Text;

namespace Assistant.Language.Tests.Text;

public class FuzzyMatchTests
{
    [Theory]
    [InlineData("python-build", "", true)]
    [InlineData("python-build", "PB", true)]
    [InlineData("python-build", "build", true)]
    [InlineData("python-build", "py bu", true)]
    [InlineData("python-build", "bp", false)]
    [InlineData("", "a", false)]
    public void The_letters_must_come_in_their_order(string name, string query, bool fits) => Assert.Equal(fits, FuzzyMatch.Score(name, query) is not null);

    [Theory]
    [InlineData("bu", "build", "debug-unit")]
    [InlineData("pb", "python-build", "paobc")]
    [InlineData("app", "app", "application")]
    public void A_better_fit_stands_higher(string query, string better, string worse) =>
        Assert.True(FuzzyMatch.Score(better, query) > FuzzyMatch.Score(worse, query));
}
