using System.Text.Json.Nodes;
using Assistant.Engine;
using Assistant.Server.Running;

namespace Assistant.Server.Tests.Running;

/// <summary>What is told while a container is waited for, and when it does not come, against real containers.</summary>
public class WaitTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("# @wait healthy\n")]
    [InlineData("")]
    public async Task A_health_check_that_fails_for_good_is_not_waited_for(string directive)
    {
        await using var desk = await Desk.With($"{directive}docker run -d --stop-signal KILL -e DB_PASSWORD=$DB_PASSWORD --health-cmd 'echo no database; echo with $DB_PASSWORD; exit 1' --health-interval 300ms --health-retries 2 busybox sleep 600");
        await desk.Has("busybox");
        desk.Editor.Answer("assistant/input", _ => "swordfish");
        await desk.Run(directive is "" ? 0 : 1);
        Assert.EndsWith(" runs, but its health check says unhealthy. Its last check said: no database with •••", await desk.HearMessage());
    }

    [Fact]
    public async Task A_page_that_is_named_is_waited_for_whatever_the_health_check_says()
    {
        var port = Ports.Free();
        await using var desk = await Desk.With($"# @wait http /here\ndocker run -d --stop-signal KILL --health-cmd false --health-interval 200ms --health-retries 1 -p {port}:80 busybox sh -c 'mkdir /www; httpd -h /www -p 80; sleep 3; echo now > /www/here; sleep 600'");
        await desk.Has("busybox");
        await desk.Run(1);
        Assert.EndsWith($" is ready at http://localhost:{port}/.", await desk.HearQuestion());
    }

    [Theory]
    [InlineData("# @wait healthy\ndocker run -d --stop-signal KILL --health-cmd 'test -e /ok' --health-interval 500ms --health-retries 30 busybox sh -c 'sleep 3; touch /ok; exec sleep 600'", "its health check says starting")]
    [InlineData("# @wait log ^go$\ndocker run -d --stop-signal KILL busybox sh -c 'sleep 3; echo go; exec sleep 600'", "what # @wait log looks for is not in its log yet")]
    [InlineData("# @name page\ndocker run -d --stop-signal KILL -p PORT:80 busybox sh -c 'sleep 3; exec httpd -f -p 80'", "nothing answers at port PORT yet")]
    public async Task While_it_is_waited_an_editor_is_told_every_second_for_what(string text, string told)
    {
        var port = $"{Ports.Free()}";
        await using var desk = await Desk.With(text.Replace("PORT", port));
        await desk.Has("busybox");
        await desk.Run(1);
        var reports = new List<string>();
        while (await desk.Editor.Hear("$/progress") is var progress && (string)progress["value"]!["kind"]! is not "end")
            if ((string?)progress["value"]!["message"] is { } message) reports.Add(message);
        Assert.Equal([$"1 s, {told.Replace("PORT", port)}", $"2 s, {told.Replace("PORT", port)}"], reports.Take(2));
        Assert.InRange(reports.Count, 2, 6);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_leaves_the_container_alone()
    {
        await using var desk = await Desk.With("# @wait log never\ndocker run -d --stop-signal KILL busybox sleep 600");
        await desk.Has("busybox");
        var running = desk.Run(1);
        JsonNode progress;
        do progress = await desk.Editor.Hear("$/progress"); while ((string)progress["value"]!["kind"]! is not "report");
        desk.Editor.Tell("window/workDoneProgress/cancel", new { token = (string)progress["token"]! });
        await running;
        var container = Assert.Single(await desk.Containers());
        Assert.Equal($"The wait for {container.Name} was cancelled; it runs on.", await desk.HearMessage());
        Assert.Equal("running", container.State);
    }

    [Theory]
    [InlineData("loading\n\u001b[31m1 of 3\u001b[0m\r\n\ntoken swordfish, lab-secret-1\n", "lab runs, but it has not answered for 20 seconds. Its log ends with: loading 1 of 3 token •••, •••")]
    [InlineData("a\nb\nc\nd", "lab runs, but it has not answered for 20 seconds. Its log ends with: b c d")]
    [InlineData(" \n", "lab runs, but it has not answered for 20 seconds. Its log says nothing so far.")]
    public void What_does_not_come_in_time_is_told_with_the_end_of_the_log(string log, string told)
    {
        var lab = new ContainerDetails("1", "lab", "busybox", "running", null, 0, false, "", [], new Dictionary<string, string> { ["LAB_TOKEN"] = "lab-secret-1", ["MODE"] = "loading" });
        Assert.Equal(told, Arrival.TooLate(lab, "it has not answered", TimeSpan.FromSeconds(20), LastWords.Of(log, lab, "swordfish")));
    }

    [Fact]
    public async Task Without_a_directive_a_health_check_that_turns_healthy_late_is_waited_for()
    {
        await using var desk = await Desk.With("docker run -d --stop-signal KILL --health-cmd 'test -e /ok' --health-interval 500ms --health-retries 30 busybox sh -c 'sleep 2; touch /ok; exec sleep 600'");
        await desk.Has("busybox");
        await desk.Run();
        Assert.EndsWith(" is ready.", await desk.HearMessage());
        Assert.Equal("healthy", (await desk.Engine.Containers.Inspect((await desk.Containers())[0].Id, Cancelled)).Health);
    }

    [Fact]
    public async Task A_page_is_found_without_a_log_that_could_be_read()
    {
        var port = Ports.Free();
        await using var desk = await Desk.With($"docker run -d --stop-signal KILL --log-driver none --health-cmd 'test -e /ok' --health-interval 500ms --health-retries 30 -p {port}:80 busybox sh -c 'sleep 2; touch /ok; exec httpd -f -p 80'");
        await desk.Has("busybox");
        await desk.Run();
        Assert.EndsWith($" is ready at http://localhost:{port}/.", await desk.HearQuestion());
        await desk.Command("assistant.open", new { container = (await desk.Containers())[0].Name });
        Assert.StartsWith($"http://localhost:{port}/", await desk.HearPage());
        await desk.Command("assistant.logs", new { container = (await desk.Containers())[0].Name });
        while (!((string)(await desk.Editor.Hear("assistant/output"))["text"]!).StartsWith("What this container writes is not kept")) { }
    }

    [Fact]
    public async Task A_page_is_believed_before_a_health_check_that_looks_seldom()
    {
        var port = Ports.Free();
        await using var desk = await Desk.With($"docker run -d --stop-signal KILL --health-cmd true --health-interval 10m -p {port}:80 busybox httpd -f -p 80");
        await desk.Has("busybox");
        await desk.Run();
        Assert.EndsWith($" is ready at http://localhost:{port}/.", await desk.HearQuestion());
        Assert.Equal("starting", (await desk.Engine.Containers.Inspect((await desk.Containers())[0].Id, Cancelled)).Health);
    }
}
