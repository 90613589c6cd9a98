using Assistant.Language.Catalogue;
using Assistant.Language.Editing.Signatures;
using Assistant.Language.Tests.Dockerfiles;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing.Signatures;

/// <summary>The picture of an answer is its active form with the active parameter in guillemets.</summary>
public class SignatureHelpTests
{
    [Theory]
    [InlineData("FROM ‸", "FROM [--platform=PLATFORM] «IMAGE»[:TAG][@DIGEST] [AS NAME]")]
    [InlineData("FROM -‸", "FROM [--platform=«PLATFORM»] IMAGE[:TAG][@DIGEST] [AS NAME]")]
    [InlineData("FROM a:5/b‸", "FROM [--platform=PLATFORM] «IMAGE»[:TAG][@DIGEST] [AS NAME]")]
    [InlineData("FROM a:‸", "FROM [--platform=PLATFORM] IMAGE[:«TAG»][@DIGEST] [AS NAME]")]
    [InlineData("FROM a:1@‸", "FROM [--platform=PLATFORM] IMAGE[:TAG][@«DIGEST»] [AS NAME]")]
    [InlineData("FROM a AS ‸b", "FROM [--platform=PLATFORM] IMAGE[:TAG][@DIGEST] [AS «NAME»]")]
    [InlineData("RUN ‸", "RUN [FLAGS] «COMMAND»")]
    [InlineData("RUN a‸", "RUN [FLAGS] «COMMAND»")]
    [InlineData("RUN --‸", "RUN [«FLAGS»] COMMAND")]
    [InlineData("RUN [\"a\", \"‸", "RUN [FLAGS] [\"PROGRAM\", \"«ARGUMENT»\", ...]")]
    [InlineData("RUN [‸", "RUN [FLAGS] [\"«PROGRAM»\", \"ARGUMENT\", ...]")]
    [InlineData("RUN <<‸", "RUN [FLAGS] <<«EOF»")]
    [InlineData("COPY ‸", "COPY [FLAGS] «SOURCE»... DESTINATION")]
    [InlineData("copy a ‸", "COPY [FLAGS] SOURCE... «DESTINATION»")]
    [InlineData("COPY a ‸b c", "COPY [FLAGS] «SOURCE»... DESTINATION")]
    [InlineData("COPY --chown=a --l‸ a b", "COPY [«FLAGS»] SOURCE... DESTINATION")]
    [InlineData("COPY [\"a\", \"b‸\"]", "COPY [FLAGS] [\"SOURCE\", ..., \"«DESTINATION»\"]")]
    [InlineData("ADD <<EOF ‸\nEOF\n", "ADD [FLAGS] <<EOF «DESTINATION»")]
    [InlineData("ENV A‸", "ENV «KEY»=VALUE ...")]
    [InlineData("ENV A=1 B=‸", "ENV KEY=«VALUE» ...")]
    [InlineData("ENV A=1 ‸", "ENV «KEY»=VALUE ...")]
    [InlineData("LABEL a ‸", "LABEL KEY=«VALUE» ...")]
    [InlineData("ARG A=‸", "ARG NAME[=«DEFAULT»] ...")]
    [InlineData("CMD ‸", "CMD [\"«PROGRAM»\", \"ARGUMENT\", ...]")]
    [InlineData("CMD a‸", "CMD «COMMAND»")]
    [InlineData("ENTRYPOINT [\"a\",‸", "ENTRYPOINT [\"PROGRAM\", \"«ARGUMENT»\", ...]")]
    [InlineData("EXPOSE 80-‸", "EXPOSE PORT[-«LAST»][/PROTOCOL] ...")]
    [InlineData("EXPOSE 80 81/‸", "EXPOSE PORT[-LAST][/«PROTOCOL»] ...")]
    [InlineData("VOLUME /a ‸", "VOLUME «PATH» ...")]
    [InlineData("USER 10:‸", "USER UID[:«GID»]")]
    [InlineData("USER a:‸", "USER NAME[:«GROUP»]")]
    [InlineData("WORKDIR ‸", "WORKDIR «PATH»")]
    [InlineData("HEALTHCHECK ‸", "HEALTHCHECK [FLAGS] «CMD» COMMAND")]
    [InlineData("HEALTHCHECK CMD ‸", "HEALTHCHECK [FLAGS] CMD «COMMAND»")]
    [InlineData("HEALTHCHECK N‸", "HEALTHCHECK «NONE»")]
    [InlineData("SHELL [\"a\", ‸", "SHELL [\"PROGRAM\", \"«ARGUMENT»\", ...]")]
    [InlineData("STOPSIGNAL ‸", "STOPSIGNAL «SIGNAL»")]
    [InlineData("MAINTAINER ‸", "MAINTAINER «NAME»")]
    [InlineData("ONBUILD ‸", "ONBUILD «INSTRUCTION»")]
    [InlineData("ONBUILD COPY a ‸", "COPY [FLAGS] SOURCE... «DESTINATION»")]
    [InlineData("COPY a \\\n  ‸b", "COPY [FLAGS] SOURCE... «DESTINATION»")]
    public void Instructions_show_the_form_that_is_typed(string fixture, string picture) => Check(fixture, picture);

    [Theory]
    [InlineData("FROM --platform=linux/‸ a", "FROM --platform=os[/«arch»[/variant]]")]
    [InlineData("COPY --chown=a:‸ b c", "COPY --chown=USER[:«GROUP»]")]
    [InlineData("COPY --chmod=‸ b c", "COPY --chmod=«MODE»")]
    [InlineData("COPY --link=‸ b c", "COPY --link=«true»|false")]
    [InlineData("COPY --from=‸", "COPY --from=«STAGE|IMAGE»")]
    [InlineData("RUN --network=n‸ a", "RUN --network=default|«none»|host")]
    [InlineData("ADD --checksum=sha256:‸ b c", "ADD --checksum=sha256:«HASH»")]
    [InlineData("ONBUILD ADD --chmod=7‸ b c", "ADD --chmod=«MODE»")]
    [InlineData("HEALTHCHECK --interval=‸", "HEALTHCHECK --interval=«DURATION»")]
    [InlineData("RUN --mount=‸", "RUN --mount=«type=bind»,target=PATH[,source=PATH][,from=STAGE|IMAGE][,readwrite]")]
    [InlineData("RUN --mount=type=ca‸", "RUN --mount=«type=cache»,target=PATH[,id=NAME][,sharing=shared|private|locked][,from=STAGE|IMAGE][,source=PATH][,mode=MODE][,uid=NUMBER][,gid=NUMBER][,readonly]")]
    [InlineData("RUN --mount=type=tmpfs,dst=/x,‸ a", "RUN --mount=type=tmpfs,target=PATH[,«size=SIZE»]")]
    [InlineData("RUN --mount=type=tmpfs,dst=/‸x a", "RUN --mount=type=tmpfs,«target=PATH»[,size=SIZE]")]
    [InlineData("RUN --mount=type=secret,e‸ a", "RUN --mount=type=secret[,id=NAME][,target=PATH][,«env=VARIABLE»][,required][,mode=MODE][,uid=NUMBER][,gid=NUMBER]")]
    public void Flags_show_their_values(string fixture, string picture) => Check(fixture, picture);

    [Theory]
    [InlineData("# syntax=‸", "# syntax=«IMAGE»")]
    [InlineData("# syntax=a\n#escape = ‸\nFROM a\n", "# escape=«CHARACTER»")]
    [InlineData("# check=‸", "# check=«skip=NAME,...»;error=BOOL;experimental=NAME,...")]
    [InlineData("# check=skip=A,‸", "# check=«skip=NAME,...»;error=BOOL;experimental=NAME,...")]
    [InlineData("# check=skip=all;e‸", "# check=skip=NAME,...;«error=BOOL»;experimental=NAME,...")]
    [InlineData("FROM a\n# check=skip=all;exp‸\nRUN b\n", "# check=skip=NAME,...;error=BOOL;«experimental=NAME,...»")]
    public void Directives_show_their_values(string fixture, string picture) => Check(fixture, picture);

    [Theory]
    [InlineData("FROM‸ a")]
    [InlineData("FOO ‸")]
    [InlineData("# note ‸")]
    [InlineData("FROM a\n# escape=‸\n")]
    [InlineData("RUN <<EOF\nCOPY ‸\nEOF\n")]
    [InlineData("RUN a \\\n # b ‸\n c\n")]
    [InlineData("‸")]
    public void Elsewhere_there_is_none(string fixture) => Assert.Null(At(fixture, isAsked: true));

    [Theory]
    [InlineData("RUN apt ‸")]
    [InlineData("CMD a b‸")]
    [InlineData("HEALTHCHECK CMD a ‸")]
    public void Inside_a_command_it_comes_only_when_asked(string fixture)
    {
        Assert.Null(At(fixture, isAsked: false));
        Assert.NotNull(At(fixture, isAsked: true));
    }

    [Fact]
    public void Every_capital_word_of_a_form_is_a_parameter() =>
        Assert.Empty(
            from facts in Instructions.All
            from syntax in facts.Syntax
            let form = SignatureLabel.Signature(syntax, "", facts.Parameters, null)
            let marked = form.Parameters.Select(parameter => syntax.Substring(parameter.Span.Start, parameter.Span.Length))
            from word in System.Text.RegularExpressions.Regex.Matches(syntax[facts.Name.Length..], "[A-Z]{2,}").Select(match => match.Value)
            where word != "AS" && !marked.Contains(word)
            select $"{syntax}: {word}");

    [Fact]
    public void Any_text_is_fine() => Gen.Select(DockerfileTests.Fragments, Gen.Int[0, 80], Gen.Bool).Sample((text, at, isAsked) =>
    {
        if (SignatureHelp.At(new(DocumentKind.Dockerfile, SourceText.From(text)), Math.Min(at, text.Length), isAsked) is not { } set) return;
        Assert.InRange(set.Active, 0, set.Signatures.Count - 1);
        Assert.All(set.Signatures, form =>
        {
            Assert.All(form.Parameters, parameter => Assert.InRange(parameter.Span.End, 1, form.Label.Length));
            Assert.True(form.Active is null || form.Active < form.Parameters.Count);
        });
    });

    static void Check(string fixture, string picture)
    {
        var set = At(fixture, isAsked: true)!;
        var form = set.Signatures[set.Active];
        var span = form.Active is { } active ? form.Parameters[active].Span : default;
        Assert.Equal(picture, form.Active is null ? form.Label : form.Label.Insert(span.End, "»").Insert(span.Start, "«"));
    }

    static SignatureSet? At(string fixture, bool isAsked)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        return SignatureHelp.At(document, offset, isAsked);
    }
}
