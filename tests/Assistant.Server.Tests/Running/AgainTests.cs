using System.Text.Json.Nodes;
using Assistant.Engine;

namespace Assistant.Server.Tests.Running;

/// <summary>Clicking Run where the command has a container already.</summary>
public class AgainTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_runs_can_be_opened_restarted_replaced_or_joined_by_another()
    {
        var name = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Running($"docker run -d --stop-signal KILL --name {name} -p 127.0.0.1::80 busybox httpd -f -p 80");
        await desk.HearQuestion();
        desk.Choose("Restart");
        await desk.Run();
        var question = await desk.Editor.Hear("window/showMessageRequest");
        Assert.Equal($"{name} already runs from here. Replacing it loses files in it that are in no named volume and no folder of yours.", (string)question["message"]!);
        Assert.Equal(["Open", "Restart", "Replace It", "Run Another"], Actions(question));
        Assert.Equal([name], (await desk.Containers()).Select(container => container.Name));
    }

    [Fact]
    public async Task Another_gets_the_next_free_port_and_name()
    {
        var name = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Running($"docker run -d --stop-signal KILL --name {name} -p 127.0.0.1:{Ports.Free()}:80 busybox httpd -f -p 80");
        desk.Choose("Run Another");
        await desk.Run();
        await desk.Run();
        var containers = (await desk.Containers()).OrderBy(container => container.Name).ToList();
        Assert.Equal([name, $"{name}-2", $"{name}-3"], containers.Select(container => container.Name));
        Assert.Equal(3, containers.Select(container => container.Ports[0].HostPort).Distinct().Count());
        Assert.All(containers, container => Assert.True(container.IsRunning));
        await desk.LensesOnce(lenses => lenses.Contains("running since"));
        await desk.Click("Stop", 0);
        Assert.Equal([$"{name}-2", $"{name}-3"], (await desk.Containers()).Where(container => container.IsRunning).Select(container => container.Name).Order());
    }

    [Fact]
    public async Task One_that_was_made_by_the_command_before_it_was_edited_is_told_apart()
    {
        await using var desk = await Running("### box\ndocker run -d --stop-signal KILL busybox sleep 600", line: 1);
        desk.Edit("### box\ndocker run -d --stop-signal KILL -e A=1 busybox sleep 600");
        desk.Choose("Replace It");
        await desk.Run(1);
        var question = await desk.Editor.Hear("window/showMessageRequest");
        Assert.Contains(" already runs from here, from this command as it was before it was changed. ", (string)question["message"]!);
        Assert.Equal(["Restart", "Replace It", "Run Another"], Actions(question));
        var made = await desk.Engine.Containers.Inspect(Assert.Single(await desk.Containers()).Id, Cancelled);
        Assert.Equal("1", made.Environment["A"]);
    }

    [Fact]
    public async Task One_that_does_not_run_can_be_started()
    {
        await using var desk = await Running("docker run -d --stop-signal KILL busybox sleep 600");
        await desk.Engine.Containers.Stop((await desk.Containers())[0].Id, 0, Cancelled);
        desk.Choose("Start It");
        await desk.Run();
        Assert.Equal(["Start It", "Replace It", "Run Another"], Actions(await desk.Editor.Hear("window/showMessageRequest")));
        Assert.True(Assert.Single(await desk.Containers()).IsRunning);
    }

    [Fact]
    public async Task One_that_is_paused_goes_on()
    {
        await using var desk = await Running("docker run -d --stop-signal KILL --name desk-paused busybox sleep 600\ndocker pause desk-paused");
        await desk.Run(1);
        Assert.Contains(" | Let It Go On | Logs", await desk.LensesOnce(lenses => lenses.Contains("paused since")));
        desk.Choose("Let It Go On");
        await desk.Run();
        var question = await desk.Editor.Hear("window/showMessageRequest");
        Assert.StartsWith("desk-paused was made from here and is paused. ", (string)question["message"]!);
        Assert.Equal(["Let It Go On", "Replace It", "Run Another"], Actions(question));
        Assert.Equal("running", Assert.Single(await desk.Containers()).State);
    }

    [Fact]
    public async Task One_that_is_replaced_takes_the_volumes_along_that_nobody_has_named()
    {
        const int size = 3_210_000;
        await using var desk = await Running($"docker run -d --stop-signal KILL -v /cache busybox sh -c 'head -c {size} /dev/zero > /cache/rows; echo written; exec sleep 600'");
        await Written(desk);
        desk.Choose("Replace It");
        await desk.Run();
        await Written(desk);
        Assert.Single(await desk.Engine.Kept.VolumeSizes(Cancelled), volume => volume.Value is size);
    }

    [Fact]
    public async Task One_that_cannot_be_replaced_runs_on()
    {
        var (name, port) = ($"desk-{Guid.NewGuid():N}", Ports.Free());
        await using var holder = await Running($"docker run -d --stop-signal KILL -p 127.0.0.1:{port}:80 busybox httpd -f -p 80");
        await using var desk = await Running($"### box\ndocker run -d --stop-signal KILL --name {name} busybox sleep 600", line: 1);
        var before = Assert.Single(await desk.Containers());
        desk.Edit($"### box\ndocker run -d --stop-signal KILL --name {name} -p 127.0.0.1:{port}:80 busybox sleep 600");
        desk.Choose("Replace It");
        await desk.Run(1);
        await desk.HearQuestion();
        Assert.StartsWith($"Port {port} is taken by the container ", await desk.HearQuestion());
        Assert.Equal((before.Id, name, true), Assert.Single((await desk.Containers()).Select(container => (container.Id, container.Name, container.IsRunning))));
    }

    [Fact]
    public async Task The_one_with_the_written_name_is_replaced_not_the_one_beside_it()
    {
        var name = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Running($"docker run -d --stop-signal KILL --name {name} -p 127.0.0.1:{Ports.Free()}:80 busybox httpd -f -p 80");
        desk.Choose("Run Another");
        await desk.Run();
        var before = (await desk.Containers()).OrderBy(container => container.Name).ToList();
        desk.Choose("Replace It");
        await desk.Run();
        var after = (await desk.Containers()).OrderBy(container => container.Name).ToList();
        Assert.Equal([name, $"{name}-2"], after.Select(container => container.Name));
        Assert.NotEqual(before[0].Id, after[0].Id);
        Assert.Equal((before[1].Id, before[0].Ports[0].HostPort), (after[1].Id, after[0].Ports[0].HostPort));
    }

    [Theory]
    [InlineData("Open Its Terminal", "docker attach NAME")]
    [InlineData("Restart", "docker attach NAME")]
    [InlineData("Run Another", "--another ID -- docker run -it --stop-signal KILL --name NAME busybox")]
    [InlineData("Replace It", "--replace ID -- docker run -it --stop-signal KILL --name NAME busybox")]
    [InlineData("", "")]
    public async Task One_that_is_typed_into_is_opened_again_in_a_terminal(string chosen, string words)
    {
        var name = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Desk.With($"docker run -it --stop-signal KILL --name {name} busybox");
        await Typed(desk, name, starts: true);
        desk.Choose(chosen);
        await desk.Run();
        var question = await desk.Editor.Hear("window/showMessageRequest");
        Assert.Equal(["Open Its Terminal", "Restart", "Replace It", "Run Another"], Actions(question));
        if (words is not "") Assert.EndsWith(words.Replace("NAME", name).Replace("ID", (await desk.Containers())[0].Id), await Terminal(desk));
        else Assert.True(Assert.Single(await desk.Containers()).IsRunning);
    }

    [Fact]
    public async Task One_that_was_typed_into_and_has_ended_is_started_in_a_terminal()
    {
        var name = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Desk.With($"docker run -it --name {name} busybox");
        await Typed(desk, name, starts: false);
        desk.Choose("Start It");
        await desk.Run();
        Assert.Equal(["Start It", "Replace It", "Run Another"], Actions(await desk.Editor.Hear("window/showMessageRequest")));
        Assert.EndsWith($" -- docker start -ai {name}", await Terminal(desk));
    }

    /// <summary>What the command has made in a terminal before.</summary>
    static async Task Typed(Desk desk, string name, bool starts)
    {
        await desk.Has("busybox");
        var labels = new Dictionary<string, string> { [Labels.File] = desk.FilePath, [Labels.Block] = name };
        var made = await desk.Engine.Containers.Create(new() { ["Image"] = "busybox", ["Tty"] = true, ["OpenStdin"] = true, ["StopSignal"] = "KILL" }, name, platform: null, labels, Cancelled);
        if (starts) await desk.Engine.Containers.Start(made, Cancelled);
    }

    static async Task Written(Desk desk)
    {
        await foreach (var said in desk.Engine.Containers.Logs(Assert.Single(await desk.Containers()).Id, 1, follow: true, Cancelled))
            if (said.Contains("written")) return;
    }

    static async Task<string> Terminal(Desk desk) =>
        string.Join(' ', (await desk.Editor.Hear("assistant/terminal"))["arguments"]!.AsArray().Select(word => (string)word!));

    static async Task<Desk> Running(string text, int line = 0)
    {
        var desk = await Desk.With(text);
        await desk.Has("busybox");
        await desk.Run(line);
        Assert.Single(await desk.Containers());
        return desk;
    }

    static IEnumerable<string> Actions(JsonNode question) => question["actions"]!.AsArray().Select(action => (string)action!["title"]!);
}
