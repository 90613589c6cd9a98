using System.Diagnostics;
using System.Globalization;
using Assistant.Engine;

namespace Assistant.Server.Tests.Running;

/// <summary>Many containers at once, and one after the other: each is one's own, and nothing is left of them, here or on the engine. Takes some minutes.</summary>
[Collection(nameof(Alone))]
public class ManyRunsTests(ITestOutputHelper output)
{
    const int AtOnce = 64, Rounds = 1_000, WarmUp = 200, Beside = 8;

    /// <summary>What the program may hold more at the end, in KiB: its own rubbish before it is collected.</summary>
    const int MoreMemory = 8 << 10;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sixty_four_runs_at_once_are_sixty_four_containers()
    {
        await using var desk = await Desk.With(Lines(AtOnce, "docker run -d --network none busybox sleep"));
        await desk.Has("busybox");
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(desk.Run));
        var containers = await desk.Containers();
        Assert.Equal(AtOnce, containers.Count(container => container.IsRunning));
        Assert.Equal(AtOnce, containers.Select(container => container.Name).Distinct().Count());
    }

    [Fact]
    public async Task A_thousand_runs_leave_nothing_behind()
    {
        using var server = BinaryTests.Start("lsp --stdio");
        await using var desk = await Desk.With(Lines(Beside, "docker run --rm --network none busybox echo"), connected: BinaryTests.Connect(server));
        await desk.Has("busybox");
        var removed = Removed(desk, WarmUp + Rounds);
        await Run(desk, WarmUp);
        var (memory, handles) = (Memory(server), Handles(server));
        var watch = Stopwatch.StartNew();
        await Run(desk, Rounds);
        await removed;
        output.WriteLine($"{Rounds} runs in {watch.Elapsed.TotalSeconds:0} s: memory {memory} to {Memory(server)} KiB, handles {handles} to {Handles(server)}.");
        Assert.Empty(await desk.Containers());
        Assert.InRange(Memory(server), 0, memory + MoreMemory);
        Assert.InRange(Handles(server), 0, handles + Beside);
    }

    /// <summary>Commands that differ in their last word, since one that is repeated asks what to do with the container that it has.</summary>
    static string Lines(int count, string command) => string.Concat(Enumerable.Range(0, count).Select(number => $"{command} {600 + number}\n"));

    /// <summary>So many runs, some beside each other.</summary>
    static Task Run(Desk desk, int runs) => Task.WhenAll(Enumerable.Range(0, Beside).Select(async line =>
    {
        for (var run = line; run < runs; run += Beside) await desk.Run(line);
    }));

    /// <summary>Done when the engine has told that so many containers of the desk were removed.</summary>
    static async Task Removed(Desk desk, int count)
    {
        await foreach (var happened in desk.Engine.Events.Follow(Cancelled))
            if (happened is { Action: "destroy" } && happened.Attributes.GetValueOrDefault(Labels.File) == desk.FilePath && --count == 0) return;
    }

    static long Memory(Process server) => long.Parse(File.ReadLines($"/proc/{server.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))[6..^2], CultureInfo.InvariantCulture);

    static int Handles(Process server) => Directory.GetFileSystemEntries($"/proc/{server.Id}/fd").Length;
}
