using Assistant.Language.Conversions;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Conversions;

public class MarkdownBlockTests
{
    [Fact]
    public void Blocks_become_headings_text_and_fences()
    {
        var converted = Of(ComposeTests.Document("PORT=80\n\n### web\n# A page.\n# @open http://x\ndocker run -d \\\n  -p $PORT:80 \\\n  -e 'ADMIN_PASSWORD=hunter2' nginx\ndocker ps\n"));
        Assert.Equal("## web\n\nA page.\n\n```sh\nPORT=80\n# @open http://x\ndocker run -d \\\n  -p $PORT:80 \\\n  -e ADMIN_PASSWORD=\"${ADMIN_PASSWORD}\" nginx\n```\n\n```sh\ndocker ps\n```\n", converted.Text);
        Assert.Equal(["The value of ADMIN_PASSWORD is a secret and stays in lab.recipe."], converted.Lost);
    }

    [Fact]
    public void A_hint_in_a_Dockerfile_loses_its_marks() =>
        Assert.Equal("## app\n\n```sh\ndocker run -d \\\n  -p 80:80 app\n```\n", Of(new Document(DocumentKind.Dockerfile, SourceText.From("FROM x\n# docker run -d \\\n#   -p 80:80 app\n"), "/p/app.Dockerfile")).Text);

    static Converted Of(Document document) => RoundTripTests.Conversion("markdown").Of(ConversionSource.All(document));
}
