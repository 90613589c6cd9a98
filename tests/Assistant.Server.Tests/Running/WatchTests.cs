using System.Net.Sockets;
using Assistant.Engine;

namespace Assistant.Server.Tests.Running;

/// <summary>The one event stream behind lenses and view.</summary>
public class WatchTests(ITestOutputHelper output)
{
    static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lens_is_refreshed_within_100_milliseconds_of_an_event()
    {
        await using var desk = await Desk.With("docker run -d busybox sleep 600");
        await desk.Has("busybox");
        await desk.Lenses();
        await using var events = desk.Engine.Events.Follow(Cancelled).GetAsyncEnumerator(Cancelled);
        await events.MoveNextAsync();
        var taken = new List<TimeSpan>();
        for (var round = 0; round < 20; round++)
        {
            var made = await desk.Engine.Containers.Create(new() { ["Image"] = "busybox" }, null, null, new Dictionary<string, string> { [Labels.File] = desk.FilePath }, Cancelled);
            // Told right behind the refresh, with what the lenses would say now.
            while ((await desk.Editor.Hear("assistant/containers"))["containers"]!.AsArray().All(told => (string)told!["id"]! != made)) { }
            await desk.Editor.Hear("workspace/codeLens/refresh");
            var heard = DateTimeOffset.UtcNow;
            while (await events.MoveNextAsync() && events.Current.Action is not "create") { }
            taken.Add(heard - events.Current.At!.Value);
        }
        taken.Sort();
        output.WriteLine($"Event to refresh: median {taken[10].TotalMilliseconds:0.0} ms, slowest {taken[^1].TotalMilliseconds:0.0} ms.");
        Assert.InRange(taken[10], TimeSpan.Zero, Limit);
    }

    [Fact]
    public async Task An_engine_that_comes_back_is_there_within_two_seconds()
    {
        await using var desk = await Desk.With("docker ps");
        var socket = Path.Combine(Path.GetTempPath(), $"relay-{Guid.NewGuid():N}.sock");
        await using var editor = await Desk.EditorFor($"unix://{socket}");
        editor.Open("file:///desk/away.recipe", "docker run -d busybox");
        await editor.Ask("textDocument/codeLens", new { textDocument = new { uri = "file:///desk/away.recipe" } });
        for (var round = 0; round < 2; round++)
        {
            await Status(editor, "missing");
            var back = DateTimeOffset.UtcNow;
            using (new Relay(socket, desk.Engine.Endpoint.Address.LocalPath))
            {
                await Status(editor, "connected");
                Assert.InRange(DateTimeOffset.UtcNow - back, TimeSpan.Zero, TimeSpan.FromSeconds(2));
            }
        }
    }

    [Fact]
    public async Task The_view_lists_what_open_files_have_started_and_follows_it()
    {
        await using var desk = await Desk.With("### web\ndocker run -d -p 127.0.0.1::80 busybox httpd -f -p 80");
        await desk.Has("busybox");
        Assert.Empty((await desk.Editor.Ask("assistant/containers"))!["containers"]!.AsArray());
        await desk.Run(1);
        while ((await desk.Editor.Hear("assistant/containers"))["containers"]!.AsArray() is var told)
        {
            if (told is not [{ } shown] || !(bool)shown["isRunning"]!) continue;
            var made = Assert.Single(await desk.Containers());
            Assert.Equal((made.Id, made.Name, "busybox", "web"), ((string)shown["id"]!, (string)shown["name"]!, (string)shown["image"]!, (string)shown["block"]!));
            Assert.Equal((Path.GetFileName(desk.FilePath), $"file://{desk.FilePath}", $"{made.Ports[0].HostPort}"), ((string)shown["file"]!, (string)shown["uri"]!, (string)shown["ports"]!));
            Assert.Matches(@"^running since \d\d:\d\d$", (string)shown["state"]!);
            return;
        }
    }

    static async Task Status(Editor editor, string expected)
    {
        while ((string)(await editor.Hear("assistant/status"))["engine"]! != expected) { }
    }

    /// <summary>A socket that stands for the engine's own, and goes with everything that is connected to it.</summary>
    sealed class Relay : IDisposable
    {
        readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        readonly List<Socket> open = [];
        readonly string path;

        public Relay(string path, string engine)
        {
            this.path = path;
            listener.Bind(new UnixDomainSocketEndPoint(path));
            listener.Listen();
            _ = Accept(engine);
        }

        public void Dispose()
        {
            listener.Dispose();
            lock (open)
                foreach (var socket in open) socket.Dispose();
            File.Delete(path);
        }

        async Task Accept(string engine)
        {
            try
            {
                while (true)
                {
                    var near = await listener.AcceptAsync();
                    var far = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                    await far.ConnectAsync(new UnixDomainSocketEndPoint(engine));
                    lock (open) open.AddRange([near, far]);
                    _ = Pass(near, far);
                    _ = Pass(far, near);
                }
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException)
            {
            }
        }

        static async Task Pass(Socket from, Socket to)
        {
            try
            {
                await new NetworkStream(from).CopyToAsync(new NetworkStream(to));
            }
            catch (Exception over) when (over is IOException or ObjectDisposedException)
            {
            }
        }
    }
}
