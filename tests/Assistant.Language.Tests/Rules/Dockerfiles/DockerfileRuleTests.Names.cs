namespace Assistant.Language.Tests.Rules.Dockerfiles;

public partial class DockerfileRuleTests
{
    [Theory]
    [InlineData("«FORM» a\n", "FROM a\n")]
    [InlineData("FROM a\n  «Rnu» x\n", "FROM a\n  RUN x\n")]
    [InlineData("from a\n«coppy» x y\n", "from a\ncopy x y\n")]
    [InlineData("FROM a\n«apt-get» update\n", "FROM a\napt-get update\n")]
    [InlineData("FROM a\nRUN x \\\n  y\n«&&» z\n")]
    [InlineData("FROM a\nCMD <<EOF\n«echo» x\n«EOF»\n")]
    [InlineData("FROM a\nrUn x\nONBUILD FOO x\nRUN <<EOF\nFOO\nEOF\n")]
    [InlineData("FROM a\nRUN x \\\n# FOO\n  FOO\n")]
    public void UnknownInstruction(string marked, string? mended = null) => Check("UnknownInstruction", marked, mended);

    [Theory]
    [InlineData("FROM «Alpine:3.20»\n", "FROM alpine:3.20\n")]
    [InlineData("FROM «alpine:»\n")]
    [InlineData("FROM «a@sha256:abc» AS b\n")]
    [InlineData("FROM «${V}»\n")]
    [InlineData("ARG V\nARG W=\nFROM «alpine:$V»\nFROM «$V»\nFROM «$W»\n")]
    [InlineData("ARG V\nARG W=Bad\nFROM «$W»\nFROM ${V:?say which}\n")]
    [InlineData("FROM a AS Base\nFROM «Base»\n", "FROM a AS Base\nFROM base\n")]
    [InlineData("ARG V=3\nFROM alpine:$V\nFROM alpine:${X:-3}\nFROM scratch\nFROM localhost:5000/a/b:c@sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d\n")]
    [InlineData("FROM a AS Base\nFROM base\nFROM \"b\"\nFROM c:$TARGETARCH\n")]
    public void InvalidImageReference(string marked, string? mended = null) => Check("InvalidImageReference", marked, mended);
}
