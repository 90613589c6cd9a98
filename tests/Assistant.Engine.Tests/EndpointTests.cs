using System.Security.Cryptography;
using System.Text;

namespace Assistant.Engine.Tests;

public sealed class EndpointTests : IDisposable
{
    readonly string home = Directory.CreateTempSubdirectory("ra-home-").FullName;

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Theory]
    [InlineData("unix:///run/x.sock", "DOCKER_HOST=tcp://a:2375", "unix:///run/x.sock", "assistant.engine.host (or --host)", "localhost")]
    [InlineData("", "DOCKER_HOST=tcp://lab:2375", "tcp://lab:2375/", "DOCKER_HOST", "lab")]
    [InlineData(null, "DOCKER_HOST=tcp://127.0.0.1:2375", "tcp://127.0.0.1:2375/", "DOCKER_HOST", "localhost")]
    [InlineData(null, "DOCKER_HOST=ssh://me@lab", "ssh://me@lab/", "DOCKER_HOST", "lab")]
    [InlineData(null, "DOCKER_HOST=npipe:////./pipe/docker_engine", "npipe:////./pipe/docker_engine", "DOCKER_HOST", "localhost")]
    [InlineData("lab", "DOCKER_HOST=unix:///a.sock", "tcp://lab.example:2376/", "the docker context lab", "lab.example")]
    [InlineData("default", "DOCKER_HOST=unix:///a.sock;DOCKER_CONTEXT=lab", "unix:///a.sock", "DOCKER_HOST", "localhost")]
    [InlineData(null, "DOCKER_CONTEXT=lab", "tcp://lab.example:2376/", "the docker context lab", "lab.example")]
    [InlineData(null, "DOCKER_HOST=unix:///a.sock;DOCKER_CONTEXT=lab", "unix:///a.sock", "DOCKER_HOST", "localhost")]
    public void AnEndpointIsFoundAsTheDockerClientFindsIt(string? setting, string variables, string address, string origin, string host)
    {
        Context("lab", "tcp://lab.example:2376");
        var found = Find(setting, variables);

        Assert.Equal((new Uri(address), origin, host), (found!.Address, found.Origin, found.PublishedHost));
    }

    [Fact]
    public void TheCurrentContextIsUsedWithItsCertificates()
    {
        Context("lab", "tcp://lab.example:2376");
        Write(".docker/config.json", """{"currentContext":"lab","auths":{}}""");
        Assert.Null(Find(null, "")!.Tls);

        Write($".docker/contexts/tls/{Id("lab")}/docker/ca.pem", "");
        Assert.Equal(new TlsFiles(Path.Combine(home, ".docker/contexts/tls", Id("lab"), "docker")), Find(null, "")!.Tls);
    }

    [Fact]
    public void ThePartOfTheEnvironmentForCertificatesIsUsed() =>
        Assert.Equal(new TlsFiles("/certs"), Find(null, "DOCKER_HOST=tcp://lab:2376;DOCKER_TLS_VERIFY=1;DOCKER_CERT_PATH=/certs")!.Tls);

    [Theory]
    [InlineData("/var/run/docker.sock", "/run/user/1/docker.sock")]
    [InlineData("/run/user/1/docker.sock", "/run/user/1/podman/podman.sock")]
    [InlineData("/run/user/1/podman/podman.sock")]
    [InlineData("HOME/.docker/run/docker.sock")]
    public void TheFirstSocketThatExistsIsTaken(params string[] sockets)
    {
        if (OperatingSystem.IsWindows()) return;
        sockets = [.. sockets.Select(path => path.Replace("HOME", home))];
        Assert.Equal(sockets[0], Find(null, "XDG_RUNTIME_DIR=/run/user/1", sockets)!.Address.LocalPath);
    }

    [Fact]
    public void WithoutAnythingThereIsNone() => Assert.True(Find(null, "") is null || OperatingSystem.IsWindows());

    [Theory]
    [InlineData("localhost:2375", "", "assistant.engine.host (or --host) says localhost:2375, which is not an address")]
    [InlineData("gone", "", "There is no docker context gone. ")]
    [InlineData(null, "DOCKER_HOST=nonsense", "DOCKER_HOST says nonsense, which is not an address")]
    [InlineData(null, "DOCKER_CONTEXT=gone", "There is no docker context gone. ")]
    public void AnAddressThatCannotBeUsedIsSaid(string? setting, string variables, string words)
    {
        var problem = Assert.Throws<EngineException>(() => Find(setting, variables)).Problem;
        Assert.Equal(ProblemKind.NotRunning, problem.Kind);
        Assert.Contains(words, problem.Sentence);
    }

    [Fact]
    public void TheEnginesToChooseFromAreTheDefaultTheContextsAndTheSocketsBeside()
    {
        if (OperatingSystem.IsWindows()) return;
        Context("lab", "tcp://lab.example:2376");
        Context("desk", "unix:///run/podman/podman.sock");
        Write(".docker/contexts/meta/broken/meta.json", "{");
        Write(".docker/contexts/meta/half/meta.json", """{"Name":"half"}""");
        var found = KnownEngine.All(name => name is "XDG_RUNTIME_DIR" ? "/run/user/1" : null, home, path => path is "/var/run/docker.sock" or "/run/podman/podman.sock" or "/run/user/1/docker.sock");
        Assert.Equal(
            ["default unix:///var/run/docker.sock", "desk unix:///run/podman/podman.sock", "lab tcp://lab.example:2376", "unix:///run/user/1/docker.sock unix:///run/user/1/docker.sock"],
            found.Select(known => $"{known.Setting} {known.Endpoint.Address.OriginalString}"));
    }

    [Theory]
    [InlineData("unix:///run/x.sock", "", "--host unix:///run/x.sock")]
    [InlineData("lab", "", "--context lab")]
    [InlineData(null, "DOCKER_CONTEXT=lab", "--context lab")]
    [InlineData(null, "DOCKER_HOST=tcp://lab:2375", "")]
    public void TheDockerClientIsLedToTheSameEngine(string? setting, string variables, string flags)
    {
        Context("lab", "tcp://lab.example:2376");
        Assert.Equal(flags, string.Join(' ', Find(setting, variables)!.ClientFlags));
    }

    [Theory]
    [InlineData("""{"currentContext":""")]
    [InlineData("""{"currentContext":5}""")]
    [InlineData("""[]""")]
    public void ABrokenConfigurationIsPassedOver(string config)
    {
        Write(".docker/config.json", config);
        Assert.Null(new DockerConfiguration(Path.Combine(home, ".docker")).CurrentContext());
    }

    [Fact]
    public void SshIsCalledWithoutAShell() => Assert.Equal(
        ["-o", "BatchMode=yes", "-o", "ConnectTimeout=30", "-T", "-l", "me", "-p", "2222", "--", "lab", "docker", "--host", "unix:///run/my.sock", "system", "dial-stdio"],
        SshConnection.Words(new("ssh://me@lab:2222/run/my.sock")));

    Endpoint? Find(string? setting, string variables, params string[] sockets)
    {
        var given = variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return Endpoint.Find(setting, name => given.GetValueOrDefault(name), home, sockets.Contains);
    }

    void Context(string name, string host) =>
        Write($".docker/contexts/meta/{Id(name)}/meta.json", $$"""{"Name":"{{name}}","Metadata":{},"Endpoints":{"docker":{"SkipTLSVerify":false,"Host":"{{host}}"} } }""");

    void Write(string path, string text)
    {
        var file = Path.Combine(home, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    static string Id(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
