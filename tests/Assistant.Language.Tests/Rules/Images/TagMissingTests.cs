using Assistant.Language.Editing;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Rules.Images;

public class TagMissingTests
{
    static readonly ToldImages Registry = new(Tags: [new("latest"), new("3.14"), new("3.14-slim"), new("3.14-alpine"), new("3.13-slim"), new("nightly")]);

    [Theory]
    [InlineData(DocumentKind.Dockerfile, "FROM «python:3.14-slimm»", "FROM python:3.14-slim")]
    [InlineData(DocumentKind.Dockerfile, "FROM «docker.io/python:3.99-slim» AS a\nFROM a\nFROM python", "FROM docker.io/python:3.14-slim AS a\nFROM a\nFROM python")]
    [InlineData(DocumentKind.Dockerfile, "FROM python:3.14@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\nFROM python:${TAG}\nFROM python:")]
    [InlineData(DocumentKind.Recipe, "docker run -it «python:3.14-alpin»", "docker run -it python:3.14-alpine")]
    [InlineData(DocumentKind.Recipe, "docker pull «who/knows:nightl»", "docker pull who/knows:nightly")]
    [InlineData(DocumentKind.Recipe, "docker run mongo")]
    [InlineData(DocumentKind.Dockerfile, "FROM «python:3.13.99-slim»", "FROM python:3.13-slim")]
    [InlineData(DocumentKind.Dockerfile, "FROM «python:3.9-slim»", "FROM python:3.14-slim")]
    public void Nearest_tags_are_offered(DocumentKind kind, string marked, string? mended = null) =>
        RuleCase.Check(new Document(kind, SourceText.From("")) { Registries = Registry }, "DS012", marked, mended);

    [Fact]
    public void Nothing_is_said_of_what_may_have_been_built_here() =>
        RuleCase.Check(new Document(DocumentKind.Recipe, SourceText.From("")) { Registries = new ToldImages() }, "DS012", "docker run summary:3\ndocker run «postgres:999»");

    [Fact]
    public void Nothing_is_said_before_a_registry_was_asked()
    {
        var document = new Document(DocumentKind.Recipe, SourceText.From("docker pull python:nope\n"));
        Assert.Empty(Diagnostics.Of(document));
        Assert.Equal("DS012", Assert.Single(Diagnostics.Of(document with { Registries = Registry })).Code);
        Assert.Empty(Diagnostics.Of((document with { Registries = Registry }) with { Registries = null }));
    }
}
