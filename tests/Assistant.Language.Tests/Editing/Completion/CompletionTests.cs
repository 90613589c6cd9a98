using Assistant.Language.Catalogue;
using Assistant.Language.Editing;
using Assistant.Language.Editing.Completion;
using Assistant.Language.Text;
using Assistant.Language.Tests.Dockerfiles;
using CsCheck;

namespace Assistant.Language.Tests.Editing.Completion;

/// <summary>What holds of all sources together.</summary>
public class CompletionTests
{
    static readonly Folders Context = new("a b/c b/d/e .x", "b/d");

    [Fact]
    public void Everywhere_in_every_file_a_proposal_replaces_text_on_the_line_around_the_cursor() =>
        Gen.OneOf(DockerfileTests.Fragments, Started).Sample(text =>
        {
            var document = new Document(DocumentKind.Dockerfile, SourceText.From(text)) { Context = Context };
            for (var offset = 0; offset <= text.Length; offset++)
            {
                var line = document.Text.Line(document.Text.LineAt(offset));
                foreach (var item in Language.Editing.Completion.Completion.At(document, offset))
                {
                    Assert.True(item.Replaces.Touches(offset), $"{item.Label} replaces {item.Replaces} at {offset}");
                    Assert.True(item.Replaces.Start >= line.Start && item.Replaces.End <= line.End, $"{item.Label} leaves the line");
                }
            }
        }, iter: 300);

    /// <summary>Files of instructions that somebody is just writing.</summary>
    static Gen<string> Started => Gen.Int[0, Beginnings.Length - 1].Select(chosen => Beginnings[chosen]).Array[0, 12].Select(string.Concat);

    static string[] Beginnings =>
    [
        "FROM python:3 AS x\n", "FROM x@", "\nCOPY ", "[\"b/", "\", \"", "]", "b/d", "\nRUN --mount=type=cache,target=/", ",source=b", ",", "\nENV A=", "'b c", "${A:", "$A",
        "\nLABEL org", "\nUSER a:", "\nRUN useradd \"", "\nEXPOSE 80/", "\nSHELL [", "\nCMD ", "\nHEALTHCHECK CMD", "\nONBUILD ", "ADD --chown=", "--", " ", "\\\n", "\n", "# check=skip=A;,", "<<E\n", "E\n",
        "\nSTOPSIGNAL ", "\nVOLUME ", "\nWORKDIR a\\ b", "\nARG x", "é\t",
    ];

    [Theory]
    [InlineData("FROM python:3.12-slim AS build\nRUN --mount=type=cache,target=/root/.cache/pip --network=none x\nCOPY --from=build --chown=a:b [\"b/c\", \"/x/\"]\nENV PATH=/x:${PATH:-y} B=c\nEXPOSE 80/tcp\nUSER a:b\nHEALTHCHECK --interval=3s CMD x\nSHELL [\"a\"]\nSTOPSIGNAL x\nONBUILD COPY a b\nVOLUME /x\nLABEL a=b")]
    [InlineData("# check=skip=A,B;error=true\n# syntax=x\n\nfrom a as b")]
    public void Every_proposal_explains_itself_and_has_its_place(string text)
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From(text)) { Context = Context };
        for (var offset = 0; offset <= text.Length; offset++)
        {
            foreach (var item in Language.Editing.Completion.Completion.At(document, offset))
            {
                Assert.True(item.Replaces.Touches(offset));
                Assert.True(item.Detail is { Length: > 0 }, $"{item.Label} has no detail");
                Assert.True(item.Documentation!().Length > 0, $"{item.Label} has no documentation");
            }
        }
    }

    [Fact]
    public void A_start_is_a_Dockerfile_without_anything_to_complain_of() =>
        Assert.All(Starts.All, start => Assert.Empty(
            from finding in Diagnostics.Of(new(DocumentKind.Dockerfile, SourceText.From(SnippetItem.Plain(start.Text))))
            where finding.Severity is Severity.Error or Severity.Warning
            select $"{start.Name}: {finding.Message}"));

    [Theory]
    [InlineData("‸", "python-pip python-uv conda micromamba jupyter rocker r-script pytorch-gpu timescale multi-stage")]
    [InlineData("# syntax=x\n\nju‸", "python-pip python-uv conda micromamba jupyter rocker r-script pytorch-gpu timescale multi-stage")]
    [InlineData("FROM a\n‸", "")]
    [InlineData("FROM ‸", "")]
    [InlineData("# ju‸", "")]
    public void An_empty_file_can_begin_with_a_whole_one(string fixture, string labels) => Assert.Equal(labels, Proposals.Labels(DockerfileStarts.At, fixture));

    [Fact]
    public void A_dollar_sign_of_the_file_is_none_of_the_snippet()
    {
        var item = Proposals.Items(DockerfileStarts.At, "‸").Single(item => item.Label == "python-uv");
        Assert.Contains(@"PATH=/app/.venv/bin:\$PATH", item.Insert);
        Assert.Contains("${1:3.14-slim}", item.Insert);
    }

    [Fact]
    public void Words_for_an_image_name_images_or_words_of_the_catalogue_or_official_ones()
    {
        var official = new[] { "debian", "ubuntu", "alpine", "node", "golang", "rust", "fedora", "rocky", "ubi", "windows", "nanoserver", "powershell", "maven", "jdk", "uv" };
        var words = UsualWords.All;
        var all = new[] { words.Caches, words.Ports, words.Environment, words.Arguments, words.Shells, words.Commands, words.Entrypoints, words.Healthchecks, words.Folders }.SelectMany(list => list);
        Assert.DoesNotContain(all.SelectMany(word => word.Fits).Distinct().Except(official), part =>
            !ImageCatalogue.BuiltIn.All.Any(image => image.Name.Contains(part, StringComparison.Ordinal) || image.Words.Contains(part) || image.Family.Contains(part, StringComparison.OrdinalIgnoreCase)));
    }
}
