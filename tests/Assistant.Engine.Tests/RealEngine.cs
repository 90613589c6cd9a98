using System.Text.Json.Nodes;

namespace Assistant.Engine.Tests;

/// <summary>
/// The private engine that tests/engine starts, for one test. Every container that the test makes through it carries a label of
/// its own and is removed at the end, with its anonymous volumes.
/// </summary>
sealed class RealEngine : IAsyncDisposable
{
    readonly string mark = Guid.NewGuid().ToString("N");

    RealEngine(Engine engine) => Engine = engine;

    public Engine Engine { get; }

    public Containers Containers => Engine.Containers;

    public Images Images => Engine.Images;

    /// <summary>A name that no other test uses.</summary>
    public string NewName => $"test-{Guid.NewGuid():N}";

    public IReadOnlyDictionary<string, string> Labels => new Dictionary<string, string> { [Assistant.Engine.Labels.File] = mark };

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Skips the test where no engine was started for it; on a build machine that is a failure.</summary>
    public static async Task<RealEngine> Start()
    {
        if (Environment.GetEnvironmentVariable("ASSISTANT_TEST_ENGINE") is { Length: > 0 } address) return new(await Engine.Connect(address, Cancelled, TimeSpan.FromSeconds(20)));
        const string reason = "ASSISTANT_TEST_ENGINE is not set: run `npm test`, or `node tests/engine/with.mjs dotnet test …`";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") is "true", reason);
        throw new InvalidOperationException(reason);
    }

    /// <summary>Pulls an image unless it is there. Others may use it too, so it stays.</summary>
    public async Task<string> Image(string image)
    {
        await Pulled.On(Engine, image);
        return image;
    }

    /// <summary>Creates a container of busybox, or of the image that <paramref name="body"/> names; does not start it.</summary>
    public async Task<string> Create(string? name = null, JsonObject? body = null, params string[] command)
    {
        body ??= [];
        body["Image"] ??= "busybox:latest";
        if (command.Length > 0) body["Cmd"] = new JsonArray([.. command.Select(word => JsonValue.Create(word))]);
        await Image(body["Image"]!.GetValue<string>());
        return await Containers.Create(body, name, null, Labels, Cancelled);
    }

    /// <summary>Creates and starts one.</summary>
    public async Task<string> Run(JsonObject? body = null, params string[] command)
    {
        var container = await Create(null, body, command);
        await Containers.Start(container, Cancelled);
        return container;
    }

    /// <summary>What a container that publishes <paramref name="container"/> at <paramref name="host"/> (0: any free port) is made from.</summary>
    public static JsonObject Publishing(string image, int container, int host = 0) => new()
    {
        ["Image"] = image,
        ["ExposedPorts"] = new JsonObject { [$"{container}/tcp"] = new JsonObject() },
        ["HostConfig"] = new JsonObject
        {
            ["PortBindings"] = new JsonObject { [$"{container}/tcp"] = new JsonArray(new JsonObject { ["HostIp"] = "127.0.0.1", ["HostPort"] = $"{host}" }) },
        },
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var container in await Containers.List(all: true, $"{Assistant.Engine.Labels.File}={mark}", CancellationToken.None))
            await Containers.Remove(container.Id, force: true, volumes: true, CancellationToken.None);
        Engine.Dispose();
    }
}
