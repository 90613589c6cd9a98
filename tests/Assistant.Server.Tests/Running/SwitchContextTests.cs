using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Running;

/// <summary>Another engine for a session, and what an engine is too old for; on a real engine.</summary>
public class SwitchContextTests
{
    [Fact]
    public async Task What_is_chosen_is_used_and_kept_as_a_setting_when_that_is_wanted()
    {
        await using var desk = await Desk.With("docker run -d busybox sleep 600\n");
        await desk.Lenses();
        // From then on there is an engine in use.
        while ((string)(await desk.Editor.Hear("assistant/status"))["engine"]! is not "connected") { }
        JsonArray? offered = null;
        desk.Editor.Answer("assistant/pick", question => { offered = question["items"]!.DeepClone().AsArray(); return JsonValue.Create(Environment.GetEnvironmentVariable("ASSISTANT_TEST_ENGINE")); });
        desk.Choose("Keep It");
        // What is found depends on the machine; the engine of the test stands in DOCKER_HOST there.
        var kept = await desk.Editor.Ask("workspace/executeCommand", new { command = "assistant.switchContext", arguments = Array.Empty<object>() });
        Assert.Equal(Environment.GetEnvironmentVariable("ASSISTANT_TEST_ENGINE"), (string?)kept);
        Assert.Contains(offered!, item => (string)item!["label"]! == "default" && ((string)item["detail"]!).StartsWith("answers: version ") && ((string)item["description"]!).EndsWith("(in use)"));
        Assert.Equal("0: Pull | Run", await desk.LensesOnce(lenses => lenses.Contains("Run")));
    }

    [Fact]
    public async Task An_engine_that_does_not_answer_is_said_and_nothing_is_kept()
    {
        await using var desk = await Desk.With("docker run -d busybox sleep 600\n");
        desk.Editor.Answer("assistant/pick", _ => JsonValue.Create("unix:///nowhere/docker.sock"));
        Assert.Null(await desk.Editor.Ask("workspace/executeCommand", new { command = "assistant.switchContext", arguments = Array.Empty<object>() }));
        Assert.Contains("nothing listens at unix:///nowhere/docker.sock", await desk.HearQuestion());
    }

    [Fact]
    public async Task What_the_engine_is_too_old_for_is_said_before_it_is_asked()
    {
        await using var desk = await Desk.With("docker run -d --annotation a=b busybox sleep 600\n");
        if (desk.Engine.ApiVersion >= new Version(1, 43)) Assert.Skip($"The engine here speaks API {desk.Engine.ApiVersion} and knows every flag.");
        await desk.Has("busybox");
        await desk.Run();
        Assert.Equal($"docker run --annotation needs an engine with API 1.43 or newer, and this one speaks {desk.Engine.ApiVersion}. Leave the flag out, or use a newer engine.", await desk.HearMessage());
        Assert.Empty(await desk.Containers());
    }
}
