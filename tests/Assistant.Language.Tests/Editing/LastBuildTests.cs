using Assistant.Language.Dockerfiles;
using Assistant.Language.Editing;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing;

/// <summary>The sizes behind instructions and the finding on one, after a build and after edits.</summary>
public class LastBuildTests
{
    const string File = "FROM debian AS base\nENV A=1\nRUN apt-get update\nFROM base\nARG B\nCOPY . /data\nRUN make\nCMD [\"x\"]";

    static readonly ImageLayer[] BuildKit =
    [
        new("RUN /bin/sh -c of the base image # buildkit", 9_000_000), new("CMD [\"bash\"]", 0),
        new("ENV A=1", 0), new("RUN /bin/sh -c apt-get update # buildkit", 45_100_000), new("ARG B", 0), new("COPY . /data # buildkit", 1_200), new("RUN |1 B= /bin/sh -c make # buildkit", 5_000_000), new("CMD [\"x\"]", 0),
    ];

    static readonly ImageLayer[] OwnBuilder =
    [
        new("/bin/sh -c #(nop) ADD file:1a in / ", 9_000_000), new("/bin/sh -c #(nop)  CMD [\"bash\"]", 0),
        new("/bin/sh -c #(nop)  ENV A=1", 0), new("/bin/sh -c apt-get update", 45_100_000), new("/bin/sh -c #(nop)  ARG B", 0), new("/bin/sh -c #(nop) COPY dir:1a in /data ", 1_200), new("|1 B= /bin/sh -c make", 5_000_000),
        new("/bin/sh -c #(nop)  CMD [\"x\"]", 0), new("/bin/sh -c #(nop)  LABEL built=today", 0),
    ];

    const string Sized = "FROM debian AS base\nENV A=1\nRUN apt-get update[45.1 MB, the largest layer]\nFROM base\nARG B\nCOPY . /data[1.2 kB]\nRUN make[5 MB]\nCMD [\"x\"]";

    [Fact]
    public void Layers_of_BuildKit_stand_behind_their_instructions() => Assert.Equal(Sized, Picture(File, BuildKit));

    [Fact]
    public void Layers_of_the_engines_own_builder_stand_there_as_well() => Assert.Equal(Sized, Picture(File, OwnBuilder));

    [Theory]
    [InlineData("base")]
    [InlineData("0")]
    public void A_stage_has_the_layers_up_to_its_end(string stage) =>
        Assert.Equal("FROM debian AS base\nENV A=1\nRUN apt-get update[45.1 MB]\nFROM base\nARG B\nCOPY . /data\nRUN make\nCMD [\"x\"]", Picture(File, BuildKit[..4], stage));

    [Theory]
    [InlineData("nosuch")]
    [InlineData("7")]
    [InlineData("-1")]
    public void A_stage_that_is_not_there_has_none(string stage) => Assert.Empty(BuiltLayers.Of(Read(File), stage, BuildKit));

    [Fact]
    public void A_history_of_another_kind_tells_as_much_as_is_certain()
    {
        Assert.Empty(BuiltLayers.Of(Read(File), null, [new("", 60_000_000)]));
        Assert.Empty(BuiltLayers.Of(Read(File), null, []));
        Assert.Empty(BuiltLayers.Of(Read(""), null, BuildKit));
    }

    [Fact]
    public void An_edited_instruction_loses_its_size_and_one_that_moved_keeps_it()
    {
        var built = new LastBuild { Layers = BuiltLayers.Of(Read(File), null, BuildKit) };
        var edited = "# new\n" + File.Replace("RUN make", "RUN make all");
        Assert.Equal("# new\nFROM debian AS base\nENV A=1\nRUN apt-get update[45.1 MB, the largest layer]\nFROM base\nARG B\nCOPY . /data[1.2 kB]\nRUN make all\nCMD [\"x\"]", Picture(edited, built));
    }

    [Theory]
    [InlineData("FROM a\nRUN x\nRUN x\n", "Step 3/3 : RUN x\nThe command 'x' returned a non-zero code: 2", "FROM a\nRUN x\nRUN x\n", 13, "RUN x")]
    [InlineData("FROM a\nRUN x\n", "Step 2/2 : RUN x\nThe command 'x' returned a non-zero code: 2", "# c\nFROM a\n\nRUN x\n", 12, "RUN x")]
    [InlineData("FROM a\nRUN x\n", "Step 2/2 : RUN x\nThe command 'x' returned a non-zero code: 2", "FROM a\nRUN x y\n", -1, null)]
    [InlineData("FROM a\nRUN x\n", "Step 2/2 : RUN x\nThe command 'x' returned a non-zero code: 2", "", -1, null)]
    [InlineData("# syntax=me/front\nFROM a\nRUN x\n", "Step 2/2 : RUN x\nThe command 'x' returned a non-zero code: 2", "# syntax=me/front\nFROM a\nRUN x\n", 25, "RUN x")]
    public void A_failure_is_found_where_the_instruction_is_now(string built, string output, string now, int start, string? word)
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From(now)) { LastBuild = new() { Failure = BuildOutput.FailureIn(Read(built), output) } };
        var finding = Diagnostics.Of(document).SingleOrDefault(finding => finding.Code == "LastBuildFailed");
        Assert.Equal((start, word), finding is null ? (-1, null) : (finding.Span.Start, now.Substring(finding.Span.Start, finding.Span.Length)));
        if (finding is not null) Assert.Equal((Severity.Error, "The last build stopped here: the command ended with exit code 2."), (finding.Severity, finding.Message));
    }

    static Dockerfile Read(string text) => Dockerfile.Parse(SourceText.From(text));

    static string Picture(string text, ImageLayer[] steps, string? stage = null) => Picture(text, new LastBuild { Layers = BuiltLayers.Of(Read(text), stage, steps) });

    static string Picture(string text, LastBuild build)
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From(text)) { LastBuild = build };
        return InlayHints.In(document, new(0, text.Length)).Where(hint => hint.Kind is InlayHintKind.Layer).OrderByDescending(hint => hint.Offset)
            .Aggregate(text, (picture, hint) => picture.Insert(hint.Offset, $"[{hint.Label}]"));
    }
}
