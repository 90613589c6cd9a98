using Assistant.Language.Dockerfiles;
using CsCheck;

namespace Assistant.Language.Tests.Dockerfiles;

public class DockerignoreFileTests
{
    [Theory]
    [InlineData("data", "data data/a data/a/b", "dat database sub/data")]
    [InlineData("/data/", "data data/a", "sub/data")]
    [InlineData("./sub/../data//raw", "data/raw data/raw/x", "data sub")]
    [InlineData("../data", "../data", "data")]
    [InlineData("*.csv", "a.csv .csv a.csv/inside", "sub/a.csv a.csvx")]
    [InlineData("*", "a a/b .git", "")]
    [InlineData("a?c", "abc a?c", "ac abbc a/c")]
    [InlineData("*/temp", "a/temp a/temp/x", "temp a/b/temp")]
    [InlineData("*/*/temp*", "a/b/temp a/b/temporary", "a/temp")]
    [InlineData("**", "a a/b a/b/c", "")]
    [InlineData("**/*.go", "a.go x/a.go x/y/a.go", "a.gox")]
    [InlineData("**/node_modules", "node_modules a/node_modules a/node_modules/x", "xnode_modules")]
    [InlineData("a/**", "a/b a/b/c", "a ab")]
    [InlineData("a/**/z", "a/z a/b/z a/b/c/z", "az a/bz")]
    [InlineData("a**z", "az ab/z a/b/z", "abz")]
    [InlineData("**.md", "x.md a/x.md", "x.mdx")]
    [InlineData("**a*", "ab x/ab", "xab")]
    [InlineData("**/a/**", "a/b x/a/b", "a xa/b")]
    [InlineData("[a-c]x", "ax bx cx", "dx -x")]
    [InlineData("[^a-c]x", "dx", "ax")]
    [InlineData("[ab]", "a b", "ab c")]
    [InlineData(@"[\]\-]", "] -", "a \\")]
    [InlineData(@"\*", "*", "a")]
    [InlineData(@"\[a]", "[a]", "a")]
    [InlineData("a.b+c(d)$", "a.b+c(d)$", "axb+c(d)$")]
    [InlineData(" # no comment", "#", "")]
    public void A_pattern_keeps_out(string pattern, string ignored, string kept)
    {
        var file = DockerignoreFile.Parse(pattern is " # no comment" ? " #" : pattern);
        Assert.Null(file.Problem);
        Assert.All(ignored.Split(' ', StringSplitOptions.RemoveEmptyEntries), path => Assert.True(file.Ignores(path), $"{path} is kept"));
        Assert.All(kept.Split(' ', StringSplitOptions.RemoveEmptyEntries), path => Assert.False(file.Ignores(path), $"{path} is ignored"));
    }

    [Theory]
    [InlineData("*|!README.md", "README.md", false)]
    [InlineData("*.md|!README*.md|README-secret.md", "README-secret.md", true)]
    [InlineData("*.md|README-secret.md|!README*.md", "README-secret.md", false)]
    [InlineData("data|!data/keep", "data/keep/x", false)]
    [InlineData("data|!data/keep", "data/other", true)]
    [InlineData("!data|data", "data", true)]
    [InlineData("* | ! a", "a", false)]
    [InlineData("#a|a # b", "a", false)]
    [InlineData("#a|a # b", "a # b", true)]
    [InlineData("\uFEFFa|b", "a", true)]
    [InlineData("a|b", "/a/", true)]
    [InlineData("a|b", "./b", true)]
    [InlineData("a|b", ".", false)]
    public void The_last_pattern_that_fits_decides(string lines, string path, bool ignored) =>
        Assert.Equal(ignored, DockerignoreFile.Parse(lines.Replace("|", "\r\n")).Ignores(path));

    [Theory]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("[]a]")]
    [InlineData("[a-]")]
    [InlineData("[-a]")]
    [InlineData("[z-a]")]
    [InlineData("[^")]
    [InlineData("a\\")]
    [InlineData("!")]
    public void What_the_builder_cannot_read_is_told_and_left_out(string pattern)
    {
        var file = DockerignoreFile.Parse($"a\n{pattern}\nb");
        Assert.Equal($"The pattern {pattern} in line 2 of the .dockerignore cannot be read.", file.Problem);
        Assert.True(file.Ignores("b"));
    }

    [Fact]
    public void No_pattern_and_no_path_is_too_strange() =>
        Gen.Select(Gen.String[Gen.Char["ab/*?[]^-\\!# .\n"], 0, 20], Gen.String[Gen.Char["ab/.*\\"], 0, 12]).Sample((text, path) =>
        {
            var file = DockerignoreFile.Parse(text);
            Assert.Equal(file.Ignores(path), file.Ignores(path + "/"));
            if (!path.Contains("..") && file.Ignores($"x{path}") && !file.BringsBack) Assert.True(file.Ignores($"x{path}/inside"));
        }, iter: 5000);
}
