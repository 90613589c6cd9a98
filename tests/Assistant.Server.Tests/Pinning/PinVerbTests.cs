using System.Text;
using System.Text.Json.Nodes;
using Assistant.Engine.Tests;
using Assistant.Server.Cli;

namespace Assistant.Server.Tests.Pinning;

public sealed class PinVerbTests : IDisposable
{
    readonly TaggedRegistry registry = new("python:3.12=a", "python:latest=b", "r:4=c");
    readonly string folder = Directory.CreateTempSubdirectory("assistant-").FullName;

    [Fact]
    public async Task The_difference_is_printed_and_nothing_written()
    {
        var path = Write("Dockerfile", "FROM HOST/python:3.12\nRUN true\n");
        var result = await Run("pin", path);
        Assert.Equal((0, $"--- a{path}\n+++ b{path}\n@@ -1,2 +1,2 @@\n-FROM HOST/python:3.12\n+FROM HOST/python:3.12@a\n RUN true\n", $"Nothing is written. Add --write to change {path}.\n"), result);
        Assert.Equal("FROM HOST/python:3.12\nRUN true\n", Read(path));
    }

    [Theory]
    [InlineData("Dockerfile", "\uFEFFARG TAG=3.12\r\nFROM HOST/python:${TAG}\r\n# docker run HOST/r:4\r\n", "\uFEFFARG TAG=3.12@a\r\nFROM HOST/python:${TAG}\r\n# docker run HOST/r:4@c\r\n")]
    [InlineData("lab.recipe", "docker run HOST/python", "docker run HOST/python@b")]
    [InlineData("page.md", "ä\n```sh\ndocker run HOST/r:4\n```\n", "ä\n```sh\ndocker run HOST/r:4@c\n```\n")]
    public async Task A_file_is_written_with_its_own_line_ends_mark_and_mode(string name, string text, string expected)
    {
        var path = Write(name, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupExecute);
        var result = await Run("pin", "--write", path);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal(expected, Read(path));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupExecute, File.GetUnixFileMode(path));
        Assert.Equal([path], Directory.GetFiles(folder));

        Assert.Equal((0, "", ""), await Run("pin", "--check", path));
    }

    [Fact]
    public async Task A_link_stays_a_link()
    {
        var path = Write("real.Dockerfile", "FROM HOST/r:4\n");
        var link = Path.Combine(folder, "Dockerfile");
        File.CreateSymbolicLink(link, "real.Dockerfile");
        Assert.Equal(0, (await Run("pin", "--yes", link)).Code);
        Assert.Equal(("FROM HOST/r:4@c\n", "real.Dockerfile"), (Read(path), new FileInfo(link).LinkTarget));
    }

    [Fact]
    public async Task A_check_writes_nothing_and_fails_when_something_would_change()
    {
        var path = Write("Dockerfile", "FROM HOST/r:4\n");
        var result = await Run("pin", "--check", path);
        Assert.Equal((1, ""), (result.Code, result.Error));
        Assert.Contains("+FROM HOST/r:4@c\n", result.Out);
        Assert.Equal("FROM HOST/r:4\n", Read(path));
    }

    [Fact]
    public async Task What_cannot_be_pinned_is_told_and_the_rest_is_done()
    {
        var (one, other) = (Write("Dockerfile", "FROM HOST/r:5\nFROM HOST/no:1\nFROM 127.0.0.1:1/r:4\nFROM HOST/r:4\nFROM HOST/r:${TAG}\n"), Write("a.recipe", "docker run HOST/python:3.12"));
        var result = await Run("pin", "--write", one, Path.Combine(folder, "no"), other);
        Assert.Equal(2, result.Code);
        Assert.Equal(
            [
                $"assistant: {one}:1: HOST has no HOST/r:5. Choose another tag.",
                $"assistant: {one}:2: HOST has no HOST/no:1. Choose another tag.",
                $"assistant: {one}:3: 127.0.0.1:1 cannot be reached: there is no connection to it. Check the name, the network or the proxy, then try again.",
                $"{one}:5: TAG in HOST/r:${{TAG}} has no plain value in this file.",
                $"assistant: {Path.Combine(folder, "no")} does not exist.",
            ],
            result.Error.TrimEnd().Split('\n'));
        Assert.Equal(("FROM HOST/r:5\nFROM HOST/no:1\nFROM 127.0.0.1:1/r:4\nFROM HOST/r:4@c\nFROM HOST/r:${TAG}\n", "docker run HOST/python:3.12@a"), (Read(one), Read(other)));
    }

    [Theory]
    [InlineData("y\n", "FROM HOST/r:4@c")]
    [InlineData("n\n", "FROM HOST/r:4")]
    [InlineData("", "FROM HOST/r:4")]
    public async Task On_a_terminal_the_person_decides(string typed, string expected)
    {
        var path = Write("Dockerfile", "FROM HOST/r:4");
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(0, await CommandLine.Run(["pin", path], new(new StringReader(typed), output, errors) { IsTerminal = true }));
        Assert.Equal($"Change {path}? [y/N] ", errors.ToString());
        Assert.Contains("\n\\ No newline at end of file\n", output.ToString());
        Assert.Equal(expected, Read(path));
    }

    [Fact]
    public async Task Json_has_every_image_with_its_line()
    {
        var path = Write("Dockerfile", "FROM HOST/r:4\nFROM HOST/r:5\nFROM HOST/r:$TAG\nFROM HOST/r:4@c\n");
        var images = JsonNode.Parse((await Run("pin", "--format", "json", path)).Out)!.AsArray();
        Assert.Equal(
            ["1 HOST/r:4 HOST/r:4@c  False", "2 HOST/r:5  HOST has no HOST/r:5. Choose another tag. True", "3 HOST/r:$TAG  TAG in HOST/r:$TAG has no plain value in this file. False", "4 HOST/r:4@c   False"],
            images.Select(image => $"{image!["line"]} {image["image"]} {image["to"]} {image["problem"]} {(bool)image["failed"]!}"));
    }

    [Theory]
    [InlineData("pin", "assistant: Required argument missing for command: 'pin'. Try --help.\n")]
    [InlineData("pin --check --write x", "assistant: --check writes nothing; leave out --write. Try --help.\n")]
    public async Task Wrong_words_are_a_sentence(string arguments, string expected) => Assert.Equal((2, "", expected), await Run(arguments.Split(' ')));

    [Fact]
    public void A_file_that_was_changed_meanwhile_is_not_written()
    {
        var path = Write("Dockerfile", "FROM a");
        var file = EditedFile.Read(path);
        File.WriteAllText(path, "FROM b");
        var refused = Assert.Throws<InputException>(() => file.Write(Language.Text.SourceText.From("FROM a:1")));
        Assert.Equal(($"{path} was changed meanwhile, so nothing is written to it. Try again.", "FROM b"), (refused.Message, File.ReadAllText(path)));
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_left_alone()
    {
        var path = Path.Combine(folder, "Dockerfile");
        File.WriteAllBytes(path, [.. "FROM a\n# "u8, 0xE4, (byte)'\n']);
        Assert.Equal((2, "", $"assistant: {path} is not written in UTF-8, so it is left alone.\n"), await Run("pin", "--write", path));
        File.WriteAllBytes(path, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("FROM a")).ToArray());
        Assert.Equal((2, "", $"assistant: {path} is not written in UTF-8, so it is left alone.\n"), await Run("pin", "--write", path));
    }

    public void Dispose()
    {
        registry.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    async Task<(int Code, string Out, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.Run(arguments, new(TextReader.Null, output, errors));
        return (code, registry.Picture(output.ToString()), registry.Picture(errors.ToString()));
    }

    string Write(string name, string picture)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, registry.Text(picture));
        return path;
    }

    string Read(string path) => registry.Picture(Encoding.UTF8.GetString(File.ReadAllBytes(path)));
}
