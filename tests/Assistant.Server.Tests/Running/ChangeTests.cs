namespace Assistant.Server.Tests.Running;

/// <summary>Lines that change what is there already, carried out without a docker client.</summary>
public class ChangeTests
{
    [Fact]
    public async Task Containers_networks_volumes_and_images_are_changed()
    {
        var name = $"desk-{Guid.NewGuid():N}";
        string[] lines =
        [
            $"docker run -d --stop-signal KILL --name {name} busybox sleep 600", $"docker network create {name}", $"docker volume create {name}",
            $"docker pause {name}", $"docker unpause {name}", $"docker restart {name}", $"docker rename {name} {name}-b", $"docker network connect {name} {name}-b",
            $"docker network disconnect {name} {name}-b", $"docker network rm {name}", $"docker volume rm {name}", $"docker tag busybox {name}:1", $"docker rmi {name}:1", $"docker kill {name}-b",
            $"docker volume rm {name}",
        ];
        await using var desk = await Desk.With(string.Join('\n', lines));
        await desk.Has("busybox");
        var told = new List<string>();
        for (var line = 0; line < lines.Length; line++)
        {
            await desk.Run(line);
            told.Add((await desk.HearMessage()).Replace(name, "x"));
        }
        Assert.Equal("""
            x is ready.
            The network x is there.
            The volume x is there.
            x is paused.
            x is running again.
            x is restarted.
            x is called x-b now.
            x-b is connected to x.
            x-b is disconnected from x.
            x is removed.
            x is removed.
            x:1 is another name of busybox.
            x:1 is removed.
            x-b is killed.
            There is no volume x.
            """, string.Join('\n', told));
        Assert.Equal("exited", Assert.Single(await desk.Containers()).State);
    }
}
