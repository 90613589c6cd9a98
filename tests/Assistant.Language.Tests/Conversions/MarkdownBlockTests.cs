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

    /// <summary>In a page each fence is read alone, so what a heading's directives say of all its commands stands in each that it is for.</summary>
    [Fact]
    public void Directives_of_a_block_reach_its_commands()
    {
        var page = Of(ComposeTests.Document("### lab\n# @env-file vars.env\n# @wait healthy\ndocker network create net1\n\ndocker run -d -e POSTGRES_PASSWORD=$PW postgres:17\ndocker run -d redis:7\ndocker rm $OLD\n")).Text;
        Assert.Equal(
            "## lab\n\n```sh\ndocker network create net1\n```\n\n```sh\n# @env-file vars.env\n# @wait healthy\ndocker run -d -e POSTGRES_PASSWORD=$PW postgres:17\n```\n\n"
            + "```sh\n# @env-file vars.env\n# @wait healthy\ndocker run -d redis:7\n```\n\n```sh\n# @env-file vars.env\ndocker rm $OLD\n```\n", page);
        var read = new Document(DocumentKind.Markdown, SourceText.From(page));
        Assert.Equal(["", "vars.env", "vars.env", "vars.env"], read.Recipe.Commands.Select(line => string.Join(' ', read.Directives.Of(line).EnvironmentFiles)));
    }

    [Fact]
    public void Directives_of_a_block_that_makes_no_container_stand_above_each_command() =>
        Assert.Equal("## lab\n\n```sh\n# @open http://x\ndocker start lab\n```\n\n```sh\n# @open http://x\ndocker ps\n```\n", Of(ComposeTests.Document("### lab\n# @open http://x\ndocker start lab\ndocker ps\n")).Text);

    static Converted Of(Document document) => RoundTripTests.Conversion("markdown").Of(ConversionSource.All(document));
}
