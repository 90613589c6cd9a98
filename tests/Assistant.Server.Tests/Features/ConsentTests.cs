using Assistant.Server.Tests.Running;

namespace Assistant.Server.Tests.Features;

/// <summary>Run asks once more before something dangerous; no engine is needed to say no.</summary>
public class ConsentTests
{
    const string Uri = "file:///desk/lab.recipe";

    [Theory]
    [InlineData("docker run -d --privileged x", "--privileged gives the container nearly all rights of the host;")]
    [InlineData("docker run -d -v /var/run/docker.sock:/s x", "The engine's socket gives the container all rights on the host.")]
    [InlineData("docker run -d -p 8888:8888 rocker/ml", "rocker/ml asks for no password, and -p 8888:8888 opens it to everybody on the network.")]
    [InlineData("docker run -d -e PASSWORD=hunter2 x", "The value of PASSWORD is written out in the file;")]
    [InlineData("ROOT=/\ndocker run -d -v $ROOT:/host x", "The whole host is mounted into the container;", 1)]
    public async Task A_danger_is_asked_about(string text, string question, int line = 0)
    {
        await using var editor = await Desk.EditorFor("unix:///no/such/engine");
        editor.Open(Uri, text);
        await editor.Ask("workspace/executeCommand", new { command = "assistant.run", arguments = new[] { new { uri = Uri, line } } });
        var asked = await editor.Hear("window/showMessageRequest");
        Assert.StartsWith(question, (string)asked["message"]!);
        Assert.DoesNotContain("hunter2", (string)asked["message"]!);
        Assert.Equal("Run Anyway", (string)asked["actions"]![0]!["title"]!);
        Assert.DoesNotContain("window/showMessage", editor.EverHeard);
    }

    [Fact]
    public async Task Who_wants_it_all_the_same_gets_it()
    {
        await using var editor = await Desk.EditorFor("unix:///no/such/engine");
        editor.Answer("window/showMessageRequest", asked => asked["actions"]!.AsArray().FirstOrDefault(action => (string)action!["title"]! == "Run Anyway")?.DeepClone());
        editor.Open(Uri, "docker run -d --privileged x");
        await editor.Ask("workspace/executeCommand", new { command = "assistant.run", arguments = new[] { new { uri = Uri, line = 0 } } });
        await editor.Hear("window/showMessageRequest");
        // The next thing told is that there is no such engine.
        var told = await editor.Hear("window/showMessageRequest");
        Assert.Contains("engine", (string)told["message"]!);
    }
}
