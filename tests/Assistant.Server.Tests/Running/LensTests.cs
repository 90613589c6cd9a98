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
        await using var desk = await Desk.With("### box\ndocker run -d --stop-signal KILL -p 127.0.0.1::80 busybox httpd -f -p 80");
        await desk.Has("busybox");
        Assert.Equal("1: Pull | Run", await desk.Lenses());
        await desk.Run(1);
        Assert.Matches(@"^0: Clean Up\n1: Pull \| Run \| running since \d\d:\d\d, port \d+ \| Open \| Logs \| Shell \| Stop \| Restart \| Remove$", await desk.LensesOnce(lenses => lenses.Contains("running")));
        var container = (await desk.Containers())[0].Id;
        await desk.Engine.Containers.Stop(container, 0, TestContext.Current.CancellationToken);
        Assert.Equal("0: Clean Up\n1: Pull | Run | exited (137), it was killed | Start | Logs | Remove", await desk.LensesOnce(lenses => lenses.Contains("exited")));
        desk.Choose("Remove");
        await desk.Command("assistant.remove", new { container });
        Assert.Equal("1: Pull | Run", await desk.LensesOnce(lenses => !lenses.Contains("exited") && !lenses.Contains("Clean Up")));
    }

    [Fact]
    public async Task Two_commands_of_one_block_do_not_share_a_container()
    {
        await using var desk = await Desk.With("### both\ndocker run -d busybox sleep 600\ndocker run -d --name desk-other python");
        await desk.Has("busybox");
        await desk.Run(1);
        Assert.EndsWith("\n2: Pull | Run", await desk.LensesOnce(lenses => lenses.Contains("running")));
    }

    [Fact]
    public async Task Two_commands_of_one_image_have_each_their_own_container()
    {
        await using var desk = await Desk.With("### workers\ndocker run -d busybox sleep 600\ndocker run -d busybox sleep 601\n");
        await desk.Has("busybox");
        await desk.Run(2);
        Assert.Matches(@"^0: Clean Up\n1: Pull \| Run\n2: Pull \| Run \| running", await desk.LensesOnce(lenses => lenses.Contains("running")));
        await desk.Run(1);
        Assert.Matches(@"^0: Clean Up\n1: Pull \| Run \| running.*\n2: Pull \| Run \| running", await desk.LensesOnce(lenses => lenses.Split("running").Length == 3));
        Assert.Equal(2, (await desk.Containers()).Count);
    }

    [Fact]
    public async Task An_editor_that_does_not_ask_for_lenses_is_told_again_that_there_are_some()
    {
        await using var desk = await Desk.With("docker ps");
        for (var told = 0; told < 2; told++) await desk.Editor.Hear("workspace/codeLens/refresh");
    }

    [Fact]
    public async Task A_heading_cleans_up_what_its_block_has_started()
    {
        await using var desk = await Desk.With("### one\ndocker run -d --stop-signal KILL busybox sleep 600\n### two\ndocker run -d --stop-signal KILL busybox sleep 601");
        await desk.Has("busybox");
        Assert.Equal("1: Pull | Run\n3: Pull | Run", await desk.Lenses());
        await desk.Run(1);
        await desk.Run(3);
        Assert.Matches(@"^0: Clean Up\n1: .*\n2: Clean Up\n3: .*$", await desk.LensesOnce(lenses => lenses.Split("running").Length == 3));
        desk.Choose("Stop and Remove");
        await desk.Click("Clean Up", line: 2);
        Assert.StartsWith("0: Clean Up\n1: Pull | Run | running", await desk.LensesOnce(lenses => lenses.EndsWith("\n3: Pull | Run", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("sh -c 'exit 3'", "exited (3)")]
    [InlineData("sh -c nosuch", "exited (127), its command was not found")]
    [InlineData("tail /dev/zero", "exited (137), it ran out of memory")]
    public async Task A_lens_says_why_its_container_ended(string command, string expected)
    {
        await using var desk = await Desk.With($"docker run -d -m 20m --memory-swap 20m busybox {command}");
        await desk.Has("busybox");
        await desk.Lenses();
        var running = desk.Run();
        Assert.Equal($"0: Pull | Run | {expected} | Start | Logs | Remove", await desk.LensesOnce(lenses => lenses.Contains("exited")));
        await running;
    }
}
