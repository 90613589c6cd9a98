using Assistant.Language.Editing;
using Assistant.Language.Editing.Hovers;

namespace Assistant.Language.Tests.Editing.Hovers;

public class ImageHoverTests
{
    [Theory]
    [InlineData(DocumentKind.Dockerfile, "FROM rocker/tidy‸verse:4.6 AS a", "rocker/tidyverse:4.6", "rocker/tidyverse")]
    [InlineData(DocumentKind.Dockerfile, "FROM python:$VERS‸ION", "python:$VERSION", "python")]
    [InlineData(DocumentKind.Dockerfile, "FROM a\nCOPY --from=docker.io/library/post‸gres / /", "docker.io/library/postgres", "postgres")]
    [InlineData(DocumentKind.Recipe, "docker run -d \\\n -p 8787:8787 rocker/‸rstudio", "rocker/rstudio", "rocker/rstudio")]
    [InlineData(DocumentKind.Recipe, "docker rmi \"‸python\"", "\"python\"", "python")]
    [InlineData(DocumentKind.Markdown, "```sh\ndocker pull red‸is\n```\n", "redis", "redis")]
    public void Explains_the_image_under_the_cursor(DocumentKind kind, string fixture, string word, string image)
    {
        var (document, offset) = Cursor.In(kind, fixture);
        var hover = ImageHover.At(document, offset);
        Assert.NotNull(hover);
        Assert.Equal(word, document.Text.ToString(hover.Span));
        Assert.StartsWith($"**{image}**: ", hover.Markdown);
    }

    [Theory]
    [InlineData(DocumentKind.Dockerfile, "FROM me/own‸")]
    [InlineData(DocumentKind.Dockerfile, "FROM $BA‸SE")]
    [InlineData(DocumentKind.Dockerfile, "FROM ‸")]
    [InlineData(DocumentKind.Dockerfile, "RUN pyth‸on")]
    [InlineData(DocumentKind.Recipe, "docker run me/web pyth‸on")]
    [InlineData(DocumentKind.Markdown, "pyth‸on")]
    public void Says_nothing_elsewhere(DocumentKind kind, string fixture)
    {
        var (document, offset) = Cursor.In(kind, fixture);
        Assert.Null(ImageHover.At(document, offset));
    }

    [Fact]
    public void Begins_with_what_a_newcomer_needs() =>
        Assert.Equal(
            """
            **timescale/timescaledb**: PostgreSQL with TimescaleDB, for time series (Alpine)

            - Listens on: 5432 (PostgreSQL)
            - Log in: user `postgres`, password: the variable POSTGRES_PASSWORD, `docker exec -it NAME psql -U postgres`
            - Keeps work in: `/var/lib/postgresql` (version 18 and later), `/var/lib/postgresql/data` (version 17 and earlier), `/docker-entrypoint-initdb.d` (scripts for the first start)
            - Needs: `-e POSTGRES_PASSWORD=…` (superuser password)
            - Shared memory: --shm-size=256MB for big parallel queries
            - Brings: TimescaleDB, pgvector
            - Built on: postgres:NN-alpine ← debian:trixie-slim / alpine
            - Runs as: root, then postgres
            - Architectures: 386, amd64, arm/v6, arm/v7, arm64
            - Tags: `latest-pg18`, `latest-pg17`, `2.21.2-pg16` (as of 2026-05-02)
            - Variables: `POSTGRES_USER`, `POSTGRES_DB`, `POSTGRES_INITDB_ARGS`, `POSTGRES_HOST_AUTH_METHOD`, `PGDATA`, `POSTGRES_PASSWORD_FILE`, `TIMESCALEDB_TELEMETRY`, `TS_TUNE_MEMORY`, `TS_TUNE_NUM_CPUS`, `NO_TS_TUNE`
            - Without POSTGRES_PASSWORD the first start stops with "superuser password is not specified".
            - Variables only matter while the data directory is empty.
            - Version 18 moved its data: a mount at /var/lib/postgresql/data makes it refuse to start, or keeps nothing.
            - Use latest-pgNN: a bare latest is not documented, and the order pgNN-latest does not exist.

            [hub.docker.com/r/timescale/timescaledb](https://hub.docker.com/r/timescale/timescaledb) · [tags](https://hub.docker.com/r/timescale/timescaledb/tags)

            """.ReplaceLineEndings("\n"),
            HoverOf("FROM timescale/timescale‸db"));

    [Fact]
    public void An_old_name_leads_to_the_new_one() =>
        Assert.StartsWith(
            """
            **quay.io/jupyter/scipy-notebook**: JupyterLab with scientific Python

            **Out of date**: `jupyter/scipy-notebook` is an old name. The Jupyter images on Docker Hub are frozen; they are built on quay.io now. Last built on 2023-10-20.

            Use `quay.io/jupyter/scipy-notebook` instead.

            - Listens on: 8888 (JupyterLab)
            """.ReplaceLineEndings("\n"),
            HoverOf("FROM jupyter/scipy‸-notebook"));

    [Theory]
    [InlineData("FROM rocker/ml-ver‸se", "**Out of date**: Not built since February 2025.\n\nUse `rocker/cuda-spatial` or `rocker/ml-spatial` instead.")]
    [InlineData("FROM rocker/verse‸", "- Built on: rocker/tidyverse ← rocker/rstudio ← rocker/r-ver ← ubuntu:noble (24.04)")]
    [InlineData("FROM python‸", "- Needs: `-it`, or it ends at once")]
    [InlineData("FROM mongo‸", "; there is no `latest`")]
    [InlineData("FROM ghcr.io/mlflow/mlflow‸", "- Write after it: `mlflow server --host 0.0.0.0")]
    [InlineData("FROM redis‸", "- Log in: none. Anyone who reaches the published port is in")]
    [InlineData("FROM pytorch/pytorch‸", "- Shared memory: --ipc=host")]
    [InlineData("FROM ghcr.io/huggingface/text-generation-inference‸", "**Status**: In maintenance mode: only small fixes.")]
    public void Tells_what_is_particular(string fixture, string text) => Assert.Contains(text, HoverOf(fixture));

    static string HoverOf(string fixture)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        return ImageHover.At(document, offset)!.Markdown;
    }
}
