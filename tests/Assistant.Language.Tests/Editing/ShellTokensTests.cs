using Assistant.Language.Editing;
using Assistant.Language.Editing.Tokens;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class ShellTokensTests
{
    [Theory]
    [InlineData("apt-get install -y --no-install-recommends=x curl", "Function apt-get | Parameter -y | Parameter --no-install-recommends")]
    [InlineData("cd a && b || c; d | e & f", "Function cd DefaultLibrary | Operator && | Function b | Operator || | Function c | Operator ; | Function d | Operator | | Function e | Operator & | Function f")]
    [InlineData("if [ -f x ]; then a; else b; fi", "Keyword if | Function [ DefaultLibrary | Parameter -f | Operator ; | Keyword then | Function a | Operator ; | Keyword else | Function b | Operator ; | Keyword fi")]
    [InlineData("for x in a $B; do c \"$x\"; done", "Keyword for | Variable x Declaration | Keyword in | Variable $B | Operator ; | Keyword do | Function c | String \" | Variable $x | String \" | Operator ; | Keyword done")]
    [InlineData("while ! a; do b; done > f", "Keyword while | Keyword ! | Function a | Operator ; | Keyword do | Function b | Operator ; | Keyword done | Operator >")]
    [InlineData("case $a in x|'y') b;; *) c ;; esac && d", "Keyword case | Variable $a | Keyword in | Operator | | String 'y' | Operator ) | Function b | Operator ;; | Operator ) | Function c | Operator ;; | Keyword esac | Operator && | Function d")]
    [InlineData("a=$(case x in x) b;; esac) c", "Variable a Declaration | Operator = | Operator $( | Keyword case | Keyword in | Operator ) | Function b | Operator ;; | Keyword esac | Operator ) | Function c")]
    [InlineData("A=1 B=\"$C\" d=e f g=h", "Variable A Declaration | Operator = | String 1 | Variable B Declaration | Operator = | String \" | Variable $C | String \" | Variable d Declaration | Operator = | String e | Function f")]
    [InlineData("export A=b C", "Function export DefaultLibrary | Variable A Declaration | Operator = | String b | Variable C Declaration")]
    [InlineData("echo 'it''s' \"a\\\"b\" c\\ d", "Function echo DefaultLibrary | String 'it' | String 's' | String \"a\\\"b\"")]
    [InlineData("echo ${A:-b $C} ${#D} ${E[@]} ${F%%.*} $1 $? $", "Function echo DefaultLibrary | Variable ${A | Operator :- | String b  | Variable $C | Variable } | Variable ${#D} | Variable ${E[@]} | Variable ${F | Operator %% | String .* | Variable } | Variable $1 | Variable $?")]
    [InlineData("a $(b \"$(c -d)\") `e f`", "Function a | Operator $( | Function b | String \" | Operator $( | Function c | Parameter -d | Operator ) | String \" | Operator ) | Operator ` | Function e | Operator `")]
    [InlineData("echo $((A + 2 * (3)))x", "Function echo DefaultLibrary | Operator $(( | Variable A | Number 2 | Number 3 | Operator ))")]
    [InlineData("a > f 2>&1 >>\"$g\" &>/dev/null < h", "Function a | Operator > | Operator 2>&1 | Operator >> | String \" | Variable $g | String \" | Operator &> | Operator <")]
    [InlineData("> f a <<< b", "Operator > | Function a | Operator <<<")]
    [InlineData("a # b && c", "Function a | Comment # b && c")]
    [InlineData("a x#y $#", "Function a | Variable $#")]
    [InlineData("f() { a; }; function g { b; }", "Function f Declaration | Operator () | Keyword { | Function a | Operator ; | Keyword } | Operator ; | Keyword function | Function g Declaration | Keyword { | Function b | Operator ; | Keyword }")]
    [InlineData("(a; b) && [[ -n $c && d == e ]] && g", "Operator ( | Function a | Operator ; | Function b | Operator ) | Operator && | Keyword [[ | Parameter -n | Variable $c | Operator && | Keyword ]] | Operator && | Function g")]
    [InlineData("a=(b \"c\") d", "Variable a Declaration | Operator = | Operator ( | String b | String \"c\" | Operator ) | Function d")]
    [InlineData("sudo a -b; exec \"$@\"; env X=1 c", "Function sudo | Function a | Parameter -b | Operator ; | Function exec DefaultLibrary | String \" | Variable $@ | String \" | Operator ; | Function env | Variable X Declaration | Operator = | String 1 | Function c")]
    [InlineData("sleep 5 && echo if", "Function sleep | Number 5 | Operator && | Function echo DefaultLibrary")]
    [InlineData("\"$A\"/b 'c' \"open", "String \" | Variable $A | String \" | Function /b | String 'c' | String \"open")]
    public void A_command_line_is_read_as_a_shell_does(string script, string expected) => Assert.Equal($"Keyword RUN | {expected}", Picture($"RUN {script}"));

    [Theory]
    [InlineData("RUN <<EOF\nset -e\na \\\n  -b\n# c\nEOF\n", "Operator << | Label EOF | Function set DefaultLibrary | Parameter -e | Function a | Parameter -b | Comment # c | Label EOF")]
    [InlineData("RUN <<'EOF'\necho $x\nEOF\n", "Operator << | Label 'EOF' | Function echo DefaultLibrary | Variable $x | Label EOF")]
    [InlineData("RUN bash -ex <<EOF\nif a; then\r\n b\nfi\nEOF\n", "Function bash | Parameter -ex | Operator << | Label EOF | Keyword if | Function a | Operator ; | Keyword then | Function b | Keyword fi | Label EOF")]
    [InlineData("RUN <<EOF\n#!/usr/bin/env bash\na\nEOF\n", "Operator << | Label EOF | Comment #!/usr/bin/env bash | Function a | Label EOF")]
    [InlineData("RUN <<EOF\n#!/usr/bin/env python3\n# x\nif $a:\nEOF\n", "Operator << | Label EOF | Comment #!/usr/bin/env python3 | Comment # x | Label EOF")]
    [InlineData("RUN python3 <<EOF\nprint(1) # y\n  # x\nEOF\n", "Function python3 | Operator << | Label EOF | Comment # x | Label EOF")]
    [InlineData("RUN cat <<EOF > /f && b\n# $x \"y\nEOF\n", "Function cat | Operator << | Label EOF | Operator > | Operator && | Function b | Variable $x | Label EOF")]
    [InlineData("RUN cat <<'EOF' > /f\n$x\nEOF\n", "Function cat | Operator << | Label 'EOF' | Operator > | Label EOF")]
    [InlineData("RUN <<A\ncat <<-B\n\t$x y\n\tB\nc\nA\n", "Operator << | Label A | Function cat | Operator <<- | Label B | Variable $x | Label B | Function c | Label A")]
    [InlineData("ONBUILD RUN <<A\nb\nA\n", "Keyword RUN | Operator << | Label A | Function b | Label A")]
    [InlineData("RUN <<EOF\n\"a\nb\"\nEOF\n", "Operator << | Label EOF | String \"a | String b\" | Label EOF")]
    public void A_heredoc_is_read_by_what_reads_it(string text, string expected) => Assert.EndsWith($" | {expected}", Picture(text));

    [Theory]
    [InlineData("FROM a\nSHELL [\"/bin/bash\", \"-c\"]\nRUN b -c", "Function b | Parameter -c")]
    [InlineData("FROM a\nSHELL [\"conda\", \"run\", \"/bin/bash\", \"-c\"]\nRUN b -c", "Function b | Parameter -c")]
    [InlineData("FROM a\nSHELL [\"pwsh\", \"-Command\"]\nRUN b -c 'd' # e", "String 'd' | Comment # e")]
    [InlineData("FROM a AS s\nSHELL [\"cmd\"]\nFROM s\nRUN b -c \"d\" # e", "String \"d\"")]
    [InlineData("FROM a\nSHELL [\"cmd\"]\nFROM a\nRUN b", "Function b")]
    [InlineData("FROM mcr.microsoft.com/windows/servercore\nRUN b c:\\d", "")]
    [InlineData("# escape=`\nFROM a\nRUN b C:\\d", "")]
    public void The_stage_says_which_shell_it_is(string text, string expected)
    {
        var tokens = Picture(text);
        Assert.Equal(expected, tokens[(tokens.LastIndexOf("RUN") + 3)..].TrimStart(' ', '|'));
    }

    [Fact]
    public void Scripts_that_are_half_typed_have_sound_tokens() => Scripts.Sample(script =>
    {
        var end = 0;
        foreach (var token in SemanticTokens.Of(new(DocumentKind.Dockerfile, SourceText.From(script))))
        {
            Assert.True(token.Span.Start >= end && token.Span.Length > 0 && token.Span.End <= script.Length);
            end = token.Span.End;
        }
    });

    [Fact]
    public void Deep_nesting_is_read_without_harm() =>
        Assert.NotEmpty(Picture("RUN " + string.Concat(Enumerable.Repeat("$(a \"${b:-`", 10_000))));

    static Gen<string> Scripts => Gen.Int[0, Pieces.Length - 1].Array[0, 30].Select(chosen => "RUN " + string.Concat(chosen.Select(i => Pieces[i])));

    static string[] Pieces =>
    [
        "a", " ", "-b", "$", "{", "}", "(", ")", "$(", "$((", "${x", ":-", "'", "\"", "`", "\\", "\\\n", "\n", ";", ";;", "&", "|", "<", ">", "<<E", "<<-'E'", "\nE\n",
        "case x in ", "esac", "for ", " in ", " do ", "if ", "function ", "[[ ", " ]]", "=", "#", "é", "😀", "2>&1", "\t", "\r\n", "[", "]", "# c\n",
    ];

    static string Picture(string text) => string.Join(" | ", SemanticTokens.Of(new(DocumentKind.Dockerfile, SourceText.From(text))).Select(token =>
        $"{token.Type} {text.Substring(token.Span.Start, token.Span.Length)}{(token.Modifiers == TokenModifiers.None ? "" : $" {token.Modifiers}")}"));
}
