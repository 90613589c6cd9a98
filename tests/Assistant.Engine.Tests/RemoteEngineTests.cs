using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Engine.Tests;

/// <summary>A real engine behind TLS, reached as the context of a docker configuration.</summary>
public class RemoteEngineTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AContextWithCertificatesIsAnEngineLikeAnyOther()
    {
        // The private engine is asked for only so that the registry is there.
        await using var real = await RealEngine.Start();
        await using var remote = await RemoteEngine.Start(Cancelled);
        using var engine = await remote.Connect(Cancelled);
        Assert.Equal(("tcp", "the docker context lab", "--context lab"), (engine.Endpoint.Address.Scheme, engine.Endpoint.Origin, string.Join(' ', engine.Endpoint.ClientFlags)));
        Assert.NotNull(engine.ApiVersion);
        Assert.Empty(await engine.Containers.List(all: true, label: null, Cancelled));

        var image = $"{Environment.GetEnvironmentVariable("ASSISTANT_TEST_REGISTRY")}/library/busybox:latest";
        await engine.Images.Pull(ImageReference.Parse(image).Value!, null, null, Cancelled);
        var body = new JsonObject { ["Image"] = image, ["Cmd"] = new JsonArray("echo", "from afar"), ["HostConfig"] = new JsonObject { ["NetworkMode"] = "none" } };
        var container = await engine.Containers.Create(body, "afar", null, new Dictionary<string, string>(), Cancelled);
        await engine.Containers.Start(container, Cancelled);
        await engine.Containers.Wait(container, Cancelled);
        Assert.Equal("from afar\n", await engine.Containers.Log(container, 10, Cancelled));
        Assert.Equal("afar", Assert.Single(await engine.Containers.List(all: true, label: null, Cancelled)).Name);
        await engine.Containers.Remove(container, force: true, volumes: true, Cancelled);
        Assert.Empty(await engine.Containers.List(all: true, label: null, Cancelled));
    }

    [Theory]
    [InlineData("breaks off the encrypted connection, as an engine does that does not know your certificate: cert.pem and key.pem", "cert.pem", "key.pem")]
    [InlineData("shows a certificate that this machine does not trust", "ca.pem")]
    public async Task WithoutItsCertificatesTheContextIsRefused(string why, params string[] missing)
    {
        await using var real = await RealEngine.Start();
        await using var remote = await RemoteEngine.Start(Cancelled);
        (await remote.Connect(Cancelled)).Dispose();
        var tls = RemoteEngine.Find(remote.Configuration).Tls!.Folder;
        foreach (var file in missing) File.Delete(Path.Combine(tls, file));

        var problem = await Problem.Of(() => Engine.Connect(RemoteEngine.Find(remote.Configuration), new(remote.Configuration), Cancelled, TimeSpan.FromSeconds(20)));
        Assert.Equal(ProblemKind.NotRunning, problem.Kind);
        Assert.Contains(why, problem.Sentence);
    }

    [Fact]
    public async Task WithoutEncryptionItIsToldThatItIsWanted()
    {
        await using var real = await RealEngine.Start();
        await using var remote = await RemoteEngine.Start(Cancelled);
        var address = RemoteEngine.Find(remote.Configuration).Address.OriginalString;
        var problem = await Problem.Of(() => Engine.Connect(address, Cancelled, TimeSpan.FromSeconds(20)));
        Assert.StartsWith($"No docker engine answers: what answers at {address} wants an encrypted connection", problem.Sentence);
    }
}
