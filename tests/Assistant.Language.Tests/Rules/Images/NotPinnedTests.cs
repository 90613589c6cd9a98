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
    [InlineData("FROM python:3.14\nCOPY --from=«python» /a /b", "FROM python:3.14\nCOPY --from=python:3.14 /a /b")]
    [InlineData("FROM python:3.14\nCOPY --from=«redis:latest» /a /b", "FROM python:3.14\nCOPY --from=redis:8 /a /b")]
    [InlineData("FROM python:3.14\nCOPY --from=«nginx:latest» /a /b\nONBUILD COPY --from=«who/knows» /a /b")]
    [InlineData("FROM python:3.14\nRUN --mount=type=bind,from=«python:latest»,target=/p ls /p", "FROM python:3.14\nRUN --mount=type=bind,from=python:3.14,target=/p ls /p")]
    [InlineData("FROM python:3.14 AS build\nFROM python:3.14\nCOPY --from=BUILD /a /b\nCOPY --from=0 /a /b\nCOPY --from=scratch /a /b\nCOPY --from=$X /a /b")]
    [InlineData("FROM python:3.14\nCOPY --from=assets /a /b\nCOPY --from=python:3.14 /a /b\nCOPY --from=mongo /a /b")]
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

    [Theory]
    [InlineData("docker run -it «python:latest»", "docker run -it python:3.14")]
    [InlineData("docker create --name lab -p 8888:8888 «quay.io/jupyter/scipy-notebook:latest» start-notebook.py", "docker create --name lab -p 8888:8888 quay.io/jupyter/scipy-notebook:2026-07-28 start-notebook.py")]
    [InlineData("docker run -it python")]
    [InlineData("docker run -it python:3.14")]
    [InlineData("docker run -it python:latest@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("docker run -d grafana/grafana:latest")]
    [InlineData("docker run -it tensorflow/tensorflow:latest")]
    [InlineData("docker run -it pytorch/pytorch:latest")]
    [InlineData("docker run -d -e MARIADB_ROOT_PASSWORD=a mariadb:latest")]
    [InlineData("docker run -d mongo:latest")]
    [InlineData("docker run -it who/knows:latest")]
    [InlineData("docker pull python:latest")]
    public void In_a_recipe_the_word_latest(string marked, string? mended = null) => RuleCase.Check(DocumentKind.Recipe, "DS011", marked, mended);

    [Theory]
    [InlineData("docker run -it python:latest", Severity.Information)]
    [InlineData("docker run -v redis:/data redis:latest", Severity.Information)]
    [InlineData("docker run -v redis:/data redis", Severity.Hint)]
    [InlineData("docker run -v data:/var/lib/mysql -e MARIADB_ROOT_PASSWORD=a mariadb:latest", Severity.Hint)]
    public void What_the_documentation_writes_is_less(string text, Severity severity) =>
        Assert.Equal(severity, Assert.Single(Language.Rules.Images.NotPinned.Rule.Check(new(DocumentKind.Recipe, SourceText.From(text)))).Severity);

    [Fact]
    public void What_a_registry_tells_makes_no_finding_of_a_documented_command() =>
        RuleCase.Check(
            new Document(DocumentKind.Recipe, SourceText.From("")) { Registries = new ToldImages(Tags: [new("v0.11.0"), new("latest")]) },
            "DS011", "docker run --gpus all --ipc=host vllm/vllm-openai:latest --model a/b");

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
