namespace Assistant.Server.Tests.Running;

/// <summary>The buttons over commands, and what they say of containers that really run.</summary>
public class LensTests
{
    [Fact]
    public async Task Every_command_has_its_buttons()
    {
        await using var desk = await Desk.With("""
            docker run -d --name desk-none busybox:nosuchtag
            docker pull busybox
            docker ps
            docker images
            docker search tidyverse
            docker start x
            docker stop x
            docker exec -it x sh
            docker rm x
            docker rmi x
            echo docker run
            """);
        Assert.Equal("0: Pull | Run\n1: Run\n2: Run\n3: Run\n4: Run\n5: Run\n6: Run\n7: Run\n8: Run\n9: Run\n10: Not run by the assistant", await desk.Lenses());
    }

    [Fact]
    public async Task A_Dockerfile_can_be_built_and_its_base_pulled_and_run()
    {
        await using var desk = await Desk.With("ARG TAG=3.13\nFROM python:$TAG AS base\nFROM base\nRUN true\n", "dockerfile");
        Assert.Equal("0: Build\n1: Build base | Pull | Run\n2: Build stage 1", await desk.Lenses());
    }

    [Fact]
    public async Task A_lens_follows_its_container_from_run_to_remove()
    {
        await using var desk = await Desk.With("### box\ndocker run -d -p 127.0.0.1::80 busybox httpd -f -p 80");
        await desk.Has("busybox");
        Assert.Equal("1: Pull | Run", await desk.Lenses());
        await desk.Run(1);
        Assert.Equal("1: Pull | Run | running | Open | Logs | Shell | Stop | Remove", await desk.LensesOnce(lenses => lenses.Contains("running")));
        var container = (await desk.Containers())[0].Id;
        await desk.Engine.Containers.Stop(container, 0, TestContext.Current.CancellationToken);
        Assert.Equal("1: Pull | Run | exited (137) | Start | Logs | Remove", await desk.LensesOnce(lenses => lenses.Contains("exited")));
        desk.Choose("Remove");
        await desk.Command("assistant.remove", new { container });
        Assert.Equal("1: Pull | Run", await desk.LensesOnce(lenses => !lenses.Contains("exited")));
    }

    [Fact]
    public async Task Two_commands_of_one_block_do_not_share_a_container()
    {
        await using var desk = await Desk.With("### both\ndocker run -d busybox sleep 600\ndocker run -d --name desk-other python");
        await desk.Has("busybox");
        await desk.Run(1);
        Assert.EndsWith("\n2: Pull | Run", await desk.LensesOnce(lenses => lenses.Contains("running")));
    }
}
