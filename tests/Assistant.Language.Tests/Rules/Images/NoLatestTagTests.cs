using Assistant.Language.Rules.Images;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Rules.Images;

public class NoLatestTagTests
{
    [Theory]
    [InlineData("docker run -d mongo", "docker run -d mongo:8.0")]
    [InlineData("docker pull elasticsearch:latest", "docker pull elasticsearch:9.5.2")]
    [InlineData("docker run pgvector/pgvector", "docker run pgvector/pgvector:pg18")]
    public void The_fix_writes_the_newest_stable_tag(string before, string after) => Assert.Equal(after, Recipe.Fixed(NoLatestTag.Rule, before));

    [Fact]
    public void In_a_Dockerfile_as_well() =>
        Assert.Equal(
            "mongo has no tag latest: the pull fails. Write a tag, such as 8.0.",
            Assert.Single(NoLatestTag.Rule.Check(new(DocumentKind.Dockerfile, SourceText.From("FROM mongo AS db")))).Message);

    [Theory]
    [InlineData("docker run -d mongo:7")]
    [InlineData("docker run -d mongo@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("docker run -d mongo:$TAG")]
    [InlineData("docker run -d postgres")]
    [InlineData("docker run -d timescale/timescaledb")]
    [InlineData("docker run -d me/mongo")]
    public void Is_quiet_otherwise(string text) => Assert.Empty(Recipe.Underlined(NoLatestTag.Rule, text));
}
