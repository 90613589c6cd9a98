using Assistant.Engine.Tests;

namespace Assistant.Server.Tests.Running;

/// <summary>Stacks from the lines of a recipe and a compose file beside it, on a real engine in swarm mode.</summary>
[Collection(nameof(Alone))]
public sealed class StackTests : IDisposable
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    readonly string name = $"desk-{Guid.NewGuid():N}"[..20];
    readonly string folder = Directory.CreateTempSubdirectory("stack-").FullName;

    readonly int tunnel = Random.Shared.Next(10_000, 1_000_000);

    string ComposeFile => Path.Combine(folder, "compose.yaml");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_compose_file_is_deployed_shown_changed_and_removed()
    {
        await Write(replicas: 2);
        await File.WriteAllTextAsync(Path.Combine(folder, "pw.txt"), "swordfish", Cancelled);
        await using var desk = await Desk.With($"docker stack deploy -c {ComposeFile} {name}\ndocker stack services {name}\ndocker stack ps {name}\ndocker stack ls\ndocker stack rm {name}");
        await desk.Has("busybox");
        await using var swarm = await RealSwarm.Begin(Cancelled);

        await desk.Run();
        Assert.Equal($"{name}_api: 2 of 2 tasks run.", await desk.HearMessage());
        Assert.Equal($"{name}_db: 1 of 1 tasks run.", await desk.HearMessage());
        await desk.Run(1);
        var services = await Shown(desk);
        Assert.Contains($"{name}_api", services);
        Assert.Contains("2/2", services);
        await desk.Run(2);
        Assert.Contains($"{name}_db", await Shown(desk));
        await desk.Run(3);
        Assert.Matches($@"{name}\s+2\n", await Shown(desk));

        await Write(replicas: 1);
        await desk.Run();
        Assert.Equal($"{name}_api: 1 of 1 tasks run.", await desk.HearMessage());
        Assert.Equal($"{name}_db: 1 of 1 tasks run.", await desk.HearMessage());

        await desk.Run(4);
        Assert.Equal($"Removed: the service {name}_api, the service {name}_db, the secret {name}_pw, the network {name}_default.", await desk.HearMessage());
        Assert.Empty(await desk.Engine.Stacks.Parts(name, Cancelled));
        await desk.Run(4);
        Assert.Equal($"Nothing found in stack: {name}", await desk.HearMessage());
    }

    [Fact]
    public async Task What_docker_refuses_of_the_file_is_told_in_its_words()
    {
        await File.WriteAllTextAsync(ComposeFile, "services: {web: {image: busybox, depends_on: {db: {condition: service_healthy}}}}", Cancelled);
        await using var desk = await Desk.With($"docker stack deploy -c {ComposeFile} {name}");
        await desk.Run();
        Assert.Equal("services.web.depends_on must be a list", await desk.HearMessage());
    }

    [Fact]
    public async Task What_a_file_has_deployed_is_cleaned_up_and_what_it_names_no_more_is_pruned()
    {
        await Write(replicas: 1);
        await File.WriteAllTextAsync(Path.Combine(folder, "pw.txt"), "swordfish", Cancelled);
        await using var desk = await Desk.With($"docker stack deploy -c {ComposeFile} {name}\ndocker stack deploy --prune -c {ComposeFile} {name}");
        await desk.Has("busybox");
        await using var swarm = await RealSwarm.Begin(Cancelled);
        await desk.Run();
        await desk.HearMessage();
        await desk.HearMessage();

        await File.WriteAllTextAsync(ComposeFile, (await File.ReadAllTextAsync(ComposeFile, Cancelled)).Replace("  db:", "  store:"), Cancelled);
        await desk.Run(1);
        Assert.Equal($"{name}_db is removed.", await desk.HearMessage());
        await desk.HearMessage();
        await desk.HearMessage();

        desk.Choose("Stop and Remove");
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
        Assert.Contains($"the service {name}_api", await desk.HearQuestion());
        Assert.Equal($"Removed: the service {name}_api, the service {name}_store, the secret {name}_pw, the network {name}_default.", await desk.HearMessage());
        Assert.Empty(await desk.Engine.Stacks.Parts(name, Cancelled));
    }

    static async Task<string> Shown(Desk desk) => (string)(await desk.Editor.Hear("assistant/output"))["text"]!;

    Task Write(int replicas) => File.WriteAllTextAsync(ComposeFile, $$"""
        services:
          api:
            image: busybox
            command: sleep 600
            stop_grace_period: 1s
            deploy: {replicas: {{replicas}}}
          db:
            image: busybox
            command: ["sh", "-c", "cat /run/secrets/pw && sleep 600"]
            stop_grace_period: 1s
            secrets: [pw]
        secrets:
          pw: {file: pw.txt}
        networks:
          default:
            # The kernel has each number once, for all engines of a machine.
            driver_opts: {com.docker.network.driver.overlay.vxlanid_list: "{{tunnel}}"}
        """, Cancelled);
}
