using Assistant.Language.Dockerfiles;
using Assistant.Language.Editing;
using Assistant.Language.Tests.Dockerfiles;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class DocumentLinksTests
{
    [Theory]
    [InlineData("FROM python:3.12-slim", "python:3.12-slim → https://hub.docker.com/_/python")]
    [InlineData("FROM rocker/tidyverse", "rocker/tidyverse → https://hub.docker.com/r/rocker/tidyverse")]
    [InlineData("FROM ghcr.io/a/b@sha256:9f", "")]
    [InlineData("FROM ghcr.io/a/b:1", "ghcr.io/a/b:1 → https://ghcr.io/a/b")]
    [InlineData("FROM quay.io/jupyter/base-notebook AS x", "quay.io/jupyter/base-notebook → https://quay.io/repository/jupyter/base-notebook")]
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk", "mcr.microsoft.com/dotnet/sdk → https://mcr.microsoft.com/artifact/mar/dotnet/sdk")]
    [InlineData("FROM nvcr.io/nvidia/pytorch:25.01-py3", "nvcr.io/nvidia/pytorch:25.01-py3 → https://catalog.ngc.nvidia.com/orgs/nvidia/containers/pytorch")]
    [InlineData("FROM nvcr.io/nvidia/k8s/cuda-sample:1", "nvcr.io/nvidia/k8s/cuda-sample:1 → https://catalog.ngc.nvidia.com/orgs/nvidia/teams/k8s/containers/cuda-sample")]
    [InlineData("FROM public.ecr.aws/docker/library/r-base", "public.ecr.aws/docker/library/r-base → https://gallery.ecr.aws/docker/library/r-base")]
    [InlineData("FROM gcr.io/kaggle-images/python", "gcr.io/kaggle-images/python → https://gcr.io/kaggle-images/python")]
    [InlineData("FROM registry.example.org:5000/a/b", "")]
    [InlineData("FROM scratch", "")]
    [InlineData("FROM $X", "")]
    [InlineData("ARG X=3\nFROM python:$X", "python:$X → https://hub.docker.com/_/python")]
    [InlineData("ARG X\nFROM python:$X", "")]
    [InlineData("FROM a AS b\nFROM b\nCOPY --from=b x y\nCOPY --from=0 x y\nCOPY --from=c/d x y", "a → https://hub.docker.com/_/a; c/d → https://hub.docker.com/r/c/d")]
    [InlineData("FROM scratch\nRUN --mount=type=bind,from=a/b:1,target=/x y", "a/b:1 → https://hub.docker.com/r/a/b")]
    [InlineData("# syntax=docker/dockerfile:1 x\n", "docker/dockerfile:1 → https://hub.docker.com/r/docker/dockerfile")]
    [InlineData("# See https://a.example/b?c=d#e, (http://f.example/).\n", "https://a.example/b?c=d#e → https://a.example/b?c=d#e; http://f.example/ → http://f.example/")]
    [InlineData("LABEL a=\"https://a.example/b\" \\\n  # http://c.example\n  d=https://e.example/$X", "https://a.example/b → https://a.example/b; http://c.example → http://c.example; https://e.example/ → https://e.example/")]
    [InlineData("FROM scratch\nENV V=1\nADD https://a.example/b-$V.tgz /", "https://a.example/b-$V.tgz → https://a.example/b-1.tgz")]
    [InlineData("FROM scratch\nADD https://a.example/$V /", "https://a.example/$V → https://a.example/")]
    [InlineData("FROM x\nADD https://a.example/$V /", "x → https://hub.docker.com/_/x")]
    [InlineData("ADD git@github.com:a/b.git#v1:c /", "git@github.com:a/b.git#v1:c → https://github.com/a/b")]
    [InlineData("ADD https://github.com/a/b.git#main /", "https://github.com/a/b.git#main → https://github.com/a/b")]
    [InlineData("ADD ssh://git@a.example:22/b /", "ssh://git@a.example:22/b → https://a.example/b")]
    [InlineData("RUN curl https://a.example", "")]
    public void Leads_to_pages(string text, string expected) => Assert.Equal(expected, Picture(text));

    [Theory]
    [InlineData("COPY app.py ./src/main.py /x/", "app.py → file app.py; ./src/main.py → file src/main.py")]
    [InlineData("COPY [\"app.py\", \"/\"]", "app.py → file app.py")]
    [InlineData("ADD /app.py /", "/app.py → file app.py")]
    [InlineData("ENV N=app\nCOPY $N.py /", "$N.py → file app.py")]
    [InlineData("COPY src none.py *.py ../app.py . /", "")]
    [InlineData("COPY --from=a app.py /", "a → https://hub.docker.com/_/a")]
    [InlineData("ONBUILD COPY app.py /", "")]
    [InlineData("COPY <<app.py /\napp.py\n", "")]
    public void Leads_to_files_of_the_build_context(string text, string expected) => Assert.Equal(expected, Picture("FROM scratch\n" + text, new Context()));

    [Fact]
    public void Every_link_is_in_the_text_and_leads_somewhere() => DockerfileTests.Fragments.Sample(text =>
        Assert.All(DocumentLinks.In(new(DocumentKind.Dockerfile, SourceText.From(text)) { Context = new Context() }), link =>
        {
            Assert.True(link.Span.Start >= 0 && link.Span.Length > 0 && link.Span.End <= text.Length);
            Assert.True(link.IsFile || Uri.IsWellFormedUriString(link.Target, UriKind.Absolute));
        }));

    static string Picture(string text, IBuildContext? context = null) =>
        string.Join("; ", DocumentLinks.In(new(DocumentKind.Dockerfile, SourceText.From(text)) { Context = context }).OrderBy(link => link.Span.Start)
            .Select(link => $"{text.Substring(link.Span.Start, link.Span.Length)} → {(link.IsFile ? "file " : "")}{link.Target}"));

    sealed class Context : IBuildContext
    {
        public DockerignoreFile? Ignored => null;

        public IEnumerable<BuildContextEntry> Entries(string folder) => folder switch
        {
            "" => [new("app.py", false), new("src", true)],
            "src" => [new("main.py", false)],
            _ => [],
        };
    }
}
