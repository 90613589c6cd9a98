using Assistant.Language.Rules.Images;

namespace Assistant.Language.Tests.Rules.Images;

public class VariableWithoutEffectTests
{
    [Theory]
    [InlineData("docker run -e NB_UID=1001 quay.io/jupyter/scipy-notebook", "docker run -e NB_UID=1001 --user root quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -e GRANT_SUDO=yes jupyter/base-notebook", "docker run -e GRANT_SUDO=yes --user root jupyter/base-notebook")]
    public void The_fix_starts_the_container_as_root(string before, string after) => Assert.Equal(after, Recipe.Fixed(VariableWithoutEffect.Rule, before));

    [Fact]
    public void Each_such_variable_is_underlined() =>
        Assert.Equal(["NB_UID=1", "NB_GID=1"], Recipe.Underlined(VariableWithoutEffect.Rule, "docker run -u 1000 -e NB_UID=1 -e NB_GID=1 -e JUPYTER_TOKEN=a quay.io/jupyter/scipy-notebook"));

    [Theory]
    [InlineData("docker run --user root -e NB_UID=1001 quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -u 0 -e NB_UID=1001 quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -e JUPYTER_TOKEN=a quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -e NB_UID=1001 me/notebook")]
    public void Is_quiet_otherwise(string text) => Assert.Empty(Recipe.Underlined(VariableWithoutEffect.Rule, text));
}
