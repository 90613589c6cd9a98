using System.Text.Json.Nodes;

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
        Assert.Equal($"{name} already runs from here.", (string)question["message"]!);
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
    }

    [Fact]
    public async Task One_that_was_made_by_the_command_before_it_was_edited_is_told_apart()
    {
        await using var desk = await Running("### box\ndocker run -d --stop-signal KILL busybox sleep 600", line: 1);
        desk.Edit("### box\ndocker run -d --stop-signal KILL -e A=1 busybox sleep 600");
        desk.Choose("Replace It");
        await desk.Run(1);
        var question = await desk.Editor.Hear("window/showMessageRequest");
        Assert.EndsWith(" already runs from here, from this command as it was before it was changed.", (string)question["message"]!);
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
