using System.Diagnostics;
using Assistant.Engine;
using Assistant.Engine.Tests;

namespace Assistant.Server.Tests.Running;

/// <summary>Engines that die, disks that are full and lines that break: one sentence, nothing half done, and it works again afterwards.</summary>
public class FaultTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    static string Registry => Environment.GetEnvironmentVariable("ASSISTANT_TEST_REGISTRY")!;

    [Fact]
    public async Task An_engine_that_is_killed_during_a_pull_is_told_of_and_pulls_when_it_is_back()
    {
        await using var real = await Desk.With("");
        await using var engine = await OwnEngine.Start(Cancelled);
        using var line = new BadLine(waits: true);
        await using var desk = await Desk.On(engine.Address, $"docker run -d --network none {line.Address}/stand-in/single sleep 600");
        var running = desk.Run();
        await line.Broken;
        await engine.Kill();
        await running;
        Assert.StartsWith("The docker engine broke off in the middle of its answer", await desk.HearQuestion());

        await engine.Start(Cancelled);
        Assert.Empty(await desk.Engine.Images.List(Cancelled));
        line.Mend();
        await desk.Run();
        Assert.EndsWith(" is ready.", await desk.HearMessage());
        Assert.Single(await desk.Containers());
    }

    [Fact]
    public async Task An_engine_that_is_killed_during_a_run_is_told_of_and_the_next_run_goes_on_with_its_container()
    {
        await using var real = await Desk.With("");
        await using var engine = await OwnEngine.Start(Cancelled);
        await using var desk = await Desk.On(engine.Address, $"docker run --network none {Registry}/library/busybox sh -c 'echo here; exec sleep 600'");
        var running = desk.Run();
        while (!((string)(await desk.Editor.Hear("assistant/output"))["text"]!).Contains("here")) { }
        await engine.Kill();
        Assert.StartsWith("The docker engine broke off in the middle of its answer", await desk.HearQuestion());
        await running;

        await engine.Start(Cancelled);
        var left = Assert.Single(await desk.Containers());
        desk.Choose("Start It");
        await desk.Run();
        Assert.StartsWith($"{left.Name} was made from here and does not run.", await desk.HearQuestion());
        Assert.Equal((left.Id, true), Assert.Single((await desk.Containers()).Select(container => (container.Id, container.IsRunning))));
    }

    [Fact]
    public async Task An_engine_that_is_killed_beside_a_running_container_is_told_of_and_its_lenses_come_back_by_themselves()
    {
        await using var real = await Desk.With("");
        await using var engine = await OwnEngine.Start(Cancelled);
        await using var desk = await Desk.On(engine.Address, $"docker run -d --network none {Registry}/library/busybox sleep 600");
        await desk.Run();
        await desk.LensesOnce(lenses => lenses.Contains("Stop"));
        await engine.Kill();
        await desk.LensesOnce(lenses => !lenses.Contains("Stop"));
        await engine.Start(Cancelled);
        var lenses = await desk.LensesOnce(lenses => lenses.Contains("Remove"));
        Assert.Contains("exited", lenses);
    }

    [Fact]
    public async Task A_layer_that_breaks_off_is_told_of_and_the_next_try_succeeds()
    {
        await using var real = await Desk.With("");
        await using var engine = await OwnEngine.Start(Cancelled);
        using var line = new BadLine();
        await using var desk = await Desk.On(engine.Address, $"docker run -d --network none {line.Address}/stand-in/single sleep 600");
        desk.Editor.Answer("window/showMessageRequest", question =>
        {
            line.Mend();
            return question["actions"]!.AsArray()[0]!.DeepClone();
        });
        await desk.Run();
        Assert.StartsWith("The download broke off.", await desk.HearQuestion());
        Assert.EndsWith(" is ready.", await desk.HearMessage());
        Assert.Single(await desk.Containers());
    }

    [Fact]
    public async Task A_full_disk_is_told_of_and_nothing_is_left_on_it()
    {
        await using var real = await Desk.With("");
        using var disk = await SmallDisk.Make(mebibytes: 16, Cancelled);
        await using var engine = await OwnEngine.Start(Cancelled, disk.Folder);
        await using var desk = await Desk.On(engine.Address, $"docker run -d --network none {Registry}/stand-in/layered sleep 600");
        desk.Choose("Show what takes the space");
        await desk.Run();
        Assert.StartsWith("The engine's disk is full.", await desk.HearQuestion());
        Assert.Matches(@"^KIND +COUNT +SIZE +CAN BE FREED\nImages ", (string)(await desk.Editor.Hear("assistant/output"))["text"]!);
        Assert.Empty(await desk.Containers());
        Assert.Empty(await desk.Engine.Images.List(Cancelled));
    }

    [Fact]
    public async Task A_run_that_is_cancelled_while_the_engine_makes_its_container_leaves_none()
    {
        await using var real = await Desk.With("");
        await real.Has("busybox");
        using var held = new HeldAnswer(real.Engine.Endpoint.Address.LocalPath, "/containers/create");
        await using var desk = await Desk.On(held.Address, "docker run -d --network none busybox sleep 600");
        var removed = Removed(real, desk.FilePath);
        var running = desk.Editor.AskForAnything("workspace/executeCommand", new { command = "assistant.run", arguments = new[] { desk.CursorAt(0) } }, out var id);
        await held.Asked;
        desk.Editor.Tell("$/cancelRequest", new { id });
        await running;
        held.LetGo();
        await removed.WaitAsync(TimeSpan.FromSeconds(20), Cancelled);
    }

    /// <summary>Done when a container that a file has started is removed.</summary>
    static async Task Removed(Desk desk, string file)
    {
        await foreach (var happened in desk.Engine.Events.Follow(Cancelled))
            if (happened is { Action: "destroy" } && happened.Attributes.GetValueOrDefault(Labels.File) == file) return;
    }

    /// <summary>A file system in a file, mounted for one test.</summary>
    sealed class SmallDisk : IDisposable
    {
        readonly string folder = Directory.CreateTempSubdirectory("ra-disk-").FullName;

        public string Folder => Path.Combine(folder, "mounted");

        public static async Task<SmallDisk> Make(int mebibytes, CancellationToken cancellation)
        {
            var disk = new SmallDisk();
            var file = Path.Combine(disk.folder, "disk");
            await using (var image = File.Create(file)) image.SetLength((long)mebibytes << 20);
            Directory.CreateDirectory(disk.Folder);
            await Do("mkfs.ext4", ["-q", file], cancellation);
            await Do("mount", ["-o", "loop", file, disk.Folder], cancellation);
            return disk;
        }

        public void Dispose()
        {
            Do("umount", [Folder], CancellationToken.None).GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        }

        static async Task Do(string program, string[] arguments, CancellationToken cancellation)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            var complaint = await process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            Assert.True(process.ExitCode is 0, $"{program} failed: {complaint}");
        }
    }
}
