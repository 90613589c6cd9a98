using Assistant.Language.Editing;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing;

public class DiagnosticsTests
{
    /// <summary>The builder's error and the checks that it gives beside it.</summary>
    [Theory]
    [InlineData("FROM Python:3\n", "InvalidDefaultArgInFrom InvalidImageReference")]
    [InlineData("FROM ${BASE}\n", "InvalidDefaultArgInFrom InvalidImageReference UndefinedArgInFrom")]
    [InlineData("ARG BASE\nFROM ${BASE}\n", "InvalidDefaultArgInFrom InvalidImageReference")]
    [InlineData("FORM a\nRUN b\n", "UnknownInstruction")]
    public void A_mistake_in_FROM_is_told_as_the_builder_tells_it(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', Of(text).Select(finding => finding.Code).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("# syntax=devthefuture/dockerfile-x\n", false)]
    [InlineData("#!/usr/bin/env build\n# syntax = ghcr.io/someone/yaml:2\n", false)]
    [InlineData("//syntax=someone/other\n", false)]
    [InlineData("# syntax=docker/dockerfile:1\n", true)]
    [InlineData("# escape=`\n#SYNTAX=mirror.example:5000/docker.io/docker/dockerfile:1.7@sha256:0\n", true)]
    [InlineData("# syntax=docker/dockerfile-upstream:master-labs\n", true)]
    [InlineData("# a comment\n# syntax=someone/other\n", true)]
    public void Another_front_end_may_take_what_docker_refuses(string head, bool isRefused) =>
        Assert.Equal(isRefused, Of($"{head}FROM a\nINCLUDE b\n").Any(finding => finding.Severity == Severity.Error));

    [Fact]
    public void A_command_in_a_comment_of_a_Dockerfile_is_no_error() =>
        Assert.Equal(("DC002", Severity.Warning), Assert.Single(Of("# docker run --nope debian\nFROM debian:13\n").Select(finding => (finding.Code, finding.Severity))));

    static IReadOnlyList<Finding> Of(string text) => Diagnostics.Of(new(DocumentKind.Dockerfile, SourceText.From(text)));
}
