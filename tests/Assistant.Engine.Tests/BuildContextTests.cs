namespace Assistant.Engine.Tests;

public sealed class BuildContextTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("ra-context-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The answers are those of the docker client.</summary>
    [Theory]
    [InlineData("", "Dockerfile data data/raw data/raw/a.csv notes.md src src/app.py src/app.pyc")]
    [InlineData("data", "Dockerfile notes.md src src/app.py src/app.pyc")]
    [InlineData("/data/", "Dockerfile notes.md src src/app.py src/app.pyc")]
    [InlineData("data/*", "Dockerfile data notes.md src src/app.py src/app.pyc")]
    [InlineData("*.pyc", "Dockerfile data data/raw data/raw/a.csv notes.md src src/app.py src/app.pyc")]
    [InlineData("**/*.pyc", "Dockerfile data data/raw data/raw/a.csv notes.md src src/app.py")]
    [InlineData("*/*.py?", "Dockerfile data data/raw data/raw/a.csv notes.md src src/app.py")]
    [InlineData("src/app.py[cod]", "Dockerfile data data/raw data/raw/a.csv notes.md src src/app.py")]
    [InlineData("# a comment\n\n*.md", "Dockerfile data data/raw data/raw/a.csv src src/app.py src/app.pyc")]
    [InlineData("*\n!src", "Dockerfile src src/app.py src/app.pyc")]
    [InlineData("*\n!src\nsrc/*.pyc", "Dockerfile src src/app.py")]
    [InlineData("data\n!data/raw/a.csv", "Dockerfile data/raw/a.csv notes.md src src/app.py src/app.pyc")]
    [InlineData("./src/../data", "Dockerfile notes.md src src/app.py src/app.pyc")]
    [InlineData("**", "Dockerfile")]
    [InlineData("Dockerfile", "Dockerfile data data/raw data/raw/a.csv notes.md src src/app.py src/app.pyc")]
    public void WhatIsIgnoredIsNotSent(string patterns, string sent)
    {
        foreach (var path in new[] { "Dockerfile", "data/raw/a.csv", "notes.md", "src/app.py", "src/app.pyc" }) Write(path, path);
        if (patterns is not "") Write(".dockerignore", patterns + "\n.dockerignore");
        using var context = new BuildContext(folder, "Dockerfile");

        Assert.Equal(sent, string.Join(' ', context.Files()));
    }

    [Fact]
    public void AFileNamedAfterTheDockerfileComesFirst()
    {
        Write("docker/app.Dockerfile", "");
        Write("docker/app.Dockerfile.dockerignore", "*");
        Write(".dockerignore", "");
        using var context = new BuildContext(folder, "docker/app.Dockerfile");
        Assert.Equal(["docker/app.Dockerfile"], context.Files());
    }

    void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
