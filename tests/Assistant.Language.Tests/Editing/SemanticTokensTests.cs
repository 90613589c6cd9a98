using Assistant.Language.Editing;
using Assistant.Language.Editing.Tokens;
using Assistant.Language.Tests.Dockerfiles;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class SemanticTokensTests
{
    [Theory]
    [InlineData("# syntax=docker/dockerfile:1\n", "Comment # | Macro syntax | Operator = | Namespace docker/dockerfile | Operator : | EnumMember 1")]
    [InlineData("#check = skip=StageNameCasing,all;error=true\n", "Comment # | Macro check | Operator = | Property skip | Operator = | EnumMember StageNameCasing | Operator , | EnumMember all | Operator ; | Property error | Operator = | EnumMember true")]
    [InlineData("# escape=`\n", "Comment # | Macro escape | Operator = | String `")]
    [InlineData("# plain\n", "Comment # plain")]
    [InlineData("FROM scratch", "Keyword FROM | Keyword scratch")]
    [InlineData("from --platform=linux/amd64 ghcr.io:443/a/b:1@sha256:9f as x", "Keyword from | Parameter --platform | Operator = | EnumMember linux/amd64 | Namespace ghcr.io:443/a/b | Operator : | EnumMember 1 | Operator @ | Number sha256:9f | Keyword as | Class x Declaration")]
    [InlineData("FROM python:${V:-3.12}-slim", "Keyword FROM | Namespace python | Operator : | Variable ${V | Operator :- | String 3.12 | Variable } | EnumMember -slim")]
    [InlineData("ARG A=\"x $B\" C=12 D", "Keyword ARG | Variable A Declaration | Operator = | String \"x  | Variable $B | String \" | Variable C Declaration | Operator = | Number 12 | Variable D Declaration")]
    [InlineData("ARG TARGETARCH", "Keyword ARG | Variable TARGETARCH Declaration, Readonly, DefaultLibrary")]
    [InlineData("ENV a b c", "Keyword ENV | Variable a Declaration | String b c")]
    [InlineData("ENV A=a\\ b B='$C \\' D=${E#x*}", "Keyword ENV | Variable A Declaration | Operator = | String a\\ b | Variable B Declaration | Operator = | String '$C \\' | Variable D Declaration | Operator = | Variable ${E | Operator # | String x* | Variable }")]
    [InlineData("LABEL a.b=\"q \\\" r\"", "Keyword LABEL | Property a.b | Operator = | String \"q \\\" r\"")]
    [InlineData("EXPOSE 8080-8090/tcp $P", "Keyword EXPOSE | Number 8080 | Operator - | Number 8090 | Operator / | EnumMember tcp | Variable $P")]
    [InlineData("STOPSIGNAL SIGTERM", "Keyword STOPSIGNAL | EnumMember SIGTERM")]
    [InlineData("USER me:1000", "Keyword USER | Operator : | Number 1000")]
    [InlineData("WORKDIR /a/$B", "Keyword WORKDIR | Variable $B")]
    [InlineData("VOLUME [\"/a\"]", "Keyword VOLUME | String \" | String /a | String \"")]
    [InlineData("COPY --chmod=755 --link=true --exclude=*.md a $B/", "Keyword COPY | Parameter --chmod | Operator = | Number 755 | Parameter --link | Operator = | EnumMember true | Parameter --exclude | Operator = | String *.md | Variable $B")]
    [InlineData("HEALTHCHECK --interval=5s CMD curl -f x", "Keyword HEALTHCHECK | Parameter --interval | Operator = | Number 5s | Keyword CMD | Function curl | Parameter -f")]
    [InlineData("HEALTHCHECK CMDX a", "Keyword HEALTHCHECK")]
    [InlineData("HEALTHCHECK NONE", "Keyword HEALTHCHECK | Keyword NONE")]
    [InlineData("ONBUILD RUN make", "Keyword ONBUILD | Keyword RUN | Function make")]
    [InlineData("MAINTAINER me", "Keyword MAINTAINER | String me")]
    [InlineData("CMD [\"a\", \"b\\n\"]", "Keyword CMD | String \" | String a | String \" | String \"b\\n\"")]
    [InlineData("CMD [\"bash\", \"-lc\", \"cd x && y\"]", "Keyword CMD | String \" | String bash | String \" | String \" | String -lc | String \" | String \" | Function cd DefaultLibrary | Operator && | Function y | String \"")]
    [InlineData("RUN --mount=type=cache,target=/a/$B,sharing=locked,ro --network=none x", "Keyword RUN | Parameter --mount | Operator = | Property type | Operator = | EnumMember cache | Operator , | Property target | Operator = | String /a/ | Variable $B | Operator , | Property sharing | Operator = | EnumMember locked | Operator , | Property ro | Parameter --network | Operator = | EnumMember none | Function x")]
    [InlineData("FOO bar", "")]
    [InlineData("COPY <<-\"A\" <<B /x\n\t$no\n\tA\nsay \"$yes\nB\n", "Keyword COPY | Operator <<- | Label \"A\" | Operator << | Label B | Label A | Variable $yes | Label B")]
    public void Each_word_is_what_it_is(string text, string expected) => Assert.Equal(expected, Picture(text));

    [Theory]
    [InlineData("FROM a AS b\nFROM b\n", "Class b")]
    [InlineData("FROM a AS b-linux\nFROM b-$TARGETOS\n", "Class b-")]
    [InlineData("FROM b AS b\n", "Namespace b")]
    [InlineData("FROM a AS b\nFROM c\nCOPY --from=B x y\n", "Class B")]
    [InlineData("FROM a AS b\nFROM c\nCOPY --from=0 x y\n", "Number 0")]
    [InlineData("FROM a AS b\nFROM c\nRUN --mount=type=bind,from=b x\n", "Class b")]
    [InlineData("FROM a AS b\nFROM c\nCOPY --from=b:1 x y\n", "Namespace b")]
    [InlineData("FROM a AS b\nFROM c\nONBUILD COPY --from=b x y\n", "Class b")]
    public void A_stage_is_told_from_an_image(string text, string expected) =>
        Assert.Contains(expected, Picture(text[(text.TrimEnd().LastIndexOf('\n') + 1)..], text).Split(" | "));

    [Fact]
    public void A_continued_instruction_has_no_token_on_two_lines() =>
        Assert.Equal(
            "Keyword RUN | Function pip | Comment # why | Parameter -r | Operator && | Function te DefaultLibrary | Function st DefaultLibrary | String \"a  | String  b\"",
            Picture("RUN pip install \\\n  # why\n  -r x && te\\\nst \"a \\\n b\"\n"));

    [Fact]
    public void A_range_has_the_tokens_that_touch_it()
    {
        const string Text = "FROM a\nRUN x\nRUN y\n";
        Assert.Equal("Keyword RUN | Function x", Picture(Text, Text, new(8, 5)));
        Assert.Equal("", Picture(Text, Text, new(7, 0)));
    }

    [Fact]
    public void Tokens_are_sorted_part_no_word_and_stay_on_their_line() => DockerfileTests.Fragments.Sample(text =>
    {
        var end = 0;
        foreach (var token in SemanticTokens.Of(Read(text)))
        {
            Assert.True(token.Span.Start >= end && token.Span.Length > 0 && token.Span.End <= text.Length);
            Assert.DoesNotContain('\n', text.Substring(token.Span.Start, token.Span.Length));
            Assert.True(Enum.IsDefined(token.Type));
            end = token.Span.End;
        }
    });

    [Fact]
    public void An_edited_document_has_the_tokens_of_a_fresh_one() =>
        Gen.Select(DockerfileTests.Fragments, Gen.Int[0, 80], Gen.Int[0, 10], DockerfileTests.Piece).Sample((text, from, length, inserted) =>
        {
            var document = Read(text);
            Assert.All(SemanticTokens.Of(document), token => Assert.True(token.Span.End <= text.Length));
            var start = Math.Min(from, text.Length);
            var edited = document.With(new(new(start, Math.Min(length, text.Length - start)), inserted));
            Assert.Equal(SemanticTokens.Of(Read(edited.Text.ToString())), SemanticTokens.Of(edited));
        });

    [Fact]
    public void Every_type_and_modifier_is_used()
    {
        var used = SemanticTokens.Of(Read("# syntax=a/b:1\nFROM a AS x\nARG TARGETOS\nENV a=1\nLABEL b=c\nRUN y -z <<E\nE\n")).ToList();
        Assert.Equal(Enum.GetValues<TokenType>().Except([TokenType.Number]), used.Select(token => token.Type).Append(TokenType.String).Distinct().Except([TokenType.Number]).Order());
    }

    static string Picture(string text) => Picture(text, text, new(0, text.Length));

    static string Picture(string shown, string text) => Picture(text, text, new(text.Length - shown.Length, shown.Length));

    static string Picture(string _, string text, TextSpan span) => string.Join(" | ", SemanticTokens.In(Read(text), span).Select(token =>
        $"{token.Type} {text.Substring(token.Span.Start, token.Span.Length)}{(token.Modifiers == TokenModifiers.None ? "" : $" {token.Modifiers}")}"));

    static Document Read(string text) => new(DocumentKind.Dockerfile, SourceText.From(text));
}
