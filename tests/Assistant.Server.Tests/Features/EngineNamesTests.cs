using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Assistant.Server.Tests.Running;

namespace Assistant.Server.Tests.Features;

public class EngineNamesTests
{
    /// <summary>Somebody listens and says nothing; a completion that waited for more than its moment would take seconds.</summary>
    [Fact]
    public async Task An_engine_that_never_answers_holds_up_no_completion()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var editor = await Editor.Start(null, new { settings = new { engine = new { host = $"tcp://{silent.LocalEndpoint}" } } });
        editor.Open("file:///p/a.recipe", "docker run --name lab redis\ndocker stop ");
        await Complete(editor);
        var watch = Stopwatch.StartNew();
        var list = await Complete(editor);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1000);
        Assert.True((bool)list["isIncomplete"]!);
        Assert.Equal("lab", (string)list["items"]![0]!["label"]!);
    }

    [Fact]
    public async Task Without_an_engine_the_names_of_the_file_are_all_there_is()
    {
        await using var editor = await Editor.Start(null, new { settings = new { engine = new { host = "unix:///nowhere/docker.sock" } } });
        editor.Open("file:///p/a.recipe", "docker run --name lab redis\ndocker stop ");
        JsonNode list;
        do list = await Complete(editor); while ((bool)list["isIncomplete"]!);
        Assert.Equal("lab", (string)list["items"]![0]!["label"]!);
    }

    [Fact]
    public async Task What_the_engine_has_is_offered_where_its_name_can_stand()
    {
        await using var desk = await Desk.With("docker rm \ndocker volume rm \ndocker network rm \ndocker rmi ");
        await desk.Has("stand-in/single");
        var name = $"names-{Guid.NewGuid():N}";
        var body = new JsonObject { ["Image"] = "stand-in/single", ["HostConfig"] = new JsonObject { ["Binds"] = new JsonArray($"{name}-volume:/x") } };
        await desk.Engine.Containers.Create(body, name, null, new Dictionary<string, string>(), TestContext.Current.CancellationToken);
        try
        {
            Assert.Contains(name, await Labels(desk, 0, 10));
            Assert.Contains($"{name}-volume", await Labels(desk, 1, 17));
            Assert.Contains("bridge", await Labels(desk, 2, 18));
            Assert.Contains("stand-in/single:latest", await Labels(desk, 3, 11));
        }
        finally
        {
            await desk.Engine.Containers.Remove(name, force: true, volumes: true, TestContext.Current.CancellationToken);
            await desk.Engine.Kept.RemoveVolume($"{name}-volume", TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The answer may come after the moment a completion waits; then the editor asks again.</summary>
    static async Task<List<string>> Labels(Desk desk, int line, int character)
    {
        while (true)
        {
            var list = (await desk.Editor.Ask("textDocument/completion", desk.At(line, character)))!;
            var labels = list["items"]!.AsArray().Select(item => (string)item!["label"]!).ToList();
            if (!(bool)list["isIncomplete"]! || labels.Contains("stand-in/single:latest")) return labels;
        }
    }

    static async Task<JsonNode> Complete(Editor editor) =>
        (await editor.Ask("textDocument/completion", new { textDocument = new { uri = "file:///p/a.recipe" }, position = new { line = 1, character = 12 } }))!;
}
