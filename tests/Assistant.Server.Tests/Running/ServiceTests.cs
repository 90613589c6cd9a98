using System.Diagnostics;
using System.Text.Json.Nodes;
using Assistant.Engine;
using Assistant.Engine.Tests;

namespace Assistant.Server.Tests.Running;

/// <summary>Services from the lenses of a recipe, on a real engine in swarm mode.</summary>
[Collection(nameof(Alone))]
public class ServiceTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    readonly string name = $"desk-{Guid.NewGuid():N}"[..20];

    Task<Desk> WithService() => Desk.With($"docker service create --name {name} --replicas 3 --restart-condition any --restart-delay 3s busybox sh -c 'echo at work; sleep 1000'");

    [Fact]
    public async Task Without_a_swarm_the_person_is_told_how_to_make_one()
    {
        await using var desk = await WithService();
        await desk.Run();
        var question = await desk.Editor.Hear("window/showMessageRequest");
        Assert.Equal("This engine manages no swarm. Make it one with docker swarm init, or choose an engine that is a manager.", (string)question["message"]!);
        Assert.Equal("Make it a swarm of one machine", (string)question["actions"]!.AsArray().Single()!["title"]!);
        Assert.Equal("0: Run", await desk.Lenses());
    }

    [Fact]
    public async Task One_click_makes_the_engine_a_swarm_and_runs_the_service_there()
    {
        await using var desk = await WithService();
        await desk.Has("busybox");
        await using var swarm = RealSwarm.ToEnd();
        desk.Choose("Make it a swarm of one machine");
        await desk.Run();
        Assert.Equal($"{name}: 3 of 3 tasks run.", await desk.HearMessage());
    }

    [Fact]
    public async Task The_lens_follows_how_many_tasks_run_and_a_killed_one_comes_back()
    {
        await using var desk = await WithService();
        await desk.Has("busybox");
        await using var swarm = await RealSwarm.Begin(Cancelled);
        await desk.Run();
        Assert.Equal($"{name}: 3 of 3 tasks run.", await desk.HearMessage());
        Assert.Equal("0: Run | 3 of 3 running | Logs | Scale | Remove", await desk.LensesOnce(lenses => lenses.Contains("3 of 3")));

        var tasks = await desk.Engine.Containers.List(all: false, $"com.docker.swarm.service.name={name}", Cancelled);
        await desk.Engine.Containers.Remove(tasks[0].Id, force: true, volumes: true, Cancelled);
        await desk.LensesOnce(lenses => lenses.Contains("2 of 3 running"));
        await desk.LensesOnce(lenses => lenses.Contains("3 of 3 running"));
    }

    [Fact]
    public async Task A_service_is_read_scaled_and_removed_from_its_lenses()
    {
        await using var desk = await WithService();
        await desk.Has("busybox");
        await using var swarm = await RealSwarm.Begin(Cancelled);
        await desk.Run();
        await desk.HearMessage();

        await desk.Command("assistant.serviceLogs", new { service = name });
        while (!((string)(await desk.Editor.Hear("assistant/output"))["text"]!).Contains("at work")) { }

        desk.Editor.Answer("assistant/input", _ => JsonValue.Create("1"));
        await desk.Command("assistant.scaleService", new { service = name });
        Assert.Equal($"{name}: 1 of 1 tasks run.", await desk.HearMessage());
        desk.Editor.Answer("assistant/input", _ => JsonValue.Create("many"));
        await desk.Command("assistant.scaleService", new { service = name });
        Assert.Equal("many is not a number of tasks: 0 or more is.", await desk.HearMessage());

        desk.Choose("Remove");
        await desk.Command("assistant.removeService", new { service = name });
        Assert.Equal($"{name} is removed.", await desk.HearMessage());
        await desk.LensesOnce(lenses => lenses == "0: Run");
    }

    [Fact]
    public async Task A_page_of_a_service_is_opened_with_the_token_of_its_log()
    {
        var port = Ports.Free();
        await using var desk = await Desk.With($"docker service create --name {name} -p {port}:8888 -e JUPYTER_TOKEN=swordfish-42 --restart-condition none quay.io/jupyter/base-notebook");
        await desk.Has("quay.io/jupyter/base-notebook");
        await using var swarm = await RealSwarm.Begin(Cancelled);
        desk.Choose("Run Anyway");
        await desk.Run();
        Assert.Equal("0: Run | 1 of 1 running | Open | Logs | Scale | Remove", await desk.LensesOnce(lenses => lenses.Contains("1 of 1")));
        await desk.Click("Open", line: 0);
        Assert.Equal($"http://localhost:{port}/lab?token=swordfish-42", await desk.HearPage());
    }

    [Fact]
    public async Task Lines_list_the_services_and_their_tasks_scale_and_remove_them()
    {
        await using var desk = await Desk.With($"docker service create --name {name} busybox sleep 600\ndocker service ls\ndocker service ps {name}\ndocker service scale {name}=2\ndocker service rm {name}");
        await desk.Has("busybox");
        await using var swarm = await RealSwarm.Begin(Cancelled);
        await desk.Run();
        Assert.Equal($"{name}: 1 of 1 tasks run.", await desk.HearMessage());
        await desk.Run(1);
        Assert.Contains(name, (string)(await desk.Editor.Hear("assistant/output"))["text"]!);
        await desk.Run(2);
        Assert.Contains("running", (string)(await desk.Editor.Hear("assistant/output"))["text"]!);
        await desk.Run(3);
        Assert.Equal($"{name}: 2 of 2 tasks run.", await desk.HearMessage());
        await desk.Run(4);
        Assert.Equal($"{name} is removed.", await desk.HearMessage());
        Assert.Empty(await desk.Engine.Services.List(Cancelled));
    }

    [Fact]
    public async Task The_log_of_a_service_is_followed_in_a_terminal()
    {
        await using var desk = await WithService();
        await desk.Has("busybox");
        await using var swarm = await RealSwarm.Begin(Cancelled);
        await desk.Run();
        await desk.HearMessage();
        var recipe = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.recipe");
        await File.WriteAllTextAsync(recipe, $"docker service logs --tail 3 {name}\n", Cancelled);
        var start = new ProcessStartInfo(BinaryTests.Program, ["run", recipe]) { RedirectStandardOutput = true };
        start.Environment["DOCKER_HOST"] = Environment.GetEnvironmentVariable("ASSISTANT_TEST_ENGINE");
        using var process = Process.Start(start)!;
        Assert.StartsWith("at work\n", await process.StandardOutput.ReadToEndAsync(Cancelled));
        File.Delete(recipe);
    }

    [Fact]
    public async Task One_whose_tasks_all_fail_is_told_with_the_reason()
    {
        await using var desk = await Desk.With($"docker service create --name {name} --restart-delay 10ms busybox nosuchcommand");
        await desk.Has("busybox");
        await using var swarm = await RealSwarm.Begin(Cancelled);
        await desk.Run();
        var told = await desk.HearMessage();
        Assert.StartsWith($"No task of {name} runs: ", told);
        Assert.Contains("nosuchcommand", told);
        Assert.EndsWith($"The swarm goes on trying; docker service rm {name} ends that.", told);
    }

    [Fact]
    public async Task What_a_file_has_started_is_cleaned_up_with_its_services()
    {
        await using var desk = await WithService();
        await desk.Has("busybox");
        await using var swarm = await RealSwarm.Begin(Cancelled);
        await desk.Run();
        await desk.HearMessage();
        await desk.LensesOnce(lenses => lenses.Contains("3 of 3"));
        Assert.Contains("Clean up what this file has started", await desk.Actions());

        desk.Choose("Stop and Remove");
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
        Assert.Contains($"the service {name}", await desk.HearQuestion());
        Assert.Equal($"Removed: the service {name}.", await desk.HearMessage());
        Assert.Empty(await desk.Engine.Services.List(Cancelled));
    }
}
