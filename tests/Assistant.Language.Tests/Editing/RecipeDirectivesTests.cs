using Assistant.Language.Editing;
using Assistant.Language.Editing.Completion;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing;

/// <summary>Directives of a recipe as they are written and explained; the cursor is <c>‸</c>.</summary>
public class RecipeDirectivesTests
{
    const string All = "@name @open @wait @token @prompt @env-file";

    [Theory]
    [InlineData("# @‸\ndocker ps", All)]
    [InlineData("#@wa‸", All)]
    [InlineData("# @wa‸it http", All)]
    [InlineData("# ‸", "")]
    [InlineData("# text ‸", "")]
    [InlineData("# ‸@wait", "")]
    [InlineData("# @wait ‸", "http log healthy")]
    [InlineData("# @wait   he‸\ndocker ps", "http log healthy")]
    [InlineData("# @wait log ‸", "")]
    [InlineData("# @open ‸\n# text\ndocker run -p 8888:80 -p 127.0.0.1:9999:90/tcp -p 70 -p $P:1 x", "http://localhost:8888/ http://localhost:9999/ http://localhost:70/")]
    [InlineData("# @open ‸\n### h\ndocker run -p 8888:80 x", "")]
    [InlineData("# @prompt ‸\ndocker run -e A -e B=$C -e D=\"${E:-1}\" -v $PWD:/w x", "C E A")]
    [InlineData("# @prompt A ‸\ndocker run -e A x", "")]
    [InlineData("# @env-file ‸", ".env")]
    [InlineData("# @name ‸", "")]
    [InlineData("docker run @‸", "")]
    public void Offers(string fixture, string labels)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture);
        Assert.Equal(labels, string.Join(' ', RecipeDirectives.At(document, offset).Select(item => item.Label)));
    }

    [Theory]
    [InlineData("# @wa‸", "@wait", "# @wait ")]
    [InlineData("# @wait ‸", "healthy", "# @wait healthy")]
    [InlineData("# @wait lo‸", "log", "# @wait log ")]
    public void Accepting_replaces_what_is_written(string fixture, string label, string expected)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture);
        var item = Language.Editing.Completion.Completion.At(document, offset).First(one => one.Label == label);
        Assert.Equal(expected, document.Text.With(new(item.Replaces, item.Insert)).ToString());
    }

    [Theory]
    [InlineData("# @w‸ait healthy\ndocker ps", "@wait", "**@wait** — What to wait for")]
    [InlineData("# @wait heal‸thy\ndocker ps", "healthy", "**@wait** — What to wait for")]
    [InlineData("‸docker ps | wc", "docker", "**Not run by the assistant.** The assistant runs docker commands, not the shell's “|”.")]
    [InlineData("# @nothing‸\ndocker ps", null, null)]
    [InlineData("# wait‸\ndocker ps", null, null)]
    public void Explains(string fixture, string? word, string? text)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture);
        var hover = Hover.At(document, offset);
        Assert.Equal(word, hover is null ? null : document.Text.ToString(hover.Span));
        if (text is not null) Assert.StartsWith(text, hover!.Markdown);
    }
}
