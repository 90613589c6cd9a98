using Assistant.Language.Editing;
using Assistant.Language.Tests.Dockerfiles;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class FixAllTests
{
    [Fact]
    public void Everything_with_one_right_fix_is_mended() =>
        Assert.Equal(
            "FROM python:3.12 AS b\nRUN x\nENV A=b\nCMD [\"c\", \"d e\"]\nLABEL org.opencontainers.image.authors=\"f\"\nFROM jupyter/scipy-notebook\n",
            Mended("FROM python:3.12 as B\nrun x\nENV A b\nCMD c 'd e'\nMAINTAINER f\nFROM jupyter/scipy-notebook\n"));

    [Fact]
    public void All_of_one_code_are_mended_together()
    {
        var findings = Diagnostics.Of(Read("FROM a as B\nFROM b as C\nENV x y\n"));
        var all = FixAll.Of("FromAsCasing", findings)!;
        Assert.Equal(("Fix all FromAsCasing in this file", 2), (all.Title, all.Changes.Length));
        Assert.Null(FixAll.Of("LegacyKeyValueFormat", findings));
    }

    /// <summary>A spelling that could mean two things, or is far from the name, is for the reader to choose.</summary>
    [Theory]
    [InlineData("docker run --it ubuntu bash", "docker run -it ubuntu bash")]
    [InlineData("docker run -v /a:~/b ubuntu:24.04")]
    [InlineData("docker run --ip4 10.0.0.2 ubuntu:24.04")]
    [InlineData("docker run --pids 100 ubuntu:24.04")]
    [InlineData("docker run --dettchh --volum=/a:/b ubuntu:24.04", "docker run --dettchh --volume=/a:/b ubuntu:24.04")]
    [InlineData("docker run --gpu all --env_file b -name a ubuntu:24.04", "docker run --gpus all --env-file b --name a ubuntu:24.04")]
    [InlineData("docker rum ubuntu:24.04")]
    [InlineData("docker volume creat a", "docker volume create a")]
    [InlineData("docker stat")]
    [InlineData("docker run --cap-add NETADMIN --stop-signal SIGTREM --restart alway ubuntu:24.04", "docker run --cap-add NET_ADMIN --stop-signal SIGTERM --restart always ubuntu:24.04")]
    [InlineData("docker run --cap-add MAC_ADIN --stop-signal SIGUSR --restart nope ubuntu:24.04", "docker run --cap-add MAC_ADMIN --stop-signal SIGUSR --restart nope ubuntu:24.04")]
    public void Of_spellings_only_slips_of_the_hand_are_mended(string text, string? mended = null) =>
        Assert.Equal(mended ?? text, Mended(new Document(DocumentKind.Recipe, SourceText.From(text))));

    /// <summary>A fix can uncover another finding, but mending ends soon, and no edit meets another.</summary>
    [Fact]
    public void Mending_ends() =>
        Gen.OneOf(DockerfileTests.Piece, Gen.Int[0, Lines.Length - 1].Select(chosen => Lines[chosen])).Array[0, 15].Select(string.Concat).Sample(start =>
        {
            var text = start;
            for (var round = 0; round < 20; round++)
            {
                var mended = Mended(text);
                if (mended == text) return;
                text = mended;
            }
            Assert.Fail($"Mending goes on: {text}");
        }, iter: 1000);

    static readonly string[] Lines =
        ["from a as B\n", "FROM alpine\n", "CMD a 'b c' \\\n  d\n", "COPY \"a b\" /c\n", "ENV a=b c d\n", "RUN [\"a\", 1]\n", "ENV A=$TARGETARCH\n", "WORKDIR x\n", "EXPOSE 1,2\n"];

    static string Mended(string text) => Mended(Read(text));

    static string Mended(Document document)
    {
        var changes = FixAll.In(Diagnostics.Of(document));
        for (var i = 1; i < changes.Length; i++) Assert.True(changes[i - 1].Span.End <= changes[i].Span.Start);
        return changes.Reverse().Aggregate(document.Text, (mended, change) => mended.With(change)).ToString();
    }

    static Document Read(string text) => new(DocumentKind.Dockerfile, SourceText.From(text));
}
