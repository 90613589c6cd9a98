using Assistant.Language.Editing;
using Assistant.Language.Tests.Dockerfiles;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing.Hovers;

/// <summary>Each row: a file with the cursor, the word that is explained, and the start of the explanation.</summary>
public class HoverTests
{
    [Theory]
    [InlineData("COPY --chmod=7‸55 a b", "755", "`755` is `rwxr-xr-x`.\n\n- owner: read, write, run, or enter a folder\n- group: read, run, or enter a folder\n- others: read, run, or enter a folder\n\n---\n\n`COPY --chmod=MODE`")]
    [InlineData("ADD --chmod=04‸600 a b", "04600", "`04600` is `rw-------`.\n\n- owner: read, write\n- group: nothing\n- others: nothing\n- programs run as the owner")]
    [InlineData("COPY --chmod=u+‸x,go-rw a b", "u+x,go-rw", "`u+x,go-rw`: the owner may also run; the group, the others may no longer read, write.")]
    [InlineData("RUN --mount=type=secret,id=a,mode=04‸40 a", "mode=0440", "`0440` is `r--r-----`.")]
    [InlineData("COPY --chown=10‸00:100 a b", "1000:100", "The files belong to the user with the number 1000 and the group with the number 100.\n\n---")]
    [InlineData("COPY --chown=jo‸vyan a b", "jovyan", "The files belong to the user `jovyan` and the main group of that user. Names")]
    [InlineData("HEALTHCHECK --interval=1m‸30s CMD a", "1m30s", "`1m30s` is 1.5 minutes.")]
    [InlineData("HEALTHCHECK --timeout=‸0 CMD a", "0", "0 stands for the default.")]
    [InlineData("HEALTHCHECK --retries=‸5 CMD a", "5", "Unhealthy after 5 failed checks in a row.")]
    [InlineData("FROM --platform=linux/arm‸64 a", "linux/arm64", "Linux on 64-bit ARM processors")]
    [InlineData("ONBUILD COPY --chmod=6‸44 a b", "644", "`644` is `rw-r--r--`.")]
    [InlineData("COPY --chmod=9‸99 a b", "--chmod=999", "`COPY --chmod=MODE`")]
    public void Values_of_flags(string fixture, string word, string text) => Check(fixture, word, text);

    [Theory]
    [InlineData("FROM a\nCMD [\"jupyter\", \"l‸ab\"]", "[\"jupyter\", \"lab\"]", "Runs `jupyter lab` without a shell, unless")]
    [InlineData("FROM a\nCMD jupyter ‸lab", "jupyter lab", "Runs `/bin/sh -c \"jupyter lab\"`, unless `docker run` names another command. The signal")]
    [InlineData("FROM a\nENTRYPOINT [\"tini\", \"--\"]\nCMD [\"l‸ab\"]", "[\"lab\"]", "Runs `tini -- lab`: the `ENTRYPOINT` in line 2")]
    [InlineData("FROM a\nCMD x\nENTRYPOINT [\"ti‸ni\"]", "[\"tini\"]", "Runs `tini /bin/sh -c x`, the end from `CMD` in line 2")]
    [InlineData("FROM a\nENTRYPOINT tini\nCMD [\"l‸ab\"]", "[\"lab\"]", "Is ignored: the `ENTRYPOINT` in line 2 has no JSON form.")]
    [InlineData("FROM a\nENTRYPOINT ti‸ni", "tini", "Runs `/bin/sh -c tini`. `CMD` and the words of `docker run` are ignored")]
    [InlineData("FROM a AS b\nSHELL [\"/bin/bash\", \"-c\"]\nFROM b\nCMD ‸x", "x", "Runs `/bin/bash -c x`")]
    [InlineData("FROM a\nSHELL [\"/bin/ba‸sh\", \"-o\", \"pipefail\", \"-c\"]", "[\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]", "From here on shell forms are run as `/bin/bash -o pipefail -c COMMAND`.")]
    [InlineData("FROM a\nCMD [‸'x']", "['x']", "This is no valid JSON, so the builder silently takes it as a command for the shell.\n\nRuns `/bin/sh -c \"['x']\"`")]
    [InlineData("FROM a\nRUN [\"a\", ‸\"b c\"]", "[\"a\", \"b c\"]", "Runs `a \"b c\"` without a shell")]
    [InlineData("FROM a\nHEALTHCHECK CMD curl ‸x", "CMD curl x", "Runs `/bin/sh -c \"curl x\"` in the container.")]
    [InlineData("FROM a\nRUN apt ‸x", null, null)]
    public void Commands_as_they_are_run(string fixture, string? word, string? text) => Check(fixture, word, text);

    [Theory]
    [InlineData("RUN <<E‸OF\na\nEOF\n", "<<EOF", "Heredoc `EOF`, 1 line.\n\nIt is the script, run by the shell")]
    [InlineData("RUN <<EOF\n#!/usr/bin/env python3\nprint()\nE‸OF\n", "EOF", "Heredoc `EOF`, 2 lines.\n\nIt is the script, run by the program that its first line names: `/usr/bin/env python3`.")]
    [InlineData("RUN cat <<E‸OF > /x\nEOF\n", "<<EOF", "Heredoc `EOF`, 0 lines.\n\nThe command reads it as its standard input. The shell replaces variables in it")]
    [InlineData("RUN a 3<<-'E‸'\nx\nE\n", "3<<-'E'", "Heredoc `E`, 1 line.\n\nThe command reads it as file descriptor 3. The name is quoted, so nothing in it is replaced.\n\nTabs")]
    [InlineData("COPY <<run.‸sh /bin/\nx\nrun.sh\n", "<<run.sh", "Heredoc `run.sh`, 1 line.\n\nIt becomes the file `/bin/run.sh`. The builder replaces variables")]
    [InlineData("ONBUILD COPY <<'A‸' /b\nA\n", "<<'A'", "Heredoc `A`, 0 lines.\n\nIt becomes the file `/b`. The name is quoted")]
    [InlineData("RUN <<E‸OF\na\n", "<<EOF", "Heredoc `EOF`, 1 line.\n\nIt is the script, run by the shell, which also sees its variables; the builder replaces nothing in it.\n\nIt has no end")]
    [InlineData("RUN <<EOF\n‸a\nEOF\n", null, null)]
    public void Heredocs(string fixture, string? word, string? text) => Check(fixture, word, text);

    [Theory]
    [InlineData("FROM a\nEXPOSE 88‸88", "8888", "Port 8888/tcp: usually Jupyter.")]
    [InlineData("FROM rocker/rstudio\nEXPOSE 1 87‸87/tcp", "8787/tcp", "Port 8787/tcp: RStudio Server, which rocker/rstudio serves here.")]
    [InlineData("FROM a\nEXPOSE 80‸00-8010/udp", "8000-8010/udp", "Ports 8000 to 8010/udp.\n\n`EXPOSE` documents the port and publishes nothing; `docker run -p 8000-8010:8000-8010/udp` does")]
    [InlineData("FROM a\nEXPOSE ‸x", null, null)]
    [InlineData("STOPSIGNAL i‸nt", "int", "`SIGINT` (signal 2): as Ctrl+C")]
    [InlineData("STOPSIGNAL ‸9", "9", "`SIGKILL` (signal 9): at once; the program cannot save anything.\n\nA program cannot react to it.")]
    [InlineData("STOPSIGNAL SIGRTMIN+‸3", "SIGRTMIN+3", "`SIGRTMIN+3`: systemd shuts down.")]
    [InlineData("STOPSIGNAL ‸FOO", null, null)]
    [InlineData("LABEL org.opencontainers.image.‸source=x", "org.opencontainers.image.source", "`org.opencontainers.image.source`: where the sources are")]
    [InlineData("LABEL org.label-schema.‸name=x", "org.label-schema.name", "Keys of Label Schema are out of date")]
    [InlineData("LABEL m‸e=x", null, null)]
    [InlineData("FROM a\nUSER jo‸e:staff", "joe:staff", "The user `joe`, which must exist in the image.\n\nThe group is `staff`.")]
    [InlineData("FROM a\nUSER ‸0", "0", "Root: later steps and the container may do everything")]
    public void Ports_signals_labels_and_users(string fixture, string? word, string? text) => Check(fixture, word, text);

    [Theory]
    [InlineData("ARG V‸=3\nFROM a", "V", "`V=3`\n\nA global argument")]
    [InlineData("ARG V=3\nFROM a\nARG V‸", "V", "`V=3`\n\nTakes over the global argument for this stage.")]
    [InlineData("FROM a\nENV B=1 ‸C=$B", "C", "`C`\n\nSet for the steps below")]
    [InlineData("FROM a\nENV PYTHON‸UNBUFFERED=1", "PYTHONUNBUFFERED", "`PYTHONUNBUFFERED=1`\n\nPython prints at once, so the log is complete.\n\nSet for the steps below")]
    [InlineData("FROM a\nENV A=1\nRUN echo ${‸A}", "A", "`A=1`\n\nSet by `ENV` in line 2.")]
    [InlineData("FROM a\nARG A=1\nCMD echo $A‸", "A", "`A=1`\n\nSet by `ARG` in line 2.\n\nAn `ARG` is not there when the container runs; `ENV A=$A` keeps it.")]
    [InlineData("FROM a\nRUN for i in 1; do echo $‸i; done", null, null)]
    public void Variables_where_they_are_set_and_in_commands(string fixture, string? word, string? text) => Check(fixture, word, text);

    [Theory]
    [InlineData("# check=skip=JSONArgs‸Recommended;error=true\n", "JSONArgsRecommended", "**JSONArgsRecommended**: ")]
    [InlineData("# check=skip=all;er‸ror=true\n", "error", "`error=BOOL`\n\n`true` makes")]
    [InlineData("# check=skip=a‸ll\n", "all", "Every check.")]
    [InlineData("FROM a\n# check=skip=Undefined‸Var\nRUN b\n", "UndefinedVar", "**UndefinedVar**: ")]
    [InlineData("FROM a\n# ch‸eck=skip=all\nRUN b\n", "check", "Which build checks are left out")]
    [InlineData("# ch‸eck=skip=all\n", "check", "Which build checks are left out")]
    [InlineData("# syntax=docker/docker‸file:1\n", "docker/dockerfile:1", "`docker/dockerfile:1`: the newest stable version")]
    [InlineData("# escape=‸`\n", "`", "A backtick continues lines")]
    [InlineData("FROM a\n# a ‸note\n", null, null)]
    public void Directives(string fixture, string? word, string? text) => Check(fixture, word, text);

    [Theory]
    [InlineData("FROM python AS python\nFROM py‸thon\n", "python", "Stage 0, `python`")]
    [InlineData("FROM py‸thon\n", "python", "**python**: ")]
    [InlineData("FROM a\nRUN a \\\n # WORK‸DIR\n b\n", null, null)]
    public void What_is_meant_wins(string fixture, string? word, string? text) => Check(fixture, word, text);

    [Fact]
    public void Any_place_of_any_text_is_fine() => Gen.Select(DockerfileTests.Fragments, Gen.Int[0, 80]).Sample((text, at) =>
    {
        var offset = Math.Min(at, text.Length);
        if (Hover.At(new(DocumentKind.Dockerfile, SourceText.From(text)), offset) is not { } hover) return;
        Assert.True(hover.Span.Start >= 0 && hover.Span.End <= text.Length && hover.Markdown.Length > 0);
    });

    static void Check(string fixture, string? word, string? text)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        var hover = Hover.At(document, offset);
        Assert.Equal(word, hover is null ? null : document.Text.ToString(hover.Span));
        if (text is not null) Assert.StartsWith(text, hover!.Markdown);
    }
}
