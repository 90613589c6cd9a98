using Assistant.Language.Values;
using CsCheck;

namespace Assistant.Language.Tests.Values;

public class ImageReferenceTests
{
    const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Theory]
    [InlineData("python", "docker.io", "library/python", null, null)]
    [InlineData("python:3.13-slim", "docker.io", "library/python", "3.13-slim", null)]
    [InlineData("rocker/tidyverse", "docker.io", "rocker/tidyverse", null, null)]
    [InlineData("docker.io/python", "docker.io", "library/python", null, null)]
    [InlineData("index.docker.io/rocker/r-ver:4", "docker.io", "rocker/r-ver", "4", null)]
    [InlineData("quay.io/jupyter/scipy-notebook:2025-01-01", "quay.io", "jupyter/scipy-notebook", "2025-01-01", null)]
    [InlineData("localhost/x", "localhost", "x", null, null)]
    [InlineData("localhost:5000/a/b:c", "localhost:5000", "a/b", "c", null)]
    [InlineData("[::1]:5000/a", "[::1]:5000", "a", null, null)]
    [InlineData("UPPER.io/foo", "UPPER.io", "foo", null, null)]
    [InlineData("Rocker/tidyverse", "Rocker", "tidyverse", null, null)]
    [InlineData("a__b/c--d.e_f", "docker.io", "a__b/c--d.e_f", null, null)]
    [InlineData("python@sha256:" + Hash, "docker.io", "library/python", null, "sha256:" + Hash)]
    [InlineData("python:3@sha256:" + Hash, "docker.io", "library/python", "3", "sha256:" + Hash)]
    public void Reads_the_parts(string text, string registry, string repository, string? tag, string? digest) =>
        Assert.Equal(new ImageReference(registry, repository, tag, digest), ImageReference.Parse(text).Value);

    [Theory]
    [InlineData("", "invalid reference format")]
    [InlineData(" python", "invalid reference format")]
    [InlineData("rocker//x", "invalid reference format")]
    [InlineData("rocker/tidyverse:", "invalid reference format")]
    [InlineData("_x", "invalid reference format")]
    [InlineData("a___b", "invalid reference format")]
    [InlineData("a.-b", "invalid reference format")]
    [InlineData("-weird", "invalid reference format")]
    [InlineData("http://x/y", "invalid reference format")]
    [InlineData("img@sha256:abc", "invalid reference format")]
    [InlineData("python:a:b", "invalid reference format")]
    [InlineData("Rocker/Tidyverse", "invalid reference format: repository name (Tidyverse) must be lowercase")]
    [InlineData("python@sha256:" + "0123456789abcdef0123456789abcdef", "invalid checksum digest length")]
    [InlineData("python@md5:" + "0123456789abcdef0123456789abcdef", "unsupported digest algorithm")]
    [InlineData(Hash, $"invalid repository name ({Hash}), cannot specify 64-byte hexadecimal strings")]
    public void Refuses_with_the_words_of_the_client(string text, string error) =>
        Assert.Equal(error, ImageReference.Parse(text).Error);

    [Fact]
    public void A_docker_hub_name_in_capitals_is_refused_with_its_full_name() =>
        Assert.Equal("invalid reference format: repository name (library/Foo) must be lowercase", ImageReference.Parse("Foo").Error);

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void A_tag_has_at_most_128_characters(int length, bool accepted) =>
        Assert.Equal(accepted, ImageReference.Parse("x:" + new string('t', length)).Ok);

    [Fact]
    public void A_repository_has_at_most_255_characters() =>
        Assert.Equal("repository name must not be more than 255 characters", ImageReference.Parse("a/" + new string('b', 254)).Error);

    [Theory]
    [InlineData("docker.io/library/python:3", "python", "python:3")]
    [InlineData("docker.io/rocker/tidyverse", "rocker/tidyverse", "rocker/tidyverse")]
    [InlineData("quay.io/jupyter/base-notebook:x", "quay.io/jupyter/base-notebook", "quay.io/jupyter/base-notebook:x")]
    public void Has_the_name_people_write(string text, string familiar, string written)
    {
        var reference = ImageReference.Parse(text).Value;
        Assert.Equal(familiar, reference?.FamiliarName);
        Assert.Equal(written, reference?.ToString());
    }

    [Fact]
    public void What_is_read_is_written_back_and_read_the_same() =>
        Gen.Char["aZ0.:/@-_ "].Array[0, 30].Select(characters => new string(characters)).Sample(text =>
        {
            var read = ImageReference.Parse(text);
            if (read.Ok) Assert.Equal(read, ImageReference.Parse(read.Value.ToString()));
            else Assert.NotEmpty(read.Error);
        });

    /// <summary>With its registry a name is always read by the grammar; without, most names need none.</summary>
    [Fact]
    public void The_plainway_reads_what_the_grammar_reads() =>
        Gen.String[Gen.Char["ab1/-:._A@"], 1, 12].Where(name => !name.Split('/')[0].AsSpan().ContainsAny(".:A") || !name.Contains('/')).Sample(name =>
        {
            var (plain, whole) = (ImageReference.Parse(name), ImageReference.Parse($"docker.io/{name}"));
            Assert.Equal(whole.Ok, plain.Ok);
            Assert.Equal(whole.Value, plain.Value);
        }, iter: 20_000);
}
