using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Dockerfiles;

public class ParserDumpTests
{
    [Theory]
    [MemberData(nameof(Recorded))]
    public void Is_what_the_builder_prints(string name)
    {
        var recorded = BuilderCase.All.Single(one => one.Name == name);
        Assert.Equal(recorded.Dump, Dump(recorded.Text));
    }

    public static TheoryData<string> Recorded => [.. BuilderCase.All.Where(one => one.Dump.Length > 0).Select(one => one.Name)];

    [Theory]
    [InlineData("FOO bar", """(foo "")""")]
    [InlineData("Run x", """(run "x")""")]
    [InlineData("LABEL a=b \"c d\"='e f'", """(label "a" "b" "=" "\"c d\"" "'e f'" "=")""")]
    [InlineData("LABEL a b c", """(label "a" "b c" "")""")]
    [InlineData("SHELL []", "(shell)")]
    [InlineData("HEALTHCHECK --interval=5s CMD [\"a\",\"b\"]", """(healthcheck ["--interval=5s"] "CMD" "a" "b")""")]
    [InlineData("ONBUILD COPY --from=a [\"x\",\"y\"]", """(onbuild (copy ["--from=a"] "x" "y"))""")]
    [InlineData("RUN -- --not-a-flag", """(run "--not-a-flag")""")]
    [InlineData("COPY --chown=\"a b\" --chmod='6'44 x y", """(copy ["--chown=a b" "--chmod=644"] "x" "y")""")]
    [InlineData("RUN [\"a\" , \"\\u00e9\\n\"]", """(run "a" "é\n")""")]
    [InlineData("RUN [\"a\",]", """(run "[\"a\",]")""")]
    [InlineData("RUN [\"a\"] b", """(run "[\"a\"] b")""")]
    [InlineData("CMD [\"c:\\x\"]", """(cmd "[\"c:\\x\"]")""")]
    [InlineData("ENV a=b\\ c d=\"e \\\" f\"", """(env "a" "b\\ c" "=" "d" "\"e \\\" f\"" "=")""")]
    public void Shows_the_words_as_the_builder_parts_them(string instruction, string dump) =>
        Assert.Equal(dump, Dump(instruction + "\n"));

    static string Dump(string text) => ParserDump.Of(Dockerfile.Parse(SourceText.From(text)));
}
