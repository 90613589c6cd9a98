using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Rules.Dockerfiles;

public class CopyIgnoredFileTests
{
    [Theory]
    [InlineData("data", "COPY «data/a.csv» «./data» src /x/\n")]
    [InlineData("*.md", "COPY --chown=1 «README.md» docs/README.md /x/\nADD [\"«a b.md»\", \"/x/\"]\n")]
    [InlineData("**/*.md", "COPY «docs/README.md» «*.md» /x/\n")]
    [InlineData("*", "COPY «.» /x\nCOPY «./» /x\n")]
    [InlineData("data", "ENV D=data\nARG E\nCOPY «$D» $E $F /x/\n")]
    [InlineData("data", "COPY . /x\nCOPY data.csv mydata /x/\nCOPY --from=a data /x\nADD https://a.b/data https://a.b/data.git /x/\nCOPY <<data /data\ndata\n")]
    [InlineData("*\n!data", "COPY src data /x/\n")]
    [InlineData("# data\n\n", "COPY data /x\n")]
    [InlineData("data", "COPY data\nCOPY\nONBUILD COPY data /x\n# check=skip=CopyIgnoredFile\nCOPY data /x\n")]
    public void What_dockerignore_keeps_out_is_found(string ignore, string marked) => Check(DockerignoreFile.Parse(ignore), "FROM a AS a\nFROM alpine\n" + marked);

    [Fact]
    public void Nothing_is_found_without_the_file() => Check(null, "FROM alpine\nCOPY data /x\n");

    static void Check(DockerignoreFile? ignored, string marked) =>
        RuleCase.Check(
            new Document(DocumentKind.Dockerfile, SourceText.From("")) { Context = new IgnoringContext(ignored) }, "CopyIgnoredFile",
            marked.Replace("[\"«", "[«\"").Replace("»\",", "\"»,"));

    sealed record IgnoringContext(DockerignoreFile? Ignored) : IBuildContext
    {
        public IEnumerable<BuildContextEntry> Entries(string folder) => [];
    }
}
