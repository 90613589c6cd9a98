using Assistant.Language.Editing.Pinning;
using Assistant.Language.Registries;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing.Pinning;

public class TagUpdateTests
{
    [Theory]
    [InlineData("FROM postgres:17.5", "17.4 17.5 17.6 18.1 18 latest 17.6-alpine", "Update to postgres:17.6, Update to postgres:18.1 (another major version)")]
    [InlineData("FROM postgres:17.5-alpine", "17.6 17.6-alpine 18.1", "Update to postgres:17.6-alpine")]
    [InlineData("FROM postgres:17.6", "17.5 17.6 18.1", "Update to postgres:18.1 (another major version)")]
    [InlineData("FROM postgres:18.1", "17.5 18.1 19beta1", "")]
    [InlineData("FROM python:3.13.4-slim", "3.13.5-slim 3.14.1-slim 3.14.1", "Update to python:3.13.5-slim, Update to python:3.14.1-slim (another version)")]
    [InlineData("FROM rocker/rstudio:4.5.1", "4.5.3 4.6.1 latest", "Update to rocker/rstudio:4.5.3, Update to rocker/rstudio:4.6.1 (another version)")]
    [InlineData("FROM quay.io/jupyter/scipy-notebook:2026-01-05", "2026-07-28 2025-12-01 latest", "Update to quay.io/jupyter/scipy-notebook:2026-07-28")]
    [InlineData("FROM quay.io/jupyter/pytorch-notebook:python-3.13.14", "python-3.13.14 python-3.13.15 python-3.14.0", "Update to quay.io/jupyter/pytorch-notebook:python-3.13.15, Update to quay.io/jupyter/pytorch-notebook:python-3.14.0 (another version)")]
    [InlineData("FROM quay.io/jupyter/pytorch-notebook:pytorch-2.8.0", "pytorch-2.8.0 pytorch-2.9.0", "Update to quay.io/jupyter/pytorch-notebook:pytorch-2.9.0 (another version)")]
    [InlineData("FROM me/own:python-3.12.9", "python-3.12.9 python-3.13.14", "Update to me/own:python-3.13.14 (another version)")]
    [InlineData("FROM me/own:python-2.7.9", "python-3.13.14", "Update to me/own:python-3.13.14 (another major version)")]
    [InlineData("FROM quay.io/jupyter/r-notebook:r-4.4.1", "r-4.4.3 r-4.5.1", "Update to quay.io/jupyter/r-notebook:r-4.4.3, Update to quay.io/jupyter/r-notebook:r-4.5.1 (another version)")]
    [InlineData("FROM quay.io/jupyter/base-notebook:ubuntu-24.04", "ubuntu-24.04 ubuntu-24.10", "Update to quay.io/jupyter/base-notebook:ubuntu-24.10 (another version)")]
    [InlineData("FROM rocker/cuda:cuda13.3-py3.14", "cuda13.4-py3.14", "Update to rocker/cuda:cuda13.4-py3.14")]
    [InlineData("FROM mcr.microsoft.com/devcontainers/python:3.13", "3.14", "Update to mcr.microsoft.com/devcontainers/python:3.14 (another version)")]
    [InlineData("FROM mcr.microsoft.com/devcontainers/python:3-3.13-trixie", "3-3.14-trixie", "Update to mcr.microsoft.com/devcontainers/python:3-3.14-trixie (another version)")]
    [InlineData("FROM quay.io/jupyter/pytorch-notebook:cuda12-python-3.13.14", "cuda12-python-3.13.15 cuda12-python-3.14.0 cuda13-python-3.14.0", "Update to quay.io/jupyter/pytorch-notebook:cuda12-python-3.13.15, Update to quay.io/jupyter/pytorch-notebook:cuda13-python-3.14.0 (another major version)")]
    [InlineData("FROM quay.io/jupyter/pytorch-notebook:cuda12-python-3.13.15", "cuda12-python-3.13.15 cuda12-python-3.14.0", "Update to quay.io/jupyter/pytorch-notebook:cuda12-python-3.14.0 (another python version)")]
    [InlineData("FROM me/vllm:2.3.0-cuda12.9.0-ubuntu24.04", "2.3.0-cuda12.9.1-ubuntu24.04 2.3.0-cuda13.0.0-ubuntu24.04", "Update to me/vllm:2.3.0-cuda12.9.1-ubuntu24.04, Update to me/vllm:2.3.0-cuda13.0.0-ubuntu24.04 (another cuda version)")]
    [InlineData("FROM nginx:1.28-alpine3.20", "1.28-alpine3.20 1.29-alpine3.21", "Update to nginx:1.29-alpine3.21 (another alpine version)")]
    [InlineData("FROM me/db:0.8.6-pg17.5", "0.8.6-pg17.6 0.8.6-pg18.1", "Update to me/db:0.8.6-pg17.6, Update to me/db:0.8.6-pg18.1 (another pg version)")]
    [InlineData("FROM postgis/postgis:17-3.5", "17-3.5 17-3.6", "Update to postgis/postgis:17-3.6 (another version)")]
    [InlineData("FROM bioconductor/bioconductor_docker:RELEASE_3_20", "RELEASE_3_20 RELEASE_3_21 RELEASE_3_9 devel", "Update to bioconductor/bioconductor_docker:RELEASE_3_21 (another version)")]
    [InlineData("FROM bioconductor/bioconductor_docker:RELEASE_3_20-r-4.4.1", "RELEASE_3_20-r-4.4.2 RELEASE_3_21", "Update to bioconductor/bioconductor_docker:RELEASE_3_20-r-4.4.2")]
    [InlineData("ARG T=17.5\nFROM docker.io/library/postgres:${T}", "17.6", "Update to docker.io/library/postgres:17.6")]
    [InlineData("FROM postgres", "17.6", "")]
    [InlineData("FROM postgres:latest", "latest 17.6", "")]
    [InlineData("FROM postgres:$T", "17.6", "")]
    public void The_careful_step_comes_first(string text, string tags, string titles)
    {
        var place = Assert.Single(ImagePlaces.In(new(DocumentKind.Dockerfile, SourceText.From(text))));
        var list = new TagList([.. tags.Split(' ').Select(tag => new RegistryTag(tag))], default, IsWhole: true);
        Assert.Equal(titles, string.Join(", ", TagUpdate.Of(place, list).Select(update => update.TitleFor(place))));
    }

    [Theory]
    [InlineData("FROM python", "FROM python:3.14.1@D")]
    [InlineData("FROM python:latest", "FROM python:latest@D")]
    [InlineData("FROM python:3", "FROM python:3@D")]
    public void A_digest_without_a_tag_gets_the_version_that_it_is_of(string text, string expected)
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From(text));
        var list = new TagList([new("latest", "D"), new("3", "D"), new("3.14", "D"), new("3.14.1", "D"), new("3.14.1-trixie", "D"), new("3.13.9", "E")], default, IsWhole: true);
        Assert.Equal(expected, document.Text.With(Assert.Single(ImagePlaces.In(document)).Pinned("D", list).Change).ToString());
    }
}
