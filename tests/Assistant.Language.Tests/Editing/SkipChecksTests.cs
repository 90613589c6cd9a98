using Assistant.Language.Editing;
using Assistant.Language.Tests.Dockerfiles;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class SkipChecksTests
{
    [Theory]
    [InlineData("FROM a AS B\n", "# check=skip=StageNameCasing\nFROM a AS B\n")]
    [InlineData("# syntax=docker/dockerfile:1\r\n\r\nFROM a AS B\r\n", "# syntax=docker/dockerfile:1\r\n# check=skip=StageNameCasing\r\n\r\nFROM a AS B\r\n")]
    [InlineData("# a comment\nFROM a AS B\n", "# check=skip=StageNameCasing\n# a comment\nFROM a AS B\n")]
    [InlineData("\uFEFFFROM a AS B\n", "\uFEFF# check=skip=StageNameCasing\nFROM a AS B\n")]
    [InlineData("# check=skip=JSONArgsRecommended;error=true\nFROM a AS B\n", "# check=skip=JSONArgsRecommended,StageNameCasing;error=true\nFROM a AS B\n")]
    [InlineData("# check = error=true; skip=X\nFROM a AS B\n", "# check = skip=StageNameCasing;error=true; skip=X\nFROM a AS B\n")]
    [InlineData("# check=experimental=all;skip=\nFROM a AS B\n", "# check=experimental=all;skip=StageNameCasing\nFROM a AS B\n")]
    [InlineData("#check=error=true\nFROM a AS B\n", "#check=skip=StageNameCasing;error=true\nFROM a AS B\n")]
    public void In_the_file(string before, string after) => Check("in this file", before, after);

    [Theory]
    [InlineData("FROM a AS B\n", "\n# check=skip=StageNameCasing\nFROM a AS B\n")]
    [InlineData("# escape=`\nFROM a AS B\n", "# escape=`\n\n# check=skip=StageNameCasing\nFROM a AS B\n")]
    [InlineData("FROM c\r\n  FROM a AS B\r\n", "FROM c\r\n# check=skip=StageNameCasing\r\n  FROM a AS B\r\n")]
    [InlineData("FROM c\n# check=skip=X\nFROM a AS B\n", "FROM c\n# check=skip=X,StageNameCasing\nFROM a AS B\n")]
    [InlineData("FROM c\n# check=skip=X // why\n# build\nFROM a AS B", "FROM c\n# check=skip=X,StageNameCasing // why\n# build\nFROM a AS B")]
    [InlineData("FROM c\n\n# build\nFROM a AS B\n", "FROM c\n\n# build\n# check=skip=StageNameCasing\nFROM a AS B\n")]
    public void At_the_instruction(string before, string after) => Check("for this instruction", before, after);

    [Theory]
    [InlineData("FROM a\nRUNN b\n")]
    [InlineData("FROM jupyter/scipy-notebook\n")]
    public void Only_checks_of_the_builder_can_be_silenced(string text) => Assert.Empty(Offered(Read(text)));

    /// <summary>Whatever the file, what is offered silences the check and adds no error.</summary>
    [Fact]
    public void What_is_offered_helps() =>
        Gen.OneOf(DockerfileTests.Piece, Gen.Int[0, Lines.Length - 1].Select(chosen => Lines[chosen])).Array[0, 15].Select(string.Concat).Sample(text =>
        {
            var document = Read(text);
            foreach (var finding in Diagnostics.Of(document))
            {
                foreach (var skip in SkipChecks.For(document, finding).Where(skip => skip.Title.EndsWith("in this file", StringComparison.Ordinal)))
                    Assert.DoesNotContain(Diagnostics.Of(document.With(Assert.Single(skip.Changes))), left => left.Code == finding.Code);
            }
        }, iter: 1000);

    static readonly string[] Lines = ["# check=skip=a;error=false\n", "# check=\n", "from a as B\n", "CMD a b\n"];

    static void Check(string which, string before, string after)
    {
        var document = Read(before);
        var skip = Offered(document).Single(skip => skip.Title == $"Skip StageNameCasing {which}");
        var silenced = document.With(Assert.Single(skip.Changes));
        Assert.Equal(after, silenced.Text.ToString());
        if (!before.Contains("; skip")) Assert.DoesNotContain(Diagnostics.Of(silenced), finding => finding.Code == "StageNameCasing");
    }

    static IEnumerable<Fix> Offered(Document document) =>
        Diagnostics.Of(document).Where(finding => finding.Code is "StageNameCasing" or "UnknownInstruction" or "DS001").SelectMany(finding => SkipChecks.For(document, finding));

    static Document Read(string text) => new(DocumentKind.Dockerfile, SourceText.From(text));
}
