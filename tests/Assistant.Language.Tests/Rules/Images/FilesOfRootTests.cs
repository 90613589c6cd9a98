namespace Assistant.Language.Tests.Rules.Images;

public class FilesOfRootTests
{
    [Theory]
    [InlineData("docker run --rm -v «\"$PWD\":/work» -w /work python:3.14 python a.py", "docker run --rm -v \"$PWD\":/work -w /work --user \"$(id -u):$(id -g)\" python:3.14 python a.py")]
    [InlineData("docker run --rm --mount «type=bind,source=/data,target=/data» r-base Rscript /data/a.R")]
    [InlineData("docker run --rm --user 1000 -v \"$PWD\":/work python:3.14 python a.py")]
    [InlineData("docker run --rm -v \"$PWD\":/work:ro python:3.14 python a.py")]
    [InlineData("docker run --rm -v cache:/work python:3.14 python a.py")]
    [InlineData("docker run --rm -v \"$PWD/a.py\":/a.py python:3.14 python /a.py")]
    [InlineData("docker run --rm -v \"$PWD\":/work python:3.14 pip install -r /work/requirements.txt")]
    [InlineData("docker run -it --rm -v \"$PWD\":/work python:3.14")]
    [InlineData("docker run -it --rm -v \"$PWD\":/work python:3.14 bash")]
    [InlineData("podman run --rm -v \"$PWD\":/work python:3.14 python a.py")]
    [InlineData("docker run -v \"$PWD\":/home/jovyan/work quay.io/jupyter/scipy-notebook python a.py")]
    public void Is_told_of_what_writes_for_you(string marked, string? mended = null) => RuleCase.Check(DocumentKind.Recipe, "DS022", marked, mended);
}
