using Assistant.Language.Editing;
using Assistant.Language.Tests.Dockerfiles;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class SymbolsTests
{
    [Fact]
    public void A_Dockerfile_is_a_tree_of_stages() => Check(
        """
        # syntax=docker/dockerfile:1
        ARG PYTHON=3.12
        FROM python:${PYTHON} AS build
        ENV A=1 \
            B="two  words"
        RUN --network=none pip \
            install   pandas
        ONBUILD COPY . /srv
        FROM debian:13
        LABEL "org.opencontainers.image.title"="It"
        ARG PYTHON
        COPY <<EOF /etc/motd
        Hello
        EOF

        """,
        """
        Directive syntax: docker/dockerfile:1 @ 0-0
        GlobalArgument PYTHON: ARG 3.12 @ 1-1
        Stage build: stage 0 · python:${PYTHON} @ 2-7
          Variable A: ENV 1 @ 3-3
          Variable B: ENV "two words" @ 4-4
          Instruction RUN: pip install pandas @ 5-6
          Instruction ONBUILD COPY: . /srv @ 7-7
        Stage debian:13: stage 1 · debian:13 @ 8-13
          Label org.opencontainers.image.title: LABEL "It" @ 9-9
          Argument PYTHON: ARG @ 10-10
          Instruction COPY: <<EOF /etc/motd @ 11-13
            Heredoc EOF: Hello @ 12-13
        """);

    [Theory]
    [InlineData("", "")]
    [InlineData("FROM\n", "Stage FROM: stage 0 @ 0-0")]
    [InlineData("RUN x\n", "Instruction RUN: x @ 0-0")]
    [InlineData("\\\n", "Instruction \\:  @ 0-0")]
    [InlineData("ENV =1\n", "Variable ENV: ENV 1 @ 0-0")]
    [InlineData("COPY <<EOF <<", "Instruction COPY: <<EOF << @ 0-0\n  Heredoc EOF:  @ 0-0")]
    public void A_half_typed_file_has_an_outline_too(string text, string outline) => Check(text, outline);

    [Fact]
    public void A_long_text_is_cut_after_sixty_characters() =>
        Assert.Equal($"{new string('a', 59)}…", Assert.Single(Of($"RUN {new string('a', 59)}😀 b\n")).Detail);

    [Theory]
    [InlineData("ARG A=1 B\nFROM a AS b\nARG C\nFROM c\nLABEL org.opencontainers.image.title=\"My tool\" x=y\n", "GlobalArgument A", "GlobalArgument B", "Stage b", "Stage c", "Label My tool in c")]
    [InlineData("RUN a\n")]
    public void Stages_build_arguments_and_titles_are_found_from_elsewhere(string text, params string[] expected) =>
        Assert.Equal(expected, Symbols.Landmarks(new(DocumentKind.Dockerfile, SourceText.From(text)))
            .Select(landmark => $"{landmark.Kind} {landmark.Name}{(landmark.Container is { } container ? $" in {container}" : "")}"));

    [Fact]
    public void Every_entry_has_a_name_and_lies_in_the_one_around_it() => DockerfileTests.Fragments.Sample(text =>
    {
        foreach (var symbol in Of(text)) Holds(symbol, new(0, text.Length));
    });

    [Fact]
    public void An_edit_above_moves_what_is_kept_of_the_instructions_below()
    {
        var before = new Document(DocumentKind.Dockerfile, SourceText.From("FROM a\nENV A=1\nCOPY <<EOF /x\nb\nEOF\n"));
        Assert.Equal(2, Assert.Single(Symbols.Of(before)).Children.Count);
        var after = before.With(new(new(0, 0), "# one\n# two\n"));
        Assert.Equal(Lines(after), Lines(new(DocumentKind.Dockerfile, SourceText.From(after.Text.ToString()))));

        static IEnumerable<string> Lines(Document document) => Symbols.Of(document).SelectMany(symbol => SymbolsTests.Lines(document.Text, symbol, ""));
    }

    static void Holds(Symbol symbol, TextSpan outer)
    {
        Assert.NotEqual("", symbol.Name);
        Assert.True(symbol.Span.Start >= outer.Start && symbol.Span.End <= outer.End && symbol.Span.Length >= 0);
        Assert.True(symbol.NameSpan.Start >= symbol.Span.Start && symbol.NameSpan.End <= symbol.Span.End && symbol.NameSpan.Length >= 0);
        foreach (var child in symbol.Children) Holds(child, symbol.Span);
    }

    static void Check(string text, string outline) =>
        Assert.Equal(outline.ReplaceLineEndings("\n"), string.Join('\n', Of(text).SelectMany(symbol => Lines(SourceText.From(text), symbol, ""))));

    static IReadOnlyList<Symbol> Of(string text) => Symbols.Of(new(DocumentKind.Dockerfile, SourceText.From(text)));

    static IEnumerable<string> Lines(SourceText text, Symbol symbol, string indent) =>
        symbol.Children.SelectMany(child => Lines(text, child, $"{indent}  "))
            .Prepend($"{indent}{symbol.Kind} {symbol.Name}: {symbol.Detail} @ {text.LineAt(symbol.Span.Start)}-{text.LineAt(symbol.Span.End)}");
}
