using System.Net.Http;
using Assistant.Engine;

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
    [InlineData("docker run -i --rm REGISTRY/library/busybox cat", "piped\n", 0, "piped\n")]
    [InlineData("docker run --rm REGISTRY/library/busybox sh -c 'echo out; exit 3'", "", 3, "out\n")]
    [InlineData("docker run -d --name ra-inside REGISTRY/library/busybox sleep 600\ndocker exec -i ra-inside sh -c 'cat; exit 7'", "piped\n", 7, "piped\n")]
    public async Task Pipes_and_codes_are_those_of_any_engine(string command, string typed, int code, string output)
    {
        await using var desk = await With("");
        var (ended, written, _) = await Shell.Talk($"### inside\n{command.Replace("REGISTRY", Registry)}", typed, Host(desk));
        Assert.Equal((code, output), (ended, written));
        foreach (var made in await desk.Engine.Containers.List(all: true, $"{Labels.Block}=inside", Cancelled)) await desk.Engine.Containers.Remove(made.Id, force: true, volumes: true, Cancelled);
    }

    [Fact]
    public async Task A_program_gets_a_terminal()
    {
        await using var desk = await With("");
        var (_, output) = await Shell.InTerminal($"DOCKER_HOST={Host(desk)["DOCKER_HOST"]} ASSISTANT; echo code=$?", $"docker run -it --rm {Registry}/library/busybox sh -c 'tty; read line; echo it was $line; exit 3'", "typed\n");
        Assert.Matches(@"/dev/(pts/\d+|console)\r\n(.*\r\n)*it was typed\r\ncode=3\r\n", output);
    }

    [Fact]
    public async Task It_is_found_where_its_users_have_it()
    {
        await using var desk = await With("");
        var runtime = Directory.CreateTempSubdirectory("ra-runtime-").FullName;
        Directory.CreateDirectory(Path.Combine(runtime, "podman"));
        File.CreateSymbolicLink(Path.Combine(runtime, "podman/podman.sock"), desk.Engine.Endpoint.Address.LocalPath);
        var nothingSet = new Dictionary<string, string> { ["DOCKER_HOST"] = "", ["DOCKER_CONTEXT"] = "", ["HOME"] = runtime, ["XDG_RUNTIME_DIR"] = runtime };
        Assert.SkipWhen(File.Exists("/var/run/docker.sock"), "docker's own engine listens at its default socket here, which comes first");
        // Podman puts this file into its containers, docker does not.
        var (code, output, _) = await Shell.Talk($"docker run --rm {Registry}/library/busybox ls /run/.containerenv", "", nothingSet);
        Assert.Equal((0, "/run/.containerenv\n"), (code, output));
        Directory.Delete(runtime, recursive: true);
    }

    [Fact]
    public async Task An_image_is_built_there()
    {
        await using var desk = await With("");
        var folder = Directory.CreateTempSubdirectory("ra-built-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "Dockerfile"), $"FROM {Registry}/library/busybox\nCOPY words /words\nRUN cat /words /words > /twice\nCMD [\"cat\", \"/twice\"]\n", Cancelled);
        await File.WriteAllTextAsync(Path.Combine(folder, "words"), "built\n", Cancelled);
        var (code, output, errors) = await Shell.Talk($"### all\ndocker build -t localhost/ra-built {folder}\ndocker run --rm localhost/ra-built", "", Host(desk));
        Assert.True(code is 0, errors);
        Assert.EndsWith("built\nbuilt\n", output);
        Directory.Delete(folder, recursive: true);
    }

    static Dictionary<string, string> Host(Desk desk) => new() { ["DOCKER_HOST"] = desk.Engine.Endpoint.Address.OriginalString };

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
