using Assistant.Language.Editing.Completion;

namespace Assistant.Language.Tests.Editing.Completion;

/// <summary>Each case is a Dockerfile with the cursor <c>‸</c> and the labels that one source proposes there.</summary>
public class DockerfileCompletionTests
{
    [Theory]
    [InlineData("‸", "FROM ARG")]
    [InlineData("# syntax=a\n‸", "FROM ARG")]
    [InlineData("FR‸", "FROM ARG")]
    [InlineData("ARG a\n‸\nFROM b", "FROM ARG")]
    [InlineData("# fr‸", "")]
    [InlineData("FROM a ‸", "")]
    [InlineData("FROM a\nRUN x \\\n‸", "")]
    [InlineData("FROM a\nRUN <<EOF\n‸\nEOF\n", "")]
    public void Instructions_before_the_first_stage(string fixture, string labels) =>
        Assert.Equal(labels, Proposals.Labels(DockerfileInstructions.At, fixture));

    [Theory]
    [InlineData("FROM a\n‸")]
    [InlineData("FROM a\n  ‸  \nRUN x")]
    [InlineData("FROM a\nR‸UN x")]
    public void Instructions_of_a_stage(string fixture) => Assert.Equal(
        "RUN COPY WORKDIR ENV ARG USER EXPOSE CMD ENTRYPOINT LABEL ADD VOLUME HEALTHCHECK SHELL STOPSIGNAL ONBUILD FROM MAINTAINER",
        Proposals.Labels(DockerfileInstructions.At, fixture));

    [Theory]
    [InlineData("FROM a\nONBUILD ‸")]
    [InlineData("FROM a\nONBUILD C‸")]
    public void Instructions_after_onbuild(string fixture) => Assert.Equal(
        "RUN COPY WORKDIR ENV ARG USER EXPOSE CMD ENTRYPOINT LABEL ADD VOLUME HEALTHCHECK SHELL STOPSIGNAL",
        Proposals.Labels(DockerfileInstructions.At, fixture));

    [Theory]
    [InlineData("from a\nrun b\n‸", "run ")]
    [InlineData("FROM a\nrun b\nRUN c\n‸", "RUN ")]
    [InlineData("FROM a\nR‸ x", "RUN")]
    public void Instructions_follow_the_case_of_the_file(string fixture, string inserted) =>
        Assert.Equal(inserted, Proposals.Items(DockerfileInstructions.At, fixture).Single(item => item.Label.Equals("run", StringComparison.OrdinalIgnoreCase)).Insert);

    [Fact]
    public void An_instruction_with_a_usual_form_is_a_snippet()
    {
        var copy = Proposals.Items(DockerfileInstructions.At, "from a\nrun b\nco‸").Single(item => item.Label == "copy");
        Assert.Equal((true, "copy ${1:source} ${2:destination}"), (copy.IsSnippet, copy.Insert));
    }

    [Theory]
    [InlineData("‸", "# syntax=docker/dockerfile:1 | # syntax=docker/dockerfile:1-labs | # escape=\\ | # escape=` | # check=skip=all | # check=error=true")]
    [InlineData("# syntax=a\n# e‸", "# escape=\\ | # escape=` | # check=skip=all | # check=error=true")]
    [InlineData("# escape=‸\nFROM a", "\\ | `")]
    [InlineData("# ‸\nFROM a", "# syntax=docker/dockerfile:1 | # syntax=docker/dockerfile:1-labs | # escape=\\ | # escape=` | # check=skip=all | # check=error=true")]
    [InlineData("# hello\n# ‸", "")]
    [InlineData("FROM a\n‸", "")]
    [InlineData("FROM ‸", "")]
    public void Directives_at_the_top(string fixture, string labels) => Assert.Equal(labels, Proposals.Labels(DockerfileDirectives.At, fixture, between: " | "));

    [Theory]
    [InlineData("COPY ‸", "--from --chown --chmod --link --exclude --parents")]
    [InlineData("COPY --from=a --‸ x y", "--chown --chmod --link --exclude --parents")]
    [InlineData("COPY -‸ x y", "--from --chown --chmod --link --exclude --parents")]
    [InlineData("COPY --exclude=a --ex‸", "--from --chown --chmod --link --exclude --parents")]
    [InlineData("ONBUILD ADD --‸", "--chown --chmod --link --exclude --checksum --keep-git-dir --unpack")]
    [InlineData("RUN --network=‸ x", "default none host")]
    [InlineData("RUN --security=in‸", "sandbox insecure")]
    [InlineData("COPY --link=‸", "true false")]
    [InlineData("HEALTHCHECK --‸ CMD x", "--interval --timeout --start-period --start-interval --retries")]
    [InlineData("RUN x --‸", "")]
    [InlineData("RUN x ‸", "")]
    [InlineData("COP‸", "")]
    [InlineData("WORKDIR ‸", "")]
    public void Flags_and_their_values(string fixture, string labels) => Assert.Equal(labels, Proposals.Labels(DockerfileFlags.At, fixture));

    [Theory]
    [InlineData("COPY --ch‸", "--chown", "[--ch]", "--chown=")]
    [InlineData("COPY --ch‸=1 a b", "--chown", "[--ch]", "--chown")]
    [InlineData("COPY -‸", "--link", "[-]", "--link")]
    [InlineData("COPY --‸", "--link", "[--]", "--link")]
    [InlineData("COPY --from=a --‸ x y", "--chmod", "[--]", "--chmod=")]
    [InlineData("ONBUILD ADD --‸", "--chmod", "[--]", "--chmod=")]
    public void A_flag_that_needs_a_value_is_inserted_with_its_equals_sign(string fixture, string label, string replaced, string inserted)
    {
        var item = Proposals.Items(DockerfileFlags.At, fixture).Single(flag => flag.Label == label);
        Assert.Equal((replaced, inserted), ($"[{fixture.Replace("‸", "").Substring(item.Replaces.Start, item.Replaces.Length)}]", item.Insert));
    }

    [Theory]
    [InlineData("RUN --mount=‸", "type=cache type=bind type=tmpfs type=secret type=ssh type target source from readwrite")]
    [InlineData("RUN --mount=type=‸", "bind cache tmpfs secret ssh")]
    [InlineData("RUN --mount=type=cache,‸", "target source from id sharing readonly mode uid gid")]
    [InlineData("RUN --mount=type=cache,dst=/x,sharing=‸", "shared private locked")]
    [InlineData("RUN --mount=type=secret,id=a,‸ x", "target required env mode uid gid")]
    [InlineData("RUN --mount=type=tmpfs,ta‸", "target size")]
    [InlineData("RUN --mount=type=bind,target=‸", "")]
    [InlineData("RUN --network=‸", "")]
    public void Mounts(string fixture, string labels) => Assert.Equal(labels, Proposals.Labels(DockerfileMounts.At, fixture));

    [Theory]
    [InlineData("FROM a AS x\nFROM b AS y\nFROM c\nCOPY --from=‸", "y x")]
    [InlineData("FROM a\nFROM b\nCOPY --from=‸", "0")]
    [InlineData("FROM a AS x\nRUN --mount=type=bind,from=‸,target=/y z", "")]
    [InlineData("FROM a AS x\nFROM b\nRUN --mount=type=bind,from=x‸", "x")]
    [InlineData("FROM a AS x\nFROM ‸", "x scratch")]
    [InlineData("FROM ‸\nFROM b AS y", "scratch")]
    [InlineData("FROM a AS x\nFROM b\nCOPY ‸", "")]
    public void Stages_that_are_visible(string fixture, string labels) => Assert.Equal(labels, Proposals.Labels(DockerfileStages.At, fixture));

    [Theory]
    [InlineData("FROM a ‸", "AS")]
    [InlineData("FROM a A‸", "AS")]
    [InlineData("from a ‸", "as")]
    [InlineData("FROM a AS ‸", "base build deps test dev final")]
    [InlineData("FROM a AS build\nFROM a AS ‸", "base deps test dev final")]
    [InlineData("FROM ‸", "")]
    [InlineData("HEALTHCHECK ‸", "CMD NONE")]
    [InlineData("HEALTHCHECK --retries=3 C‸", "CMD NONE")]
    [InlineData("HEALTHCHECK CMD ‸", "")]
    public void Words_inside_an_instruction(string fixture, string labels) => Assert.Equal(labels, Proposals.Labels(DockerfileKeywords.At, fixture));

    [Theory]
    [InlineData("ARG V=1\nFROM a:$‸", "V BUILDARCH BUILDOS BUILDOSVERSION BUILDPLATFORM BUILDVARIANT TARGETARCH TARGETOS TARGETOSVERSION TARGETPLATFORM TARGETSTAGE TARGETVARIANT")]
    [InlineData("ARG V=1\nFROM alpine\nARG W\nENV x=1\nCOPY $‸ /y", "W x PATH")]
    [InlineData("FROM alpine AS b\nENV x=1\nFROM b\nCOPY ${x‸} /y", "x PATH :- :+ :? - + ? # ## % %% / //")]
    [InlineData("FROM alpine\nENV x=1\nRUN echo $‸", "x PATH HTTP_PROXY http_proxy HTTPS_PROXY https_proxy FTP_PROXY ftp_proxy NO_PROXY no_proxy ALL_PROXY all_proxy")]
    [InlineData("FROM alpine\nARG a=1\nENV x=1\nCMD echo $‸", "x PATH")]
    [InlineData("FROM alpine\nENV x=1\nCMD [\"$‸\"]", "")]
    [InlineData("FROM alpine AS b\nENV x=1\nCOPY --from=$‸ a b", "")]
    [InlineData("FROM alpine\nENV x=1\nCOPY --chown=$‸ a b", "x PATH")]
    [InlineData("FROM alpine\nENV x=1\nCOPY ${x:‸ a b", ":- :+ :?")]
    [InlineData("FROM alpine\nENV x=1\nCOPY ${x#‸} a b", "# ##")]
    [InlineData("FROM alpine\nENV x=1\nCOPY ${x:-y‸} a b", "")]
    [InlineData("FROM alpine\nENV x=1\nENV y=2\nLABEL a=\\$‸", "")]
    [InlineData("FROM alpine\nENV x=‸", "")]
    [InlineData("ARG V=1\nFROM alpine\nARG TARGETA‸", "V BUILDARCH BUILDOS BUILDOSVERSION BUILDPLATFORM BUILDVARIANT TARGETARCH TARGETOS TARGETOSVERSION TARGETPLATFORM TARGETSTAGE TARGETVARIANT")]
    [InlineData("ARG ‸\nFROM a", "")]
    public void Variables_in_scope(string fixture, string labels) => Assert.Equal(labels, Proposals.Labels(DockerfileVariables.At, fixture));

    [Fact]
    public void Variables_of_the_base_image() =>
        Assert.Contains("PYTHON_VERSION", Proposals.Labels(DockerfileVariables.At, "FROM python\nCOPY $PY‸ /y").Split(' '));

    [Theory]
    [InlineData("FROM alpine\nENV ab=1\nCOPY ${a‸ /y", "ab}")]
    [InlineData("FROM alpine\nENV ab=1\nCOPY ${a‸} /y", "ab")]
    [InlineData("FROM alpine\nENV ab=1\nCOPY $a‸ /y", "ab")]
    public void A_variable_in_braces_is_closed(string fixture, string inserted) =>
        Assert.Equal(inserted, Proposals.Items(DockerfileVariables.At, fixture).First().Insert);

    [Theory]
    [InlineData("FROM alpine\nENV ab=1\nCOPY ${ab‸ /y", ":-", "COPY ${ab:-${1:default}} /y")]
    [InlineData("FROM alpine\nENV ab=1\nCOPY ${ab:‸} /y", ":+", "COPY ${ab:+${1:value}} /y")]
    [InlineData("FROM alpine\nENV ab=1\nCOPY ${ab%‸} /y", "%%", "COPY ${ab%%${1:pattern}} /y")]
    [InlineData("FROM alpine\nENV ab=1\nCOPY ${a‸} /y", "ab", "COPY ${ab} /y")]
    public void A_modifier_goes_behind_the_name(string fixture, string label, string line) => Assert.Equal(line, Proposals.Accepted(fixture, label));

    [Theory]
    [InlineData("# syntax=‸", "docker/dockerfile:1 docker/dockerfile:1-labs docker/dockerfile:1.20 docker/dockerfile-upstream:master docker/dockerfile-upstream:master-labs")]
    [InlineData("# check=‸", "skip= error= experimental=")]
    [InlineData("FROM a\n# ch‸\nMAINTAINER x", "# check=skip=")]
    [InlineData("FROM a\n# ‸\nMAINTAINER x", "")]
    [InlineData("FROM a\n# cheap‸\nMAINTAINER x", "")]
    [InlineData("# check=skip=all;‸", "error= experimental=")]
    [InlineData("# check=sk‸ip=all", "skip error experimental")]
    [InlineData("# check=error=‸", "true false")]
    [InlineData("FROM a\n# escape=‸\nRUN x", "")]
    [InlineData("# a\n# syntax=‸", "")]
    public void Values_of_directives(string fixture, string labels) => Assert.Equal(labels, Proposals.Labels(DockerfileDirectives.At, fixture));

    [Theory]
    [InlineData("# check=skip=‸", 23)]
    [InlineData("# check=skip=StageNameCasing,‸;error=true", 22)]
    [InlineData("# check=experimental=‸", 23)]
    [InlineData("FROM a\n# check=skip=‸\nRUN x", 23)]
    public void All_checks_that_are_not_named_yet(string fixture, int count)
    {
        var labels = Proposals.Labels(DockerfileDirectives.At, fixture).Split(' ');
        Assert.Equal(count, labels.Length);
        Assert.Contains("CopyIgnoredFile", labels);
        Assert.Equal("all", labels[0]);
    }

    [Theory]
    [InlineData("# check=skip=Stage‸Name;error=true\nFROM a", "JSONArgsRecommended", "# check=skip=JSONArgsRecommended;error=true")]
    [InlineData("# check=skip=A,‸\nFROM a", "UndefinedVar", "# check=skip=A,UndefinedVar")]
    [InlineData("# syntax=doc‸ker\nFROM a", "docker/dockerfile:1", "# syntax=docker/dockerfile:1")]
    [InlineData("# sy‸\nFROM a", "# syntax=docker/dockerfile:1", "# syntax=docker/dockerfile:1")]
    public void Accepting_a_directive_replaces_its_word(string fixture, string label, string line) => Assert.Equal(line, Proposals.Accepted(fixture, label));

    [Fact]
    public void Everything_proposed_explains_itself_where_there_is_something_to_say() =>
        Assert.All(Proposals.Items(DockerfileFlags.At, "FROM a\nCOPY --‸"), item => Assert.Contains("Example", item.Documentation!()));
}
