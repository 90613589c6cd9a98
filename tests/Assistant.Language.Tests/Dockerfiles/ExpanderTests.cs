using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Tests.Dockerfiles;

/// <summary>Expansion where <c>a</c> is <c>A</c>, <c>e</c> is empty, <c>p</c> is <c>x/y/z.tar.gz</c> and nothing else is set.</summary>
public class ExpanderTests
{
    [Theory]
    [InlineData("$a", "A")]
    [InlineData("${a}b", "Ab")]
    [InlineData("$ab", "")]
    [InlineData("$a-$n-", "A--")]
    [InlineData("$", "$")]
    [InlineData("$ $( $/", "$ $( $/")]
    [InlineData("$1a$@", "a")]
    [InlineData("${a:-d} ${e:-d} ${n:-d}", "A d d")]
    [InlineData("${a-d} ${e-d} ${n-d}", "A  d")]
    [InlineData("${a:+d} ${e:+d} ${n:+d}", "d  ")]
    [InlineData("${a+d} ${e+d} ${n+d}", "d d ")]
    [InlineData("${n:-'q r'} ${n:-\"$a\"} ${n:-${e:-$a}} ${n:-\\}}", "q r A A }")]
    [InlineData("${n:-a<b}", "a<b")]
    [InlineData("${p#*/} ${p##*/}", "y/z.tar.gz z.tar.gz")]
    [InlineData("${p%.*} ${p%%.*}", "x/y/z.tar x/y/z")]
    [InlineData("${p#?} ${p%?z} ${p#q}", "/y/z.tar.gz x/y/z.tar. x/y/z.tar.gz")]
    [InlineData("${p/a/b} ${p//./-} ${p//\\//:}", "x/y/z.tbr.gz x/y/z-tar-gz x:y:z.tar.gz")]
    [InlineData("${p//y/} ${p//*/q} ${a//q/r}", "x//z.tar.gz q A")]
    [InlineData("'$a' \"$a\" \\$a", "$a A $a")]
    [InlineData("\"\\$a \\\" \\n\" '\\' a\\nb", "$a \" \\n \\ anb")]
    [InlineData("a\\", "a")]
    public void Gives_what_the_builder_gives(string word, string expected) => Assert.Equal((expected, null), Expand(word));

    [Theory]
    [InlineData("${}", "syntax error: bad substitution")]
    [InlineData("${:-a}", "syntax error: bad substitution")]
    [InlineData("${a", "syntax error: missing '}'")]
    [InlineData("${", "syntax error: missing '}'")]
    [InlineData("${a:-b", "syntax error: missing '}'")]
    [InlineData("${a/b}", "syntax error: missing '/' in ${}")]
    [InlineData("${a:foo}", "unsupported modifier (:f) in substitution")]
    [InlineData("${a:#b}", "unsupported modifier (:#) in substitution")]
    [InlineData("${a=b}", "unsupported modifier (=) in substitution")]
    [InlineData("${n:?nope}", "n: nope")]
    [InlineData("${n?}", "n: is not allowed to be unset")]
    [InlineData("${e:?}", "e: is not allowed to be empty")]
    [InlineData("'a", "unexpected end of statement while looking for matching single-quote")]
    [InlineData("\"a", "unexpected end of statement while looking for matching double-quote")]
    [InlineData("${n:-'a}", "unexpected end of statement while looking for matching single-quote")]
    public void Refuses_what_the_builder_refuses(string word, string error) => Assert.Equal(("", error), Expand(word));

    [Fact]
    public void A_backtick_escapes_when_the_file_says_so() =>
        Assert.Equal("\\A $a", Expander.Expand("\\$a `$a", '`', Value).Value);

    [Fact]
    public void Names_every_variable_where_it_stands() =>
        Assert.Equal(
            ["a at 0..2 set", "n at 3..13 name 5 modifier :-", "e at 8..12 name 10 set"],
            Expander.Expand("$a ${n:-${e}}", '\\', Value).Variables.OrderBy(variable => variable.Start).Select(variable =>
                $"{variable.Name} at {variable.Start}..{variable.End}" + (variable.NameStart > variable.Start + 1 ? $" name {variable.NameStart}" : "")
                + (variable.Modifier.Length > 0 ? $" modifier {variable.Modifier}" : "") + (variable.IsSet ? " set" : "")));

    static (string, string?) Expand(string word)
    {
        var expansion = Expander.Expand(word, '\\', Value);
        return (expansion.Value, expansion.Error);
    }

    static string? Value(string name) => name switch { "a" => "A", "e" => "", "p" => "x/y/z.tar.gz", _ => null };
}
