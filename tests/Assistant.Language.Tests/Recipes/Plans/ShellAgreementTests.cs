using System.Diagnostics;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Recipes.Plans;

/// <summary>The machine's own POSIX shell is asked what words it would give docker; the assistant must give the same.</summary>
public class ShellAgreementTests
{
    [Theory]
    [InlineData("docker run -v $PWD:/w \"$(pwd)\" `pwd`")]
    [InlineData("docker run ~ ~/x '~' \"~\" \\~ x~ $HOME")]
    [InlineData("docker run 'a b'\"c d\"e\\ f g\\\\h \"i\\$j\\\"k\\l\"")]
    [InlineData("docker run a \\\n  b \\\n  c # d\n")]
    [InlineData("docker run a#b '#c' \\#d #e")]
    [InlineData("docker run '' \"\" $EMPTY \"$EMPTY\" x")]
    [InlineData("docker run $BLANKS \"$BLANKS\" a$BLANKS")]
    [InlineData("docker run ${SET} ${SET:-no} ${SET-no} ${NONE:-yes} ${NONE-yes} ${EMPTY:-yes} ${EMPTY-yes}x ${NONE:-$SET/${NONE:-deep}}")]
    [InlineData("SET=mine\ndocker run $SET ${SET}x")]
    [InlineData("SET=$SET:more\nB=${SET}b\ndocker run $SET $B")]
    [InlineData("export SET='a  b' C=d\ndocker run $SET \"$SET\" $C")]
    [InlineData("SET=other docker run $SET")]
    [InlineData("A=~/x\ndocker run $A")]
    [InlineData("docker run -u $(id -u):$(id -g)")]
    [InlineData("A='~/x' B=\"~\" C=~ D=x~/\ndocker run $A $B $C $D")]
    public void Words(string text) => Assert.Equal(OfShell(text), Ours(text));

    [Fact]
    public void Words_of_any_line() =>
        Piece.Array[1, 12].Select(string.Concat).Sample(line =>
        {
            var text = $"docker run {line}";
            if (Recipe.Of(DocumentKind.Recipe, SourceText.From(text)).Lines is not [CommandLine { NotRun: null } command]) return;
            if (Plan.Of(command, Machine) is { Words.IsEmpty: false } plan) Assert.Equal(OfShell(text), string.Join('|', plan.Words[1..]));
        }, iter: 150);

    [Fact]
    public void Examples_are_scripts() =>
        Assert.Empty(
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples"), "*.recipe")
            let said = Sh(["-n", file])
            where said != ""
            select $"{file}: {said}");

    static Gen<string> Piece => Gen.OneOf("a", "b c", " ", "  ", "'x y'", "\"x y\"", "\"", "'", "\\ ", "\\\\", " \\\n", "$SET", "${SET}", "${NONE:-d e}", "\"${NONE:-d e}\"", "$EMPTY", "\"$EMPTY\"", "$BLANKS", "~/", "~", "#", "=", "/", "$PWD", "\"$(pwd)\"");

    static string Ours(string text) => string.Join('|', Plan.Of(Recipe.Of(DocumentKind.Recipe, SourceText.From(text)).Commands.Last(), Machine).Words[1..]);

    static string OfShell(string text) => Sh(["-c", "docker() { for word; do printf '%s|' \"$word\"; done; }\n" + text]) is [.. var words, '|'] ? words : "";

    static readonly Dictionary<string, string> variables = new() { ["SET"] = "fromenv", ["EMPTY"] = "", ["BLANKS"] = "two  words" };

    static PlanEnvironment Machine { get; } = new("/", "/home/ada", name => name is "HOME" ? "/home/ada" : variables.GetValueOrDefault(name), _ => null) { UserId = Sh(["-c", "id -u"]).Trim(), GroupId = Sh(["-c", "id -g"]).Trim() };

    static string Sh(string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no sh on Windows");
        var start = new ProcessStartInfo("sh", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["HOME"] = "/home/ada";
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var sh = Process.Start(start)!;
        var (output, errors) = (sh.StandardOutput.ReadToEnd(), sh.StandardError.ReadToEnd());
        sh.WaitForExit();
        return sh.ExitCode == 0 ? output : errors;
    }
}
