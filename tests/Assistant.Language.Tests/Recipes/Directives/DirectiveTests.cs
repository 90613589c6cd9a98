using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Directives;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Recipes.Directives;

/// <summary>What one comment says.</summary>
public class DirectiveTests
{
    [Theory]
    [InlineData("# @name lab", "name lab")]
    [InlineData("#@name   the lab  ", "name the lab")]
    [InlineData("## @open http://localhost:8888/lab?token={token}", "open http://localhost:8888/lab?token={token}")]
    [InlineData("# @open https://[::1]:8888", "open https://[::1]:8888")]
    [InlineData("# @wait http", "wait for the page")]
    [InlineData("# @wait http /health", "wait for /health")]
    [InlineData("# @wait\thttp\thttp://localhost:1/x", "wait for http://localhost:1/x")]
    [InlineData("# @wait log ready to accept", "wait for log ready to accept")]
    [InlineData("# @wait healthy", "wait for health")]
    [InlineData("# @token token=([0-9a-f]+)", "token token=([0-9a-f]+)")]
    [InlineData("# @prompt PASSWORD A password of your own", "prompt PASSWORD: A password of your own")]
    [InlineData("# @prompt PASSWORD", "prompt PASSWORD: ")]
    [InlineData("# @env-file my secrets.env", "variables of my secrets.env")]
    [InlineData("# @opn x", "unknown, perhaps open")]
    [InlineData("# @Open http://x", "unknown, perhaps open")]
    [InlineData("# @zzz", "unknown")]
    [InlineData("# see @name", "text")]
    [InlineData("# @ name", "text")]
    [InlineData("# @1", "text")]
    public void Says(string comment, string meaning) => Assert.Equal(meaning, Picture(DirectiveOf(comment)?.Meaning));

    [Theory]
    [InlineData("# «@name»", "@name needs a value: @name NAME.")]
    [InlineData("# «@wait»", "@wait needs a value: @wait http [PATH] | log PATTERN | healthy.")]
    [InlineData("# @name «a#b»", "A name has no # in it: that is what stands between a file and a name.")]
    [InlineData("# @open «localhost:8888»", "@open takes an address that begins with http:// or https://, such as http://localhost:8888/.")]
    [InlineData("# @open «ftp://x/»", "@open takes an address that begins with http:// or https://, such as http://localhost:8888/.")]
    [InlineData("# @open «http:///x»", "@open takes an address that begins with http:// or https://, such as http://localhost:8888/.")]
    [InlineData("# @open «http://a b»", "@open takes an address that begins with http:// or https://, such as http://localhost:8888/.")]
    [InlineData("# @wait «health»", "@wait knows http, log and healthy, not health.")]
    [InlineData("# @wait «log»", "@wait log needs the text that the log will have: a regular expression.")]
    [InlineData("# @wait log «(a»", "The pattern of @wait cannot be used: a ( is not closed.")]
    [InlineData("# @wait http «health»", "@wait http takes a path such as /health, an address that begins with http:// or https://, or nothing.")]
    [InlineData("# @wait healthy «now»", "Nothing stands behind @wait healthy.")]
    [InlineData("# @token «[a»", "The pattern of @token cannot be used: a [ is not closed.")]
    [InlineData("# @token «a(?!b)»", "The pattern of @token cannot be used: it looks ahead, behind or back at an earlier group, which can take forever.")]
    [InlineData("# @token «(a)\\1»", "The pattern of @token cannot be used: it looks ahead, behind or back at an earlier group, which can take forever.")]
    [InlineData("# @token «(a{900}){900}»", "The pattern of @token cannot be used: it repeats something more than 1000 times.")]
    [InlineData("# @token «a{1,2000}»", "The pattern of @token cannot be used: it repeats something more than 1000 times.")]
    [InlineData("# @prompt «$PASSWORD» please", "@prompt begins with the name of a variable: letters, digits and _; $PASSWORD is none.")]
    [InlineData("# @prompt «1A»", "@prompt begins with the name of a variable: letters, digits and _; 1A is none.")]
    public void Says_what_is_wrong_and_where(string marked, string message)
    {
        var (start, end) = (marked.IndexOf('«'), marked.IndexOf('»') - 1);
        var wrong = Assert.IsType<DirectiveMeaning.Wrong>(DirectiveOf(marked.Replace("«", "").Replace("»", ""))!.Meaning);
        Assert.Equal((message, TextSpan.FromBounds(start, end)), (wrong.Message, wrong.Span));
    }

    /// <summary>A matcher that goes back would need years for these.</summary>
    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(a|aa)+$")]
    public void No_pattern_takes_long(string pattern) =>
        Assert.DoesNotMatch(Assert.IsType<DirectiveMeaning.Token>(DirectiveOf($"# @token {pattern}")!.Meaning).Pattern, new string('a', 20_000) + "!");

    static Directive? DirectiveOf(string comment) =>
        Directive.Of(Assert.IsType<CommentLine>(Assert.Single(Recipe.Of(DocumentKind.Recipe, SourceText.From(comment)).Lines)));

    static string Picture(DirectiveMeaning? meaning) => meaning switch
    {
        null => "text",
        DirectiveMeaning.Named named => $"name {named.Name}",
        DirectiveMeaning.Page page => $"open {page.Address}",
        DirectiveMeaning.WaitForPage { Address: var address } => $"wait for {address ?? "the page"}",
        DirectiveMeaning.WaitForLog log => $"wait for log {log.Pattern}",
        DirectiveMeaning.WaitForHealth => "wait for health",
        DirectiveMeaning.Token token => $"token {token.Pattern}",
        DirectiveMeaning.Prompt prompt => $"prompt {prompt.Variable}: {prompt.Text}",
        DirectiveMeaning.Variables variables => $"variables of {variables.File}",
        DirectiveMeaning.Unknown { Nearest: var nearest } => nearest is null ? "unknown" : $"unknown, perhaps {nearest}",
        DirectiveMeaning.Wrong wrong => $"wrong: {wrong.Message}",
        _ => throw new NotSupportedException(meaning.GetType().Name),
    };
}
