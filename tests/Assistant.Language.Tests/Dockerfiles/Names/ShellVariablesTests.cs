using Assistant.Language.Dockerfiles.Names;
using CsCheck;

namespace Assistant.Language.Tests.Dockerfiles.Names;

public class ShellVariablesTests
{
    [Theory]
    [InlineData("echo $A ${B} \"$C ${D}\" $E$F", "A B C D E F")]
    [InlineData("echo '$A' \\$B \"\\$C\" $'it\\'s $D' $E", "E")]
    [InlineData("echo ${A:-$B} ${C:-'$D'} \"${E:-'$F'}\" ${#G} ${H%.*} ${I/a/$J}", "A B C E F G H I J")]
    [InlineData("echo $(cat $A | grep \"$(basename \"$B\")\") $((C + $D))", "A B D")]
    [InlineData("A=1 && echo $A $B", "B")]
    [InlineData("A=$A:$B; echo $A", "A B")]
    [InlineData("export A=1 B=2; echo $A $B", "")]
    [InlineData("echo A=1; echo $A", "A")]
    [InlineData("for f in $LIST; do echo $f; done", "LIST")]
    [InlineData("cat x | while read -r A B; do echo $A $B $C; done", "C")]
    [InlineData("if [ -n $A ]; then B=1; fi; echo $B", "A")]
    [InlineData("echo ${A:=1} $A", "A")]
    [InlineData("echo a # $A\necho $B#$C", "B C")]
    [InlineData("echo $1 $@ $# $? $$ $", "")]
    [InlineData("(A=1; echo $A) | `echo $B`", "B")]
    [InlineData("echo \"$A", "A")]
    [InlineData("echo ${", "")]
    [InlineData("echo $( ${A", "A")]
    [InlineData("echo ) $A", "A")]
    public void In_a_command(string text, string names) =>
        Assert.Equal(names, string.Join(' ', ShellVariables.InCommand(text, []).Select(variable => variable.Name)));

    [Fact]
    public void In_a_heredoc_quotes_mean_nothing() =>
        Assert.Equal(["A", "B"], ShellVariables.InHeredoc("'$A' \"$B\n\\$C", []).Select(variable => variable.Name));

    [Fact]
    public void Deep_nesting_ends_somewhere() =>
        Assert.True(ShellVariables.InCommand(string.Concat(Enumerable.Repeat("$(${A:-\"", 50_000)), []).Count < 100);

    [Fact]
    public void Every_name_stands_where_it_is_found() =>
        Gen.String[Gen.Char["aB1$${}()'\"\\`#=: \n;&|-"], 0, 40].Sample(text =>
            Assert.All(ShellVariables.InCommand(text, []).Concat(ShellVariables.InHeredoc(text, [])), variable =>
                Assert.Equal(variable.Name, text.Substring(variable.Start, variable.Name.Length))), iter: 5_000);
}
