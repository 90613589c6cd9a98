using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistant.Engine.Tests;

/// <summary>Typing into containers and reading what they answer.</summary>
public class AttachmentTests
{
    const string Both = "stdin=1&stdout=1&stderr=1&stream=1";

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_typed_comes_back_and_the_exit_code_is_the_programs()
    {
        await using var real = await RealEngine.Start();
        var (code, output, errors) = await Talk(real, isTerminal: false, "hello\n", "read word; echo you said $word; echo oh >&2; exit 3");
        Assert.Equal((3, "you said hello\n", "oh\n"), (code, output, errors));
    }

    [Fact]
    public async Task The_end_of_the_input_reaches_the_program()
    {
        await using var real = await RealEngine.Start();
        var much = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"line {number} äöü\n"));
        var (code, output, errors) = await Talk(real, isTerminal: false, much, "cat");
        Assert.Equal((0, much, ""), (code, output, errors));
    }

    [Fact]
    public async Task A_terminal_echoes_what_is_typed_and_has_one_output()
    {
        await using var real = await RealEngine.Start();
        var (code, output, errors) = await Talk(real, isTerminal: true, "hello\n", "read word; echo you said $word >&2; exit 4");
        Assert.Equal((4, "hello\r\nyou said hello\r\n", ""), (code, output, errors));
    }

    [Fact]
    public async Task A_terminal_is_as_large_as_it_is_told()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Run(new() { ["Tty"] = true, ["OpenStdin"] = true }, "sh");
        using var attachment = await real.Containers.Attach(id, Both, isTerminal: true, Cancelled);
        await real.Containers.Resize(id, columns: 97, rows: 31, Cancelled);
        await attachment.Write("stty size; exit\n"u8.ToArray(), Cancelled);
        var output = new MemoryStream();
        await attachment.CopyTo(output, Stream.Null, Cancelled);
        Assert.Contains("\n31 97\r\n", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public async Task Detach_keys_leave_the_container_running()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Run(new() { ["Tty"] = true, ["OpenStdin"] = true }, "sh");
        using var attachment = await real.Containers.Attach(id, $"{Both}&detachKeys=ctrl-a%2Cx", isTerminal: true, Cancelled);
        await attachment.Write(new byte[] { 1 }, Cancelled);
        await attachment.Write("x"u8.ToArray(), Cancelled);
        await attachment.CopyTo(Stream.Null, Stream.Null, Cancelled);
        Assert.True((await real.Containers.Inspect(id, Cancelled)).IsRunning);
    }

    [Fact]
    public async Task A_signal_reaches_what_runs()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Create(null, null, "sh", "-c", "trap 'echo caught; exit 5' INT; echo ready; while true; do sleep 0.1; done");
        using var attachment = await real.Containers.Attach(id, "stdout=1&stream=1", isTerminal: false, Cancelled);
        var ending = await real.Containers.Ending(id, removed: false, Cancelled);
        await real.Containers.Start(id, Cancelled);
        var written = new Pipe();
        var copying = attachment.CopyTo(written.Writer.AsStream(), Stream.Null, Cancelled);
        using var reader = new StreamReader(written.Reader.AsStream());
        Assert.Equal("ready", await reader.ReadLineAsync(Cancelled));
        await real.Containers.Signal(id, "INT", Cancelled);
        Assert.Equal("caught", await reader.ReadLineAsync(Cancelled));
        await copying;
        Assert.Equal(5, await ending);
    }

    [Fact]
    public async Task The_end_of_a_container_that_removes_itself_is_heard()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Create(null, new() { ["HostConfig"] = new JsonObject { ["AutoRemove"] = true } }, "sh", "-c", "exit 6");
        var ending = await real.Containers.Ending(id, removed: true, Cancelled);
        await real.Containers.Start(id, Cancelled);
        Assert.Equal(6, await ending);
        Assert.Equal(ProblemKind.ContainerNotFound, (await Problem.Of(() => real.Containers.Inspect(id, Cancelled))).Kind);
    }

    [Theory]
    [InlineData(true, "typed\r\nit was typed\r\n")]
    [InlineData(false, "it was typed\n")]
    public async Task A_program_in_a_running_container_is_talked_to(bool isTerminal, string expected)
    {
        await using var real = await RealEngine.Start();
        var id = await real.Run(null, "sleep", "1000");
        var exec = await real.Engine.Execs.Create(id, new()
        {
            ["AttachStdin"] = true,
            ["AttachStdout"] = true,
            ["AttachStderr"] = true,
            ["Tty"] = isTerminal,
            ["Cmd"] = new JsonArray("sh", "-c", "read word; echo it was $word; exit 7"),
        }, Cancelled);
        using var attachment = await real.Engine.Execs.Start(exec, isTerminal, Cancelled);
        await attachment.Write("typed\n"u8.ToArray(), Cancelled);
        var output = new MemoryStream();
        await attachment.CopyTo(output, Stream.Null, Cancelled);
        Assert.Equal(expected, Encoding.UTF8.GetString(output.ToArray()));
        Assert.Equal(7, await real.Engine.Execs.ExitCode(exec, Cancelled));
    }

    [Fact]
    public async Task A_container_that_is_not_there_cannot_be_attached_to()
    {
        await using var real = await RealEngine.Start();
        Assert.Equal(ProblemKind.ContainerNotFound, (await Problem.Of(() => real.Containers.Attach("no-such-container", Both, isTerminal: true, Cancelled))).Kind);
    }

    /// <summary>Runs a script, types a text and ends the input, and gives how and with which words it ended.</summary>
    static async Task<(int Code, string Output, string Errors)> Talk(RealEngine real, bool isTerminal, string typed, string script)
    {
        var id = await real.Create(null, new() { ["Tty"] = isTerminal, ["OpenStdin"] = true, ["StdinOnce"] = true, ["AttachStdin"] = true }, "sh", "-c", script);
        using var attachment = await real.Containers.Attach(id, Both, isTerminal, Cancelled);
        var ending = await real.Containers.Ending(id, removed: false, Cancelled);
        await real.Containers.Start(id, Cancelled);
        var (output, errors) = (new MemoryStream(), new MemoryStream());
        var reading = attachment.CopyTo(output, errors, Cancelled);
        await attachment.Write(Encoding.UTF8.GetBytes(typed), Cancelled);
        if (!isTerminal) attachment.CloseInput();
        await reading;
        return (await ending, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(errors.ToArray()));
    }
}
