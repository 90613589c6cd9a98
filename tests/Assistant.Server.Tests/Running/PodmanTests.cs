using System.Net.Http;

namespace Assistant.Server.Tests.Running;

/// <summary>A rootless Podman in place of docker's engine: pulled, run, opened, followed, stopped and removed.</summary>
public class PodmanTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    static string Registry => Environment.GetEnvironmentVariable("ASSISTANT_TEST_REGISTRY")!;

    static Task<Desk> With(string text)
    {
        if (Environment.GetEnvironmentVariable("ASSISTANT_TEST_PODMAN") is { Length: > 0 } address) return Desk.On(address, text);
        const string reason = "ASSISTANT_TEST_PODMAN is not set: run `npm test -- server`";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") is "true", reason);
        throw new InvalidOperationException(reason);
    }

    [Fact]
    public async Task A_container_lives_its_life()
    {
        var port = Ports.Free();
        await using var desk = await With($"docker run -d -p 127.0.0.1:{port}:80 {Registry}/library/busybox sh -c 'echo at work; exec httpd -f -p 80'");
        await desk.Run();
        Assert.Contains($"http://127.0.0.1:{port}/", await desk.HearQuestion());
        using var http = new HttpClient();
        using var answer = await http.GetAsync($"http://127.0.0.1:{port}/", Cancelled);
        Assert.Contains("404 Not Found", await answer.Content.ReadAsStringAsync(Cancelled)); // busybox has nothing to show, but it answers.

        Assert.Contains("running since", await desk.LensesOnce(lenses => lenses.Contains("Stop")));
        var container = Assert.Single(await desk.Containers());
        await desk.Command("assistant.logs", new { container = container.Id });
        while (!((string)(await desk.Editor.Hear("assistant/output"))["text"]!).Contains("at work")) { }
        await desk.Command("assistant.stop", new { container = container.Id });
        await desk.LensesOnce(lenses => lenses.Contains("exited"));
        desk.Choose("Remove");
        await desk.Command("assistant.remove", new { container = container.Id });
        Assert.DoesNotContain("Remove", await desk.LensesOnce(lenses => !lenses.Contains("Logs")));
    }

    [Theory]
    [InlineData("docker run -d REGISTRY/library/busybox nosuch", "The command to run is not in the image: nosuch.")]
    [InlineData("docker pull REGISTRY/library/busybox:nope", "The registry has no REGISTRY/library/busybox:nope.")]
    public async Task What_it_refuses_is_told_as_of_any_engine(string command, string sentence)
    {
        await using var desk = await With(command.Replace("REGISTRY", Registry));
        var running = desk.Run();
        var told = await await Task.WhenAny(desk.HearMessage(), desk.HearQuestion());
        Assert.Contains(sentence.Replace("REGISTRY", Registry), told);
        await running;
        Assert.Empty(await desk.Containers());
    }
}
