using static Assistant.Server.Tests.Running.Shell;

namespace Assistant.Server.Tests.Running;

/// <summary>A container that ends as soon as it has started is told with its reason.</summary>
public class EndingTests
{
    [Theory]
    [InlineData("busybox sh -c 'echo cannot start; exit 2'", "its command failed with exit code 2. Its last words: cannot start")]
    [InlineData("-p 127.0.0.1::80 busybox sh -c 'exit 3'", "its command failed with exit code 3.")]
    [InlineData("--restart always busybox sh -c 'exit 4'", "it ends again and again, and its restart policy starts it each time.")]
    [InlineData("busybox true", "its command was done.")]
    public async Task What_ends_at_once_is_not_ready(string command, string why)
    {
        await using var desk = await Desk.With($"docker run -d {command}");
        await desk.Has("busybox");
        await desk.Run();
        Assert.EndsWith($" ended: {why}", await desk.HearMessage());
    }

    [Fact]
    public async Task A_block_goes_on_behind_a_command_that_was_done_at_once()
    {
        await using var desk = await Desk.With("");
        await desk.Has("busybox");
        var (name, server) = (desk.FreshName(), desk.FreshName());
        var (code, output, errors) = await Talk($"### lab\ndocker run -d --name {name} busybox true\ndocker run --rm busybox echo second", "");
        Assert.Equal((0, "second\n"), (code, output));
        Assert.EndsWith($"{name} ended: its command was done.\n", errors);
        (code, output, _) = await Talk($"### lab\ndocker run -d --name {server} -p 127.0.0.1::80 busybox true\ndocker run --rm busybox echo second", "");
        Assert.NotEqual(0, code);
        Assert.Empty(output);
    }

    [Fact]
    public async Task What_removes_itself_at_once_has_its_last_words_told()
    {
        await using var desk = await Desk.With("docker run -d --rm --health-cmd false --health-interval 1m busybox sh -c 'echo cannot start; sleep 2; exit 2'");
        await desk.Has("busybox");
        await desk.Run();
        Assert.Matches(@" ended: .*\. Its last words: cannot start$", await desk.HearMessage());
    }
}
