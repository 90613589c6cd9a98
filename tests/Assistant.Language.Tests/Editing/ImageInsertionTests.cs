using Assistant.Language.Editing;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing;

/// <summary>Pictures of a document with its cursor and of what it is afterwards.</summary>
public class ImageInsertionTests
{
    [Theory]
    [InlineData("‸", "FROM r\n")]
    [InlineData("# syntax=docker/dockerfile:1\n‸", "# syntax=docker/dockerfile:1\n\nFROM r\n")]
    [InlineData("# A lesson.\nARG TAG=1\n\n‸\n", "# A lesson.\nARG TAG=1\n\nFROM r\n")]
    [InlineData("‸\nARG TAG=1\n", "\nARG TAG=1\n\nFROM r\n")]
    [InlineData("# install\nRUN ‸make", "FROM r\n\n# install\nRUN make")]
    [InlineData("FROM a\nRUN m‸ake\n", "FROM a\nRUN make\n\nFROM r\n")]
    [InlineData("FROM a\nRUN make‸", "FROM a\nRUN make\n\nFROM r\n")]
    [InlineData("FROM a\nRUN m‸ake\n\n# second\nFROM b\n", "FROM a\nRUN make\n\nFROM r\n\n# second\nFROM b\n")]
    [InlineData("FROM a\n‸\nFROM b\n", "FROM a\n\nFROM r\n\nFROM b\n")]
    [InlineData("FROM a\nRUN <<E\n‸\nE\n", "FROM a\nRUN <<E\n\nE\n\nFROM r\n")]
    [InlineData("‸\nFROM a\nRUN x\n", "\nFROM a\nRUN x\n\nFROM r\n")]
    [InlineData("FROM a\r\n‸RUN make\r\n", "FROM a\r\nRUN make\r\n\r\nFROM r\r\n")]
    public void A_stage_goes_behind_the_one_of_the_cursor(string before, string after) =>
        Check(DocumentKind.Dockerfile, before, after, (document, offset) => ImageInsertion.From(document, offset, "FROM r"));

    [Theory]
    [InlineData("‸", "### r\nrun r\n")]
    [InlineData("### a\ndocker run ‸a\n", "### a\ndocker run a\n\n### r\nrun r\n")]
    [InlineData("### a\ndocker run -d \\\n  ‸a\n### b\ndocker run b\n", "### a\ndocker run -d \\\n  a\n\n### r\nrun r\n\n### b\ndocker run b\n")]
    [InlineData("docker run a\n‸\ndocker run b\n", "docker run a\n\n### r\nrun r\n\ndocker run b\n")]
    [InlineData("docker run a‸", "docker run a\n\n### r\nrun r\n")]
    public void A_block_goes_behind_the_one_of_the_cursor(string before, string after) =>
        Check(DocumentKind.Recipe, before, after, (document, offset) => ImageInsertion.Run(document, offset, "### r\nrun r\n"));

    [Theory]
    [InlineData("# Title\n\nText‸\n", "# Title\n\nText\n\n```sh\nrun r\n```\n")]
    [InlineData("```sh\ndocker run ‸a\n```\n", "```sh\ndocker run a\n\nrun r\n```\n")]
    [InlineData("```sh‸\ndocker run a\n```\n", "```sh\ndocker run a\n\nrun r\n```\n")]
    [InlineData("```sh\n‸\n```\n", "```sh\nrun r\n```\n")]
    [InlineData("```console\n$ docker run ‸a\n```\n", "```console\n$ docker run a\n```\n\n```sh\nrun r\n```\n")]
    [InlineData("- one\n  ```sh\n  docker ps‸\n  ```\n", "- one\n  ```sh\n  docker ps\n  ```\n\n```sh\nrun r\n```\n")]
    public void In_a_page_it_is_a_fence(string before, string after) =>
        Check(DocumentKind.Markdown, before, after, (document, offset) => ImageInsertion.Run(document, offset, "run r\n"));

    [Theory]
    [InlineData(DocumentKind.Recipe)]
    [InlineData(DocumentKind.Markdown)]
    [InlineData(DocumentKind.Compose)]
    public void A_stage_fits_in_a_Dockerfile_alone(DocumentKind kind) => Assert.Null(ImageInsertion.From(new(kind, SourceText.From("a\n")), 0, "FROM r"));

    [Theory]
    [InlineData(DocumentKind.Dockerfile)]
    [InlineData(DocumentKind.Compose)]
    public void A_block_does_not_fit_everywhere(DocumentKind kind) => Assert.Null(ImageInsertion.Run(new(kind, SourceText.From("a\n")), 0, "run r\n"));

    static void Check(DocumentKind kind, string before, string after, Func<Document, int, TextChange?> insertion)
    {
        var offset = before.IndexOf('‸');
        var document = new Document(kind, SourceText.From(before.Remove(offset, 1)));
        Assert.Equal(after, document.Text.With(insertion(document, offset)!.Value).ToString());
    }
}
