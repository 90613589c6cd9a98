namespace Assistant.Language.Tests.Rules.Dockerfiles;

public partial class DockerfileRuleTests
{
    [Theory]
    [InlineData("StageNameCasing", "FROM a AS «Build»\nFROM b AS c\n", "FROM a AS build\nFROM b AS c\n")]
    [InlineData("FromAsCasing", "FROM a «as» b\nfrom a «AS» c\nFrom a as d\n", "FROM a AS b\nfrom a as c\nFrom a as d\n")]
    [InlineData("NoEmptyContinuation", "FROM a\nRUN b \\\n«\n» && c\n", "FROM a\nRUN b \\\n && c\n")]
    [InlineData("NoEmptyContinuation", "FROM a\nRUN b \\\n# c\n && d\nRUN <<EOF\n\nEOF\n")]
    [InlineData("ConsistentInstructionCasing", "FROM a\n«run» b\n«Cmd» c\n", "FROM a\nRUN b\nCMD c\n")]
    [InlineData("ConsistentInstructionCasing", "ARG a\nfrom b\nrun c\n")]
    [InlineData("DuplicateStageName", "FROM a AS b\nFROM a AS «B»\n")]
    [InlineData("ReservedStageName", "FROM a AS «scratch»\nFROM a AS «Context»\nFROM a AS b\n")]
    [InlineData("JSONArgsRecommended", "FROM a\nCMD «python app.py»\nENTRYPOINT «echo $HOME»\n", "FROM a\nCMD [\"python\", \"app.py\"]\nENTRYPOINT echo $HOME\n")]
    [InlineData("JSONArgsRecommended", "FROM a\nCMD «python 'a b.py' \\\n  # why\n  --x=\"y z\"»\nENTRYPOINT «exec java -jar x»\n", "FROM a\nCMD [\"python\", \"a b.py\", \\\n  # why\n  \"--x=y z\"]\nENTRYPOINT [\"java\", \"-jar\", \"x\"]\n")]
    [InlineData("JSONArgsRecommended", "FROM a\nCMD «echo \"$HOME\"»\nENTRYPOINT «A=b c»\nCMD «a && b»\nCMD «cd /x»\nCMD «'a»\n«CMD»\n", "FROM a\nCMD echo \"$HOME\"\nENTRYPOINT A=b c\nCMD a && b\nCMD cd /x\nCMD 'a\nCMD\n")]
    [InlineData("JSONArgsRecommended", "FROM a AS b\nSHELL [\"bash\"]\nCMD x\nFROM b\nCMD y\nFROM c\nCMD [\"z\"]\nRUN w\n")]
    [InlineData("MaintainerDeprecated", "FROM a\n«MAINTAINER» A \"b\" $c\n", "FROM a\nLABEL org.opencontainers.image.authors=\"A \\\"b\\\" \\$c\"\n")]
    [InlineData("MaintainerDeprecated", "FROM a\n# check=skip=MaintainerDeprecated // why\nMAINTAINER b\n")]
    [InlineData("MaintainerDeprecated", "# check=skip=StageNameCasing,MaintainerDeprecated\nFROM a\nMAINTAINER b\n", null)]
    [InlineData("UndefinedArgInFrom", "ARG VERSION=1\nFROM a:1${«VERSON»}\nFROM --platform=$BUILDPLATFORM b:$VERSION\n", "ARG VERSION=1\nFROM a:1${VERSION}\nFROM --platform=$BUILDPLATFORM b:$VERSION\n")]
    [InlineData("InvalidDefaultArgInFrom", "ARG V\nARG W=1\nFROM «a:$V»\nFROM a:$W\nFROM «$V» AS b\nFROM «A»\n")]
    [InlineData("WorkdirRelativePath", "FROM alpine\nWORKDIR «a»\nWORKDIR b\nFROM alpine AS x\nWORKDIR /a\nWORKDIR b\nFROM x\nWORKDIR c\nFROM mcr.microsoft.com/windows/nanoserver\nWORKDIR c:\\\\a\nFROM my/base\nWORKDIR C:/a\n")]
    [InlineData("UndefinedVar", "FROM alpine\nENV DATA=1 b=$«DATA»\nENV c=$DATA d=${«DATE»:-x}\nCOPY $«e» /y\nEXPOSE $e\nRUN $e\n")]
    [InlineData("UndefinedVar", "FROM unknown\nENV b=$a\nFROM alpine\nARG a\nARG b=$a c=$b\nENV d=$a e=$PATH f='$x' g=\\$x\n")]
    [InlineData("UndefinedVar", "FROM python:3.12\nENV a=$PYTHON_VERSION b=$«PYTHONPATH»\nFROM alpine AS x\nENV y=1\nFROM x\nENV z=$y\n")]
    [InlineData("UndefinedVar", "FROM alpine\nCOPY <<EOF /a\n\"$«q»\"\nEOF\nCOPY <<\"EOF\" /a\n$q\nEOF\n")]
    [InlineData("UndefinedVar", "ARG V=1\nFROM alpine\nENV a=$«TARGETARCH»\ncopy $«V» b\n", "ARG V=1\nFROM alpine\nARG TARGETARCH\nENV a=$TARGETARCH\narg V\ncopy $V b\n")]
    [InlineData("WorkdirRelativePath", "FROM golang\nWORKDIR «app»\nFROM alpine\nWORKDIR «../x»\n", "FROM golang\nWORKDIR /go/app\nFROM alpine\nWORKDIR ../x\n")]
    [InlineData("MaintainerDeprecated", "# escape=`\nFROM a\n«maintainer» \"a\\b $c\"\n", "# escape=`\nFROM a\nlabel org.opencontainers.image.authors=\"a\\b `$c\"\n")]
    [InlineData("FromPlatformFlagConstDisallowed", "FROM --platform=«linux/amd64» a\n", "FROM a\n")]
    [InlineData("MultipleInstructionsDisallowed", "FROM a\n«CMD» [\"a\"]\nCMD [\"b\"]\nFROM a\nCMD [\"c\"]\n", "FROM a\nCMD [\"b\"]\nFROM a\nCMD [\"c\"]\n")]
    [InlineData("LegacyKeyValueFormat", "FROM a\nENV «b» c\nLABEL «d» e f\nENV «g» \"h i\"\n", "FROM a\nENV b=c\nLABEL d=\"e f\"\nENV g=\"h i\"\n")]
    [InlineData("RedundantTargetPlatform", "FROM «--platform=$TARGETPLATFORM» a\n", "FROM a\n")]
    [InlineData("FromPlatformFlagConstDisallowed", "FROM --platform=«linux/amd64» a\nFROM --platform=linux/amd64 a AS b-amd64\nFROM --platform=$BUILDPLATFORM c\n")]
    [InlineData("SecretsUsedInArgOrEnv", "ARG TOKEN\nFROM a\nARG «password»\nENV «API_KEY»=1 KEY_FILE=2 MONKEY=3 «x_Auth_y»=4\n")]
    [InlineData("InvalidDefinitionDescription", "# check=experimental=all\n# the version\nARG V=1\n\n# base is good\nFROM a AS base\n", null)]
    [InlineData("ExposeProtoCasing", "FROM a\nEXPOSE 80/«TCP» 81/udp\n", "FROM a\nEXPOSE 80/tcp 81/udp\n")]
    [InlineData("ExposeInvalidFormat", "FROM a\nEXPOSE «80:81/tcp» 82\n", "FROM a\nEXPOSE 81/tcp 82\n")]
    public void Checks(string code, string marked, string? mended = null) =>
        Check(code, marked.Replace("\n# the version\nARG", "\n# the version\n«ARG»"), mended);

    [Fact]
    public void Checks_become_errors_when_the_file_says_so() =>
        Assert.All(
            Language.Editing.Diagnostics.Of(new(DocumentKind.Dockerfile, Language.Text.SourceText.From("# check=error=true\nFROM a:1 AS B\n"))),
            finding => Assert.Equal(Severity.Error, finding.Severity));
}
