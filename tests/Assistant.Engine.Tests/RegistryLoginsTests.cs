using System.Text;
using Assistant.Language.Values;

namespace Assistant.Engine.Tests;

// Both pull stand-in/single, and a layer that one of them has is not downloaded by the other.
[Collection("stand-in/single")]
public sealed class RegistryLoginsTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("ra-login-").FullName;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("private.test", """{"auths":{"private.test":{"auth":"YWRhOnNlY3JldA=="}}}""", "ada secret")]
    [InlineData("private.test", """{"auths":{"https://private.test":{"auth":"YWRhOnNlOmNyZXQ="}}}""", "ada se:cret")]
    [InlineData("docker.io", """{"auths":{"https://index.docker.io/v1/":{"auth":"YWRhOnNlY3JldA=="}}}""", "ada secret")]
    [InlineData("ghcr.io", """{"auths":{"ghcr.io":{"identitytoken":"abc"}}}""", "abc")]
    [InlineData("other.test", """{"auths":{"private.test":{"auth":"YWRhOnNlY3JldA=="}}}""", "")]
    [InlineData("private.test", """{"auths":{"private.test":{"auth":"not base64"}}}""", "")]
    [InlineData("private.test", """{"auths":[]}""", "")]
    [InlineData("private.test", """{"auths":{"private.test":{}},"credsStore":"no-such-helper"}""", "")]
    [InlineData("private.test", "", "")]
    public async Task ALoginIsReadWhereDockerLeftIt(string registry, string config, string expected) =>
        Assert.Equal(expected, await Login(registry, config));

    [Theory]
    [InlineData("""{"Username":"ada","Secret":"secret"}""", 0, "ada secret")]
    [InlineData("""{"Username":"<token>","Secret":"abc"}""", 0, "abc")]
    [InlineData("credentials not found in native keychain", 1, "")]
    public async Task AHelperIsAsked(string answer, int exit, string expected)
    {
        if (OperatingSystem.IsWindows()) return;
        var name = await CredentialHelper.Of($"read server\n[ \"$1 $server\" = \"get ghcr.io\" ] && echo '{answer}'\nexit {exit}");
        Assert.Equal(expected, await Login("ghcr.io", $$"""{"credHelpers":{"ghcr.io":"{{name}}"} }"""));
    }

    [Fact]
    public async Task AHelperNeedNotReadForWhichServer()
    {
        if (OperatingSystem.IsWindows()) return;
        var name = await CredentialHelper.Of("""exec <&-; echo '{"Username":"ada","Secret":"secret"}'""");
        for (var time = 0; time < 20; time++) Assert.Equal("ada secret", await Login("ghcr.io", $$"""{"credsStore":"{{name}}"}"""));
    }

    [Fact]
    public async Task APrivateImageIsPulledWithTheLogin()
    {
        await using var real = await RealEngine.Start();
        var image = ImageReference.Parse("private.test/stand-in/single").Value!;
        Assert.Equal(ProblemKind.AccessDenied, (await Problem.Of(() => real.Images.Pull(image, null, null, Cancelled))).Kind);

        await File.WriteAllTextAsync(Path.Combine(folder, "config.json"), """{"auths":{"private.test":{"auth":"YWRhOnNlY3JldA=="}}}""", Cancelled);
        using var engine = await Engine.Connect(real.Engine.Endpoint.Address.ToString(), new DockerConfiguration(folder), Cancelled, TimeSpan.FromSeconds(20));
        await engine.Images.Pull(image, null, null, Cancelled);
        Assert.True(await engine.Images.Exists("private.test/stand-in/single", Cancelled));
        await engine.Images.Remove("private.test/stand-in/single", force: true, Cancelled);
    }

    async Task<string> Login(string registry, string config)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "config.json"), config, Cancelled);
        var login = await new RegistryLogins(new(folder)).For(registry, Cancelled);
        return login.IdentityToken ?? $"{login.Username} {login.Password}".Trim();
    }
}
