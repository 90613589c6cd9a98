using System.Net.Sockets;

namespace Assistant.Server.Tests.Running;

/// <summary>A real PostgreSQL is told to be ready when it takes connections, not when its log says so for the first time.</summary>
public class DatabaseTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>What the entry point's temporary server writes, and a while before the real one listens.</summary>
    const string LateStart = "sh -c 'echo database system is ready to accept connections; sleep 3; exec docker-entrypoint.sh postgres'";

    [Theory]
    [InlineData("")]
    [InlineData(LateStart)]
    public async Task A_published_database_takes_connections_when_it_is_told_to_be_ready(string command)
    {
        var port = Ports.Free();
        await using var desk = await Desk.With($"docker run -d -p 127.0.0.1:{port}:5432 -e POSTGRES_PASSWORD=swordfish-17 postgres:17 {command}");
        await desk.Has("postgres:17");
        desk.Choose("Run Anyway");
        await desk.Run();
        Assert.Contains($" is ready at 127.0.0.1:{port}.", await desk.HearMessage());
        using var connection = new TcpClient();
        await connection.ConnectAsync("127.0.0.1", port, Cancelled);
        // The request for an encrypted connection, which it answers with one letter.
        await connection.GetStream().WriteAsync(new byte[] { 0, 0, 0, 8, 4, 210, 22, 47 }, Cancelled);
        Assert.Contains((char)connection.GetStream().ReadByte(), "SN");
    }

    [Fact]
    public async Task One_of_which_no_command_is_known_is_ready_when_it_listens()
    {
        await using var desk = await Desk.With("docker run -d redis:8 sh -c 'redis-server --bind 127.0.0.1 --daemonize yes --save \"\"; sleep 3; redis-cli shutdown; exec redis-server --save \"\"'");
        await desk.Has("redis:8");
        await desk.Run();
        Assert.Contains(" is ready.", await desk.HearMessage());
        var log = await desk.Engine.Containers.Log((await desk.Containers())[0].Id, 200, Cancelled);
        Assert.Contains("Ready to accept connections", log);
    }

    [Fact]
    public async Task A_second_one_gets_a_volume_of_its_own_and_never_shares_a_folder()
    {
        var volume = $"desk-{Guid.NewGuid():N}";
        var folder = Directory.CreateTempSubdirectory("ra-data-").FullName;
        await using var desk = await Desk.With($"### volume\ndocker run -d --stop-signal KILL -v {volume}:/data redis:8\n### folder\ndocker run -d --stop-signal KILL -v {folder}:/data redis:8");
        await desk.Has("redis:8");
        foreach (var line in new[] { 1, 3 }) await desk.Run(line);
        desk.Editor.Answer("window/showMessageRequest", question => question["actions"]!.AsArray().LastOrDefault(action => (string)action!["title"]! is "Run Another" or "Use a Volume of Its Own")?.DeepClone());
        await desk.Run(1);
        await desk.HearQuestion();
        Assert.Contains($" writes into {volume}, and a second database there would damage it.", await desk.HearQuestion());
        Assert.Equal([volume, $"{volume}-2"], (await desk.Containers()).SelectMany(container => container.Volumes).Order());
        for (var said = 0; said < 3; said++) await desk.HearMessage();
        await desk.Run(3);
        Assert.EndsWith("Stop it first, or write another folder.", System.Text.RegularExpressions.Regex.Replace(await desk.HearMessage(), @"Stop \S+ first", "Stop it first"));
        Assert.Equal(3, (await desk.Containers()).Count);

        desk.Editor.Answer("window/showMessageRequest", question => question["actions"]![0]!.DeepClone());
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData(LateStart)]
    public async Task One_that_publishes_nothing_is_asked_inside(string command)
    {
        await using var desk = await Desk.With($"docker run -d -e POSTGRES_PASSWORD=swordfish-17 postgres:17 {command}");
        await desk.Has("postgres:17");
        desk.Choose("Run Anyway");
        await desk.Run();
        Assert.Contains(" is ready.", await desk.HearMessage());
        Assert.Contains("PostgreSQL init process complete", await desk.Engine.Containers.Log((await desk.Containers())[0].Id, 200, Cancelled));
    }
}
