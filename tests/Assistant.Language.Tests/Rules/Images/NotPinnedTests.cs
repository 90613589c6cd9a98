using Assistant.Language.Registries;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Rules.Images;

public class NotPinnedTests
{
    [Theory]
    [InlineData("FROM «python»", "FROM python:3.14")]
    [InlineData("FROM «python:latest» AS build\nFROM build\nFROM scratch", "FROM python:3.14 AS build\nFROM build\nFROM scratch")]
    [InlineData("FROM --platform=linux/amd64 «quay.io/jupyter/scipy-notebook»", "FROM --platform=linux/amd64 quay.io/jupyter/scipy-notebook:2026-07-28")]
    [InlineData("FROM «pytorch/pytorch»", "FROM pytorch/pytorch:2.11.0-cuda12.8-cudnn9-runtime")]
    [InlineData("FROM «who/knows»", "FROM who/knows")]
    [InlineData("FROM python:3.14\nFROM python:3.14-slim@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("ARG TAG\nFROM python:$TAG\nFROM ${BASE}\nFROM")]
    [InlineData("FROM mongo\nFROM jupyter/scipy-notebook")]
    [InlineData("FROM python:3.14\nCOPY --from=0 /a /b")]
    public void In_a_Dockerfile(string marked, string? mended = null) => RuleCase.Check(DocumentKind.Dockerfile, "DS011", marked, mended);

    [Theory]
    [InlineData("docker run -e POSTGRES_PASSWORD=a -v db:/var/lib/postgresql «postgres»", "docker run -e POSTGRES_PASSWORD=a -v db:/var/lib/postgresql postgres:18")]
    [InlineData("docker run -v redis:/data «redis:latest»", "docker run -v redis:/data redis:8")]
    [InlineData("docker run -e POSTGRES_PASSWORD=a postgres")]
    [InlineData("docker run -v ./init:/docker-entrypoint-initdb.d postgres")]
    [InlineData("docker run -e POSTGRES_PASSWORD=a -v db:/var/lib/postgresql postgres:18")]
    [InlineData("docker run -p 8888:8888 -v \"$PWD\":/home/jovyan/work quay.io/jupyter/scipy-notebook")]
    [InlineData("docker pull python")]
    public void In_a_recipe_only_for_data_that_is_kept(string marked, string? mended = null) => RuleCase.Check(DocumentKind.Recipe, "DS011", marked, mended);

    [Fact]
    public void The_registry_knows_which_version_it_is_today()
    {
        var registry = new ToldImages(Tags:
        [
            new("latest", "sha256:1"), new("3", "sha256:1"), new("3.15", "sha256:1"), new("3.15.1", "sha256:1"), new("3.15.1-trixie", "sha256:1"), new("3.14", "sha256:2"),
        ]);
        RuleCase.Check(new Document(DocumentKind.Dockerfile, SourceText.From("")) { Registries = registry }, "DS011", "FROM «python»", "FROM python:3.15.1");
    }

    [Fact]
    public void Without_digests_it_is_the_newest_plain_version() =>
        RuleCase.Check(
            new Document(DocumentKind.Dockerfile, SourceText.From("")) { Registries = new ToldImages(Tags: [new("3"), new("3.15-slim"), new("3.14"), new("3.15"), new("3.16.0rc1"), new("latest")]) },
            "DS011", "FROM «python»\nFROM «who/knows:latest»", "FROM python:3.15\nFROM who/knows:3.15");

    [Fact]
    public void The_digest_can_be_pinned()
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From("FROM python:latest")) { Registries = new ToldImages(Tags: [new("latest", "sha256:1")]) };
        var fix = Language.Rules.Images.NotPinned.Rule.Check(document).Single().Fixes.Single(fix => !fix.Preferred);
        Assert.Equal("FROM python:latest@sha256:1", document.With(fix.Changes[0]).Text.ToString());
    }
}
