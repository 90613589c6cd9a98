using Assistant.Language.Editing.Completion;

namespace Assistant.Language.Tests.Editing.Completion;

/// <summary>Users, ports, signals, shells, commands and key=value pairs.</summary>
public class DockerfileWordsTests
{
    [Theory]
    [InlineData("FROM a\nUSER ‸", "root nobody")]
    [InlineData("FROM a\nRUN groupadd -g 1 team && useradd -m --uid 1 ada\nUSER ‸", "ada root nobody")]
    [InlineData("FROM a\nRUN adduser -D ada; echo useradd\nUSER bob\nCOPY --chown=‸ x y", "bob ada root nobody")]
    [InlineData("FROM a\nRUN <<EOF\nuseradd ada\nEOF\nUSER a‸", "ada root nobody")]
    [InlineData("FROM a AS x\nUSER ada\nFROM x\nUSER ‸", "ada root nobody")]
    [InlineData("FROM a AS x\nUSER ada\nFROM b\nUSER ‸", "root nobody")]
    [InlineData("FROM a\nARG NB=1\nRUN useradd \"${NB}\"\nUSER ‸", "${NB} root nobody")]
    [InlineData("FROM quay.io/jupyter/scipy-notebook\nUSER ‸", "jovyan root nobody")]
    [InlineData("FROM rocker/rstudio\nCOPY --chown=r‸ x y", "root rstudio nobody")]
    [InlineData("FROM a\nRUN addgroup team\nUSER ada:‸", "team ada root")]
    [InlineData("FROM quay.io/jupyter/scipy-notebook\nADD --chown=jovyan:‸ x y", "jovyan users root")]
    [InlineData("FROM a\nUSER x ‸", "")]
    [InlineData("FROM a\nCOPY --chmod=‸ x y", "")]
    public void Users(string fixture, string labels) => Assert.Equal(labels, Proposals.Labels(DockerfileUsers.At, fixture));

    [Theory]
    [InlineData("FROM quay.io/jupyter/scipy-notebook\nEXPOSE ‸", "8888 8787 3838")]
    [InlineData("FROM rocker/shiny\nEXPOSE ‸", "3838")]
    [InlineData("FROM timescale/timescaledb\nEXPOSE ‸", "5432 8888")]
    [InlineData("FROM a\nEXPOSE 8888 ‸", "8787 3838")]
    [InlineData("FROM a\nEXPOSE 9000‸", "8888 8787")]
    [InlineData("FROM a\nEXPOSE 9000/‸", "9000/tcp 9000/udp 9000/sctp")]
    public void Ports(string fixture, string labels) => Assert.StartsWith(labels, Proposals.Labels(DockerfilePorts.At, fixture));

    [Theory]
    [InlineData("FROM a\nSTOPSIGNAL ‸", "SIGTERM SIGINT SIGQUIT")]
    [InlineData("FROM a\nSTOPSIGNAL SIGI‸", "SIGTERM SIGINT SIGQUIT")]
    [InlineData("FROM a\nSHELL ‸", "[\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]")]
    [InlineData("FROM a\nSHELL [‸]", "[\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]")]
    [InlineData("FROM a\nSHELL [\"‸\"]", "[\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]")]
    [InlineData("FROM alpine AS x\nFROM julia\nCMD ‸", "[\"jupyter\", \"lab\", \"--ip=0.0.0.0\"")]
    [InlineData("FROM rocker/r-ver:4\nCMD ‸", "[\"Rscript\", \"script.R\"]")]
    [InlineData("FROM a\nENTRYPOINT ‸", "[\"tini\", \"--\"]")]
    [InlineData("FROM postgres:18\nHEALTHCHECK CMD ‸", "pg_isready")]
    [InlineData("FROM a\nHEALTHCHECK --interval=3s CMD ‸", "curl -fsS http://localhost:8080/ || exit 1")]
    public void Whole_forms_that_fit_come_first(string fixture, string labels) => Assert.StartsWith(labels, Proposals.Labels(DockerfileForms.At, fixture));

    [Theory]
    [InlineData("FROM a\nRUN ‸", "<<EOF")]
    [InlineData("FROM a\nCOPY <‸", "<<EOF")]
    [InlineData("FROM a\nCOPY --from=b ‸", "")]
    [InlineData("FROM a\nRUN x ‸", "")]
    [InlineData("FROM a\nUSER ‸", "")]
    public void Heredocs(string fixture, string labels) => Assert.Equal(labels, Proposals.Labels(DockerfileHeredocs.At, fixture));

    [Theory]
    [InlineData("FROM a\nCMD [\"x\", ‸]")]
    [InlineData("FROM a\nCMD x ‸")]
    [InlineData("FROM a\nSTOPSIGNAL SIGTERM ‸")]
    [InlineData("FROM a\nHEALTHCHECK ‸")]
    [InlineData("FROM a\nHEALTHCHECK CMD x ‸")]
    public void No_whole_form_inside_of_another(string fixture) => Assert.Equal("", Proposals.Labels(DockerfileForms.At, fixture));

    [Theory]
    [InlineData("FROM a\nLABEL org.‸", "org.opencontainers.image.title org.opencontainers.image.description")]
    [InlineData("FROM a\nLABEL org.opencontainers.image.title=x ‸", "org.opencontainers.image.description")]
    [InlineData("FROM a\nLABEL org.opencontainers.image.licenses=‸", "\"MIT\" \"Apache-2.0\"")]
    [InlineData("FROM python:3\nENV ‸", "PYTHONUNBUFFERED PYTHONDONTWRITEBYTECODE PIP_NO_CACHE_DIR")]
    [InlineData("FROM rocker/r-ver\nENV ‸", "CRAN R_LIBS_SITE")]
    [InlineData("FROM a\nENV PYTHONUNBUFFERED=‸", "1")]
    [InlineData("FROM a\nENV A=\"b c\" LANG=C‸", "C.UTF-8 en_US.UTF-8")]
    [InlineData("FROM a\nENV PATH=‸", "/opt/venv/bin:$PATH /opt/conda/bin:$PATH")]
    [InlineData("FROM a\nARG ‸", "DEBIAN_FRONTEND PYTHON_VERSION")]
    [InlineData("ARG PYTHON_VERSION=‸\nFROM a", "3.13 3.12")]
    public void Keys_and_values(string fixture, string labels) => Assert.StartsWith(labels, Proposals.Labels(DockerfilePairs.At, fixture));

    [Theory]
    [InlineData("FROM a\nENV key ‸")]
    [InlineData("FROM a\nENV UNKNOWN=‸")]
    [InlineData("FROM a\nRUN x=‸")]
    public void No_keys(string fixture) => Assert.Equal("", Proposals.Labels(DockerfilePairs.At, fixture));

    [Theory]
    [InlineData("FROM a\nENV PY‸", "PYTHONUNBUFFERED", "ENV PYTHONUNBUFFERED=1")]
    [InlineData("FROM a\nENV PY‸=0", "PYTHONUNBUFFERED", "ENV PYTHONUNBUFFERED=0")]
    [InlineData("FROM a\nENV A=1 TZ=x‸y", "Etc/UTC", "ENV A=1 TZ=Etc/UTC")]
    [InlineData("FROM a\nLABEL org.‸", "org.opencontainers.image.title", "LABEL org.opencontainers.image.title=\"${1:title}\"")]
    [InlineData("FROM a\nUSER ad‸a:staff", "root", "USER root:staff")]
    [InlineData("FROM a\nUSER ada:st‸aff", "root", "USER ada:root")]
    [InlineData("FROM a\nCOPY --chown=ada:st‸aff x y", "ada", "COPY --chown=ada:ada x y")]
    [InlineData("FROM a\nEXPOSE 80‸", "80/udp", "EXPOSE 80/udp")]
    [InlineData("FROM a\nSHELL [\"‸\"]", "[\"/bin/bash\", \"-c\"]", "SHELL [\"/bin/bash\", \"-c\"]")]
    [InlineData("FROM a\nSHELL p‸", "[\"pwsh\", \"-Command\", \"$ErrorActionPreference = 'Stop';\"]", "SHELL [\"pwsh\", \"-Command\", \"$ErrorActionPreference = 'Stop';\"]")]
    [InlineData("FROM a\nSTOPSIGNAL SIGT‸ERM", "SIGINT", "STOPSIGNAL SIGINT")]
    [InlineData("FROM a\nCOPY --chmod=7‸ x y", "755", "COPY --chmod=755 x y")]
    [InlineData("FROM a\nRUN --mount=type=cache,mode=‸ x", "0777", "RUN --mount=type=cache,mode=0777 x")]
    [InlineData("FROM a\nHEALTHCHECK --interval=1‸0m CMD x", "30s", "HEALTHCHECK --interval=30s CMD x")]
    public void Accepting_replaces_exactly_the_word(string fixture, string label, string line) => Assert.Equal(line, Proposals.Accepted(fixture, label));
}
