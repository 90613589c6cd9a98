namespace Assistant.Language.Tests.Rules.Recipes;

public partial class RecipeRuleTests
{
    [Theory]
    [InlineData("# «@opn» http://localhost:1\ndocker ps", "# @open http://localhost:1\ndocker ps")]
    [InlineData("# «@Wait» healthy", "# @wait healthy")]
    [InlineData("# «@requires» gpu\ndocker ps")]
    [InlineData("# written by @ada\n# @name a\ndocker ps")]
    [InlineData("# «@ »wait healthy\ndocker run x", "# @wait healthy\ndocker run x")]
    [InlineData("# @ home\n# mail me @ name\ndocker ps")]
    public void Unknown_directive(string marked, string? mended = null) => Check("DC040", marked, mended);

    [Theory]
    [InlineData("```sh\n# «@opn» x\ndocker ps\n```")]
    [InlineData("```sh\n# @param x\nls\n```")]
    public void Unknown_directive_in_a_page(string marked) => RuleCase.Check(DocumentKind.Markdown, "DC040", marked);

    [Theory]
    [InlineData("# @open «localhost:8888/lab»\ndocker ps", "# @open http://localhost:8888/lab\ndocker ps")]
    [InlineData("# @wait «helthy»\ndocker ps", "# @wait healthy\ndocker ps")]
    [InlineData("# @wait «/health»\ndocker ps", "# @wait http /health\ndocker ps")]
    [InlineData("# @prompt «${PORT}» The port\ndocker ps", "# @prompt PORT The port\ndocker ps")]
    [InlineData("# @name «a#b»\ndocker ps", "# @name ab\ndocker ps")]
    [InlineData("# «@token»\n# @token «(»\n# @env-file .env\ndocker ps")]
    public void Invalid_directive(string marked, string? mended = null) => Check("DC041", marked, mended);

    [Theory]
    [InlineData("# «@wait healthy»\n\ndocker ps")]
    [InlineData("# «@wait healthy»")]
    [InlineData("### h\n# «@wait healthy»\nls")]
    [InlineData("### h\n# @wait healthy\n\ndocker ps")]
    [InlineData("# @wait healthy\nA=1\ndocker ps")]
    [InlineData("# @wait\n# @nothing")]
    [InlineData("# «@open http://a»\n# @open http://b\ndocker run x")]
    [InlineData("# «@wait healthy»\n# @prompt A\n# @prompt B\n# @env-file a\n# @env-file b\n# @wait log x\ndocker run x")]
    [InlineData("### h\n# @open http://a\n\n# @open http://b\ndocker run x\ndocker run y")]
    public void Idle_directive(string marked) => Check("DC042", marked);

    [Theory]
    [InlineData("### one two\ndocker run x\n### «one two»\ndocker run y\n### other\ndocker run z")]
    [InlineData("# @name a\ndocker run x\n# @name «a»\ndocker run y\n# @name b\ndocker run z")]
    [InlineData("### h\n# @name a\ndocker run x\ndocker run y")]
    public void Repeated_name(string marked) => Check("DC043", marked);
}
