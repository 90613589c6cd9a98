using System.Text.Json.Nodes;
using Assistant.Server.Cli;

namespace Assistant.Server.Tests.Pinning;

public sealed class UpdateVerbTests : IDisposable
{
    readonly TaggedRegistry registry = new("db:17.5=a", "db:17.6=b", "db:18.1=c", "db:17=b", "db:17.6-alpine=d", "web:1.28-alpine3.20=e", "web:1.29-alpine3.21=f", "lab:cuda12-python-3.13.14=a", "lab:cuda12-python-3.13.15=b");
    readonly string folder = Directory.CreateTempSubdirectory("assistant-").FullName;

    [Theory]
    [InlineData("FROM HOST/db:17.5", "FROM HOST/db:17.6", "")]
    [InlineData("FROM HOST/db:17.5@a", "FROM HOST/db:17.6@b", "")]
    [InlineData("FROM HOST/db:17@a", "FROM HOST/db:17@b", "")]
    [InlineData("FROM HOST/db:17@b", "FROM HOST/db:17@b", "")]
    [InlineData("FROM HOST/db:18.1", "FROM HOST/db:18.1", "")]
    [InlineData("ARG TAG=17.5\nFROM HOST/db:${TAG}", "ARG TAG=17.6\nFROM HOST/db:${TAG}", "")]
    [InlineData("FROM HOST/db:17.6", "FROM HOST/db:17.6", "PATH:1: HOST/db:17.6 stays: only another major version is newer, 18.1.\n")]
    [InlineData("FROM HOST/web:1.28-alpine3.20", "FROM HOST/web:1.28-alpine3.20", "PATH:1: HOST/web:1.28-alpine3.20 stays: only another alpine version is newer, 1.29-alpine3.21.\n")]
    [InlineData("FROM HOST/lab:cuda12-python-3.13.14", "FROM HOST/lab:cuda12-python-3.13.15", "")]
    [InlineData("FROM HOST/db", "FROM HOST/db", "PATH:1: HOST/db has no tag that could be moved on.\n")]
    [InlineData("FROM HOST/db@a", "FROM HOST/db@a", "PATH:1: HOST/db@a has no tag that could be moved on.\n")]
    public async Task The_newest_tag_of_the_same_major_version_is_written(string text, string expected, string told) => await Check(["update", "--write"], text, expected, told, 0);

    [Theory]
    [InlineData("FROM HOST/db:17.5", "FROM HOST/db:18.1")]
    [InlineData("FROM HOST/db:17.6@b", "FROM HOST/db:18.1@c")]
    [InlineData("FROM HOST/db:17.6-alpine", "FROM HOST/db:17.6-alpine")]
    public async Task With_major_the_newest_of_all_is(string text, string expected) => await Check(["update", "--major", "--write"], text, expected, "", 0);

    [Fact]
    public Task No_answer_is_a_sentence() => Check(["update"], "FROM HOST/no:1", "FROM HOST/no:1", "assistant: PATH:1: HOST has no HOST/no, or does not show it without docker login. Check how its name is written.\n", 2);

    [Fact]
    public Task A_check_fails_when_there_is_something_newer() => Check(["update", "--check"], "FROM HOST/db:17.5", "FROM HOST/db:17.5", "", 1);

    public void Dispose()
    {
        registry.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    async Task Check(string[] arguments, string text, string expected, string told, int code)
    {
        var path = Path.Combine(folder, "Dockerfile");
        File.WriteAllText(path, registry.Text(text));
        using var errors = new StringWriter();
        var ended = await CommandLine.Run([.. arguments, path], new(TextReader.Null, TextWriter.Null, errors));
        Assert.Equal((code, told, expected), (ended, registry.Picture(errors.ToString()).Replace(path, "PATH"), registry.Picture(File.ReadAllText(path))));
    }
}
