using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Dockerfiles;

public class DockerfileTests
{
    [Theory]
    [InlineData("FROM a \\\n  AS b\n", "FROM: a | AS | b")]
    [InlineData("COPY a\\\nb c\n", "COPY: a\\⏎b → ab | c")]
    [InlineData("COPY a \\\n# comment\n\n  b\n", "COPY: a | b")]
    [InlineData("RUN a \\\n  b\n", "RUN: a \\⏎  b → a   b")]
    [InlineData("RUN a \\  \n  b\n", "RUN: a \\  ⏎  b → a   b")]
    [InlineData("RUN a \\\\\nRUN b\n", "RUN: a \\\\", "RUN: b")]
    [InlineData("\\\nRUN a\n", "RUN: a")]
    [InlineData("RUN a \\", "RUN: a")]
    [InlineData("RUN a \\\n", "RUN: a")]
    [InlineData("  run a  \n", "RUN: a")]
    [InlineData("\uFEFFFROM a\n", "FROM: a")]
    [InlineData("FROM a\r\nRUN b \\\r\n c\r\n", "FROM: a", "RUN: b \\⏎ c → b  c")]
    [InlineData("# escape=`\nRUN a `\n b \\\nRUN c\n", "RUN: a `⏎ b \\ → a  b \\", "RUN: c")]
    [InlineData("# hello\n# escape=`\nRUN a `\nRUN b\n", "RUN: a `", "RUN: b")]
    [InlineData("\n# escape=`\nRUN a `\nRUN b\n", "RUN: a `", "RUN: b")]
    [InlineData("#!/usr/bin/env docker\n# escape=`\nRUN a `\nRUN b\n", "RUN: a `", "RUN: b")]
    [InlineData("  # ESCAPE = `\nRUN a `\n b\n", "RUN: a `⏎ b → a  b")]
    [InlineData("CMD [\"a\", \"b\\\"c\"]\n", "CMD: \"a\" → a | \"b\\\"c\" → b\"c")]
    [InlineData("CMD [ \"a\", \\\n \"b\" ]\n", "CMD: \"a\" → a | \"b\" → b")]
    [InlineData("HEALTHCHECK CMD a b\n", "HEALTHCHECK: CMD | a b")]
    [InlineData("ARG a=1 b='x y' c\n", "ARG: a=1 | b='x y' | c")]
    [InlineData("ENV a b c\n", "ENV: a | b c")]
    [InlineData("ONBUILD RUN a\n", "ONBUILD: ")]
    public void Reads_the_arguments_where_they_stand(string text, params string[] expected) =>
        Assert.Equal(expected, Read(text).Instructions.Select(instruction => $"{instruction.Name}: {Picture(text, instruction.Arguments)}"));

    [Theory]
    [InlineData("COPY --from=a --link x y", "--from=a: a", "--link")]
    [InlineData("COPY --from=a x --link y", "--from=a: a")]
    [InlineData("RUN --mount=type=bind,\\\n  target=/x a", "--mount=type=bind,: type=bind,", "")]
    [InlineData("RUN --mount=\"a b\" x", "--mount=\"a b\": a b")]
    [InlineData("FROM --platform= x", "--platform=: ")]
    [InlineData("RUN -- --x", "")]
    [InlineData("FROM --plat", "--plat")]
    public void Reads_flags_only_before_the_first_argument(string text, params string[] expected) =>
        Assert.Equal(expected.Where(flag => flag.Length > 0), Read(text).Instructions[0].Flags.Select(flag => Slice(text, flag.Span) + Value(flag)));

    [Theory]
    [InlineData("RUN <<EOF\na\nEOF\n", "EOF: a⏎")]
    [InlineData("RUN cat << EOF > /x\na\nEOF\n", "EOF: a⏎")]
    [InlineData("RUN 3<<-\"E F\"\n\ta\n\tE F\n", "E F (quoted) (tabs) 3: \ta⏎")]
    [InlineData("COPY <<a <<b /d/\n1\na\n2\nb\n", "a: 1⏎", "b: 2⏎")]
    [InlineData("ONBUILD RUN <<EOF\n# a\n\\\nEOF\n", "EOF: # a⏎\\⏎")]
    [InlineData("RUN <<EOF\r\na\r\nEOF\r\n", "EOF: a⏎")]
    [InlineData("RUN <<E\\'F\na\nE'F\n", "E'F: a⏎")]
    [InlineData("RUN <<$X\na\n$X\n", "$X: a⏎")]
    [InlineData("RUN <<EOF\na\n", "EOF: a⏎ never closed")]
    [InlineData("RUN cat \\\n <<EOF\na\nEOF\nRUN b\n", "EOF: a⏎")]
    [InlineData("RUN echo \"<<EOF\"\n")]
    [InlineData("RUN cat<<EOF\n")]
    [InlineData("RUN <<<EOF\n")]
    [InlineData("RUN echo it's <<EOF\n")]
    [InlineData("RUN [\"<<EOF\"]\n")]
    [InlineData("CMD <<EOF\n")]
    [InlineData("RUN echo $((1<<2))\n")]
    [InlineData("RUN echo ${a[0]} <<EOF\n")]
    public void Reads_heredocs(string text, params string[] expected) =>
        Assert.Equal(expected, Read(text).Instructions[0].Heredocs.Select(heredoc =>
            heredoc.Name + (heredoc.Expands ? "" : " (quoted)") + (heredoc.StripsTabs ? " (tabs)" : "")
            + (heredoc.FileDescriptor > 0 ? $" {heredoc.FileDescriptor}" : "") + $": {Slice(text, heredoc.Body)}" + (heredoc.Terminator is null ? " never closed" : "")));

    [Fact]
    public void A_line_after_a_heredoc_is_the_next_instruction() =>
        Assert.Equal(["RUN", "COPY"], Read("RUN <<EOF\nFROM x\nEOF\nCOPY a b\n").Instructions.Select(instruction => instruction.Name));

    [Theory]
    [InlineData("# syntax=docker/dockerfile:1\n#escape = `\n# check=skip=all;error=true\nFROM a\n", "syntax=docker/dockerfile:1", "escape=`", "check=skip=all;error=true")]
    [InlineData("# syntax=a\n# nothing\n# escape=`\n", "syntax=a")]
    [InlineData("# unknown=a\n# escape=`\n")]
    [InlineData("# syntax=a\n# syntax=b\n", "syntax=a", "syntax=b again")]
    public void Reads_directives_at_the_top_only(string text, params string[] expected) =>
        Assert.Equal(expected, Read(text).Directives.Select(directive => $"{directive.Name}={directive.Value.Value}{(directive.IsRepeated ? " again" : "")}"));

    [Theory]
    [InlineData("FROM a AS b\nFROM --platform=linux/arm64 c as D\nFROM e\n", "0 a b ", "1 c D linux/arm64", "2 e  ")]
    [InlineData("ARG x\nFROM\n", "0   ")]
    public void Knows_the_stages(string text, params string[] expected) =>
        Assert.Equal(expected, Read(text).Stages.Select(stage => $"{stage.Index} {stage.Base?.Value} {stage.Name?.Value} {stage.Platform?.Value?.Value}"));

    [Fact]
    public void The_parts_cover_every_character_in_order() => Fragments.Sample(text =>
    {
        var file = Read(text);
        var at = 0;
        foreach (var part in file.Parts)
        {
            Assert.Equal(at, part.FullSpan.Start);
            Assert.True(part.Span.Start >= part.FullSpan.Start && part.Span.End <= part.FullSpan.End);
            at = part.FullSpan.End;
        }
        Assert.Equal(text.Length, at);
    });

    [Fact]
    public void Every_span_lies_in_its_instruction() => Fragments.Sample(text =>
    {
        foreach (var instruction in Read(text).Instructions)
        {
            var spans = instruction.Arguments.Select(word => word.Span)
                .Concat(instruction.Flags.Select(flag => flag.Span))
                .Concat(instruction.Heredocs.SelectMany(heredoc => new[] { heredoc.Marker, heredoc.NameSpan, heredoc.Body }))
                .Concat(instruction.Pairs.SelectMany(pair => new[] { pair.Key.Span, pair.Value?.Span ?? pair.Key.Span }))
                .Append(instruction.Keyword.Span).Append(instruction.HeadSpan);
            Assert.All(spans, span => Assert.True(span.Start >= instruction.FullSpan.Start && span.End <= instruction.FullSpan.End && span.Length >= 0));
        }
    });

    /// <summary>Files made of the pieces that are read specially.</summary>
    internal static Gen<string> Fragments => Piece.Array[0, 30].Select(string.Concat);

    internal static Gen<string> Piece => Gen.Int[0, Pieces.Length - 1].Select(chosen => Pieces[chosen]);

    static string[] Pieces =>
    [
        "FROM a", "RUN ", "COPY --from=a ", "ENV a=b ", "LABEL a b", "ONBUILD ", "HEALTHCHECK CMD x", "CMD [\"a\",", "\"b\"]", "ARG x", "ADD ",
        "--mount=type=bind,from=x", "<<EOF", "<<-\"EOF\"", "EOF", "\t", " ", "\\", "`", "\n", "\n", "\n", "\r\n", "#", "# escape=`\n", "# syntax=x\n",
        "'", "\"", "$x", "${x:-y}", "é", "\uFEFF", "--",
    ];

    static Dockerfile Read(string text) => Dockerfile.Parse(SourceText.From(text));

    /// <summary>Each word as it stands in the file, and what it says when that differs.</summary>
    static string Picture(string text, IEnumerable<Word> words) =>
        string.Join(" | ", words.Select(word => Slice(text, word.Span) is var slice && slice == word.Value ? slice : $"{slice} → {word.Value}"));

    static string Value(Flag flag) => flag.Value is { } value ? $": {value.Value}" : "";

    static string Slice(string text, TextSpan span) => text.Substring(span.Start, span.Length).Replace("\r\n", "⏎").Replace("\n", "⏎");
}
