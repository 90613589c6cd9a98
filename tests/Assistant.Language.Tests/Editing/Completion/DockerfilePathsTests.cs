using Assistant.Language.Editing.Completion;

namespace Assistant.Language.Tests.Editing.Completion;

public class DockerfilePathsTests
{
    static readonly Folders Project = new("Dockerfile .dockerignore .git/config README.md data/raw/a.csv data/b.csv requirements.txt src/app.py with$dollar", ".git\ndata/raw");

    [Theory]
    [InlineData("FROM a\nCOPY ‸", ". data/ README.md requirements.txt src/ .dockerignore Dockerfile")]
    [InlineData("FROM a\nCOPY re‸", "data/ README.md requirements.txt src/ .dockerignore Dockerfile")]
    [InlineData("FROM a\nCOPY data/‸", "b.csv")]
    [InlineData("FROM a\nCOPY ./data/b‸ /x/", "b.csv")]
    [InlineData("FROM a\nCOPY /src/‸", "app.py")]
    [InlineData("FROM a\nCOPY README.md src/‸", "app.py")]
    [InlineData("FROM a\nCOPY --chown=b:c src/‸", "app.py")]
    [InlineData("FROM a\nONBUILD COPY src/‸", "app.py")]
    [InlineData("FROM a\nADD src/‸", "app.py")]
    [InlineData("FROM a\nADD h‸", "data/ README.md requirements.txt src/ .dockerignore Dockerfile https://example.org/data.csv https://github.com/owner/repository.git#main git@github.com:owner/repository.git#main")]
    [InlineData("FROM a\nCOPY README.md \\\n  src/‸", "app.py")]
    [InlineData("FROM a\nCOPY README.md \\\n  # src/‸\n  x", "")]
    [InlineData("FROM a\nCOPY --‸", "")]
    [InlineData("FROM a\nCOPY ../‸", "")]
    [InlineData("FROM a\nCOPY data/../‸", "")]
    [InlineData("FROM a\nCOPY $x/‸", "")]
    [InlineData("FROM a\nCOPY missing/‸", "")]
    [InlineData("FROM a AS x\nFROM b\nCOPY --from=c src/‸", "")]
    [InlineData("FROM a\nCOPY <<EOF src/\nsrc/‸\nEOF", "")]
    [InlineData("FROM a\nCOPY [\"src/‸\"]", "app.py")]
    [InlineData("FROM a\nCOPY [\"src/‸", "app.py")]
    [InlineData("FROM a\nCOPY [\"a\", \"src/‸\", \"/x\"]", "app.py")]
    [InlineData("FROM a\nRUN --mount=type=bind,source=src/‸,target=/x ls", "app.py")]
    [InlineData("FROM a\nRUN --mount=src=src/‸ ls", "app.py")]
    [InlineData("FROM a\nRUN --mount=type=cache,source=src/‸ ls", "")]
    [InlineData("FROM a\nRUN --mount=type=bind,from=b,source=src/‸ ls", "")]
    [InlineData("FROM a\nRUN cat src/‸", "")]
    [InlineData("FROM a\nWORKDIR src/‸", "")]
    public void Sources_come_from_the_build_context(string fixture, string labels) =>
        Assert.Equal(labels, Proposals.Labels(DockerfileSources.At, fixture, Project));

    [Theory]
    [InlineData("FROM a\nCOPY re‸", "requirements.txt", "COPY requirements.txt")]
    [InlineData("FROM a\nCOPY da‸ /x/", "data/", "COPY data/ /x/")]
    [InlineData("FROM a\nCOPY d‸ata/b.csv /x/", "data/", "COPY data/b.csv /x/")]
    [InlineData("FROM a\nCOPY src/x‸y /x/", "app.py", "COPY src/app.py /x/")]
    [InlineData("FROM a\nCOPY [\"r‸\"]", "requirements.txt", "COPY [\"requirements.txt\"]")]
    [InlineData("FROM a\nCOPY [\"r‸", "requirements.txt", "COPY [\"requirements.txt")]
    [InlineData("FROM a\nCOPY [\"src/‸\", \"b\"]", "app.py", "COPY [\"src/app.py\", \"b\"]")]
    [InlineData("FROM a\nCOPY [‸]", "requirements.txt", "COPY [\"requirements.txt\"]")]
    [InlineData("FROM a\nCOPY [\"a\", ‸]", "requirements.txt", "COPY [\"a\", \"requirements.txt\"]")]
    [InlineData("FROM a\nRUN --mount=type=bind,source=r‸,target=/x ls", "requirements.txt", "RUN --mount=type=bind,source=requirements.txt,target=/x ls")]
    public void Accepting_replaces_one_part_of_the_path(string fixture, string label, string line) =>
        Assert.Equal(line, Proposals.Accepted(fixture, label, Project));

    [Fact]
    public void A_folder_that_is_kept_out_is_shown_when_something_in_it_may_be_brought_back() =>
        Assert.Equal("data/", Proposals.Labels(DockerfileSources.At, "FROM a\nCOPY d‸", new Folders("data/a data/b", "data\n!data/b")));

    [Fact]
    public void A_name_with_blanks_needs_the_json_form()
    {
        var context = new Folders("a\u00A0b");
        Assert.Equal("", Proposals.Labels(DockerfileSources.At, "FROM a\nCOPY a‸", context));
        Assert.Equal("a\u00A0b", Proposals.Labels(DockerfileSources.At, "FROM a\nCOPY [\"a‸", context));
    }

    [Fact]
    public void Without_a_context_there_are_no_paths() => Assert.Equal(".", Proposals.Labels(DockerfileSources.At, "FROM a\nCOPY ‸"));

    [Theory]
    [InlineData("FROM a AS b\nWORKDIR /src\nCOPY x /opt/y\nFROM c\nCOPY --from=b ‸", "/opt/y /src")]
    [InlineData("FROM a\nWORKDIR /src\nFROM c\nCOPY --from=0 /‸ /x", "/src")]
    [InlineData("FROM a AS b\nWORKDIR /src\nFROM c\nCOPY --from=b /src ‸", "")]
    [InlineData("FROM a\nCOPY --from=b ‸\nFROM x AS b\nWORKDIR /src", "")]
    public void From_a_stage_come_the_folders_that_it_used(string fixture, string labels) =>
        Assert.Equal(labels, Proposals.Labels(DockerfileSources.At, fixture, Project));

    [Theory]
    [InlineData("FROM a\nWORKDIR /src\nCOPY a /opt/tool/\nCOPY x ‸", "./ /opt/tool/ /src/ /app/ /work/")]
    [InlineData("FROM a\nWORKDIR /src\nWORKDIR sub\nCOPY x ‸", "./ /src/sub/ /src/ /app/")]
    [InlineData("FROM a AS x\nWORKDIR /src\nFROM x\nCOPY y /‸", "./ /src/ /app/")]
    [InlineData("FROM quay.io/jupyter/scipy-notebook\nCOPY y ‸", "./ /home/jovyan/ /home/jovyan/work/")]
    [InlineData("FROM a\nCOPY --from=b /usr/bin/uv ‸", "/usr/bin/uv ./ /app/")]
    [InlineData("FROM a\nCOPY [\"x\", \"‸\"]", "./ /app/")]
    [InlineData("FROM a\nWORKDIR ‸", "/app /work /data")]
    [InlineData("FROM a\nWORKDIR /one\nWORKDIR /o‸", "/one /app")]
    [InlineData("FROM timescale/timescaledb:latest-pg18\nVOLUME ‸", "/var/lib/postgresql")]
    [InlineData("FROM a\nVOLUME [\"/data\", \"‸\"]", "/app /work /usr/src/app")]
    [InlineData("FROM a\nRUN --mount=type=cache,target=‸ x", "/root/.cache/pip /root/.cache/uv")]
    [InlineData("FROM rocker/tidyverse\nRUN --mount=type=cache,target=/‸ x", "/var/cache/apt /var/lib/apt /root/.cache/R")]
    [InlineData("FROM a\nRUN --mount=type=secret,id=key,target=‸ x", "/run/secrets/key /root/.netrc")]
    [InlineData("FROM a\nRUN --mount=type=tmpfs,dst=‸ x", "/tmp /dev/shm")]
    public void Folders_that_fit_come_first(string fixture, string labels) =>
        Assert.StartsWith(labels, Proposals.Labels(DockerfileFolders.At, fixture));

    [Theory]
    [InlineData("FROM a\nCOPY ‸")]
    [InlineData("FROM a\nCOPY a ‸ b")]
    [InlineData("FROM a\nCOPY --from=‸ a b")]
    [InlineData("FROM a\nRUN ‸")]
    [InlineData("WORKDIR‸")]
    public void Elsewhere_no_folder_is_proposed(string fixture) => Assert.Equal("", Proposals.Labels(DockerfileFolders.At, fixture));

    [Theory]
    [InlineData("FROM a\nRUN --mount=type=cache,target=/v‸ x", "/var/cache/apt", "RUN --mount=type=cache,target=/var/cache/apt,sharing=locked x")]
    [InlineData("FROM a\nRUN --mount=type=cache,sharing=private,target=/v‸ x", "/var/cache/apt", "RUN --mount=type=cache,sharing=private,target=/var/cache/apt x")]
    [InlineData("FROM a\nCOPY x /a‸", "/app/", "COPY x /app/")]
    [InlineData("FROM a\nCOPY [\"x\", ‸]", "/app/", "COPY [\"x\", \"/app/\"]")]
    public void Accepting_a_folder_replaces_the_word(string fixture, string label, string line) => Assert.Equal(line, Proposals.Accepted(fixture, label));
}
