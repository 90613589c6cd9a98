namespace Assistant.Engine.Tests;

/// <summary>To whom logins and tokens go, and to whom they never do. Registries, token servers and networks of blobs are stand-ins.</summary>
public sealed class RegistryCredentialsTests
{
    const string Login = "Basic YWRhOnNlY3JldA==";

    [Theory]
    [InlineData("Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\",scope=\"repository:library/python:pull\"", "Bearer https://auth.docker.io/token registry.docker.io repository:library/python:pull")]
    [InlineData("bearer Realm=https://a/t , Scope=\"repository:a:pull,push\"", "Bearer https://a/t - repository:a:pull,push")]
    [InlineData("Bearer service=\"no realm\"", "none")]
    [InlineData("Basic realm=\"Registry\"", "Basic")]
    [InlineData("Negotiate", "none")]
    [InlineData("", "none")]
    public void AChallengeIsReadAsItIsSent(string header, string expected)
    {
        using var response = new HttpResponseMessage();
        if (header.Length > 0) response.Headers.TryAddWithoutValidation("WWW-Authenticate", header);
        var challenge = RegistryChallenge.Of(new(new("https://a/"), System.Net.HttpStatusCode.Unauthorized, response.Headers, []));
        Assert.Equal(expected, challenge switch
        {
            RegistryChallenge.Bearer bearer => $"Bearer {bearer.Realm} {bearer.Service ?? "-"} {bearer.Scope ?? "-"}",
            RegistryChallenge.Basic => "Basic",
            _ => "none",
        });
    }

    [Fact]
    public async Task EverybodysTokenComesFirstAndIsKeptUntilItExpires()
    {
        using var tokens = new StandIn(_ => Answer.Json("""{"access_token":"everybody","expires_in":300}"""));
        using var registry = Guarded(tokens, "everybody");
        using var registries = new AskedRegistries { Others = { ["ghcr.test"] = registry }, Configuration = Logins("ghcr.test") };

        await registries.Tags("ghcr.test/ada/tool");
        await registries.Tags("ghcr.test/ada/tool", "1");
        registries.Clock.Advance(TimeSpan.FromSeconds(290));
        await registries.Digest("ghcr.test/ada/tool:1");
        Assert.Equal("GET /token?service=here&scope=repository%3Aada%2Ftool%3Apull", tokens.Lines);
        Assert.Equal("", tokens.Asked[0].Authorization);

        registries.Clock.Advance(TimeSpan.FromSeconds(10));
        await registries.Digest("ghcr.test/ada/tool:2");
        Assert.Equal(2, tokens.Asked.Count);
        Assert.NotEmpty(Directory.GetFiles(registries.Kept));
    }

    [Fact]
    public async Task WhereThatIsNotEnoughTheLoginIsUsedAndTheAnswerIsNotWrittenDown()
    {
        using var tokens = new StandIn(asked => Answer.Json($$"""{"token":"{{(asked.Authorization is Login ? "ada" : "everybody")}}"}"""));
        using var registry = Guarded(tokens, "ada");
        using var registries = new AskedRegistries { Others = { ["ghcr.test"] = registry }, Configuration = Logins("ghcr.test") };

        Assert.Equal("1\nthat is all", await registries.Listed("ghcr.test/ada/tool"));
        Assert.Equal("1\nthat is all", await registries.Listed("ghcr.test/ada/tool"));
        Assert.Equal(["", Login], tokens.Asked.Select(asked => asked.Authorization));
        Assert.All(registry.Asked, asked => Assert.DoesNotContain("Basic", asked.Authorization));
        Assert.False(Directory.Exists(registries.Kept));
    }

    [Fact]
    public async Task AnIdentityTokenIsExchanged()
    {
        using var tokens = new StandIn(asked => asked.Line is "POST /token" ? Answer.Json("""{"access_token":"ada","expires_in":60}""") : new(401, ""));
        using var registry = Guarded(tokens, "ada");
        using var registries = new AskedRegistries { Others = { ["ghcr.test"] = registry }, Configuration = """{"auths":{"ghcr.test":{"identitytoken":"refresh me"}}}""" };

        await registries.Tags("ghcr.test/ada/tool");
        Assert.Equal("grant_type=refresh_token&refresh_token=refresh+me&client_id=recipe-assistant&service=here&scope=repository%3Aada%2Ftool%3Apull", tokens.Asked[^1].Body);
        Assert.Equal("", tokens.Asked[^1].Authorization);
    }

    [Fact]
    public async Task AHelperIsAskedForTheLogin()
    {
        if (OperatingSystem.IsWindows()) return;
        var name = await CredentialHelper.Of("""echo '{"Username":"ada","Secret":"secret"}'""");
        using var registry = new StandIn(asked => asked.Authorization is Login ? Answer.Json("""{"tags":["1"]}""") : new(401, "", ("WWW-Authenticate", "Basic realm=\"x\"")));
        using var registries = new AskedRegistries { Others = { ["private.test"] = registry }, Configuration = $$"""{"credHelpers":{"private.test":"{{name}}"} }""" };
        Assert.Equal("1\nthat is all", await registries.Listed("private.test/ada/tool"));
    }

    [Theory]
    [InlineData("http://192.0.2.1/token")]
    [InlineData("ftp://127.0.0.1/token")]
    [InlineData("/token")]
    [InlineData("")]
    public async Task ATokenIsOnlyAskedForWhereNobodyListensOnTheWay(string realm)
    {
        using var registry = new StandIn(_ => new(401, "", ("WWW-Authenticate", $"Bearer realm=\"{realm}\",service=\"here\"")));
        using var registries = new AskedRegistries { Others = { ["ghcr.test"] = registry }, Configuration = Logins("ghcr.test") };
        var problem = await Problem.Of(() => registries.Tags("ghcr.test/ada/tool"));
        Assert.EndsWith("it names no safe address for its tokens. Try again later, or check for a proxy in between.", problem.Sentence);
        Assert.All(registry.Asked, asked => Assert.Equal("", asked.Authorization));
    }

    [Theory]
    [InlineData("https://far.test/", "https://else.test/token", true)]
    [InlineData("https://far.test/", "http://far.test/token", false)]
    [InlineData("https://far.test/", "http://127.0.0.1/token", false)]
    [InlineData("https://far.test/", "https://localhost/token", false)]
    [InlineData("http://localhost:5000/", "http://127.0.0.2:5001/token", true)]
    [InlineData("http://[::1]:5000/", "https://else.test/token", true)]
    [InlineData("http://localhost:5000/", "http://else.test/token", false)]
    [InlineData("https://far.test/", "file:///etc/passwd", false)]
    public void AServerOnlyLeadsToSafePlaces(string from, string to, bool expected) => Assert.Equal(expected, RegistryWire.MayFollow(new(from), new(to)));

    [Theory]
    [InlineData("localhost:5000", "https://localhost:5000/ http://localhost:5000/")]
    [InlineData("127.1.2.3", "https://127.1.2.3/ http://127.1.2.3/")]
    [InlineData("ghcr.io", "https://ghcr.io/")]
    [InlineData("docker.io", "https://registry-1.docker.io/")]
    [InlineData("registry.lan:5000", "https://registry.lan:5000/")]
    [InlineData("no host", "")]
    public void OnlyARegistryOfThisMachineMaySpeakHttp(string registry, string expected) =>
        Assert.Equal(expected, string.Join(' ', RegistryAddresses.Usual.Registry(registry)));

    [Fact]
    public async Task NothingThatProvesWhoAsksGoesAlongToAnotherServer()
    {
        var stored = new StoredImage();
        stored.Single("1", """{"User":"ada"}""", layer: 5);
        using var blobs = new StandIn(stored.Answer);
        using var registry = new StandIn(asked => asked switch
        {
            { Authorization: not Login } => new(401, "", ("WWW-Authenticate", "Basic realm=\"x\"")),
            _ when asked.Path.Contains("/blobs/") => Answer.Redirect($"{blobs.Address}store/{asked.Path.Split('/')[^1]}"),
            _ => stored.Answer(asked),
        });
        using var registries = new AskedRegistries { Others = { ["private.test"] = registry }, Configuration = Logins("private.test") };

        Assert.Equal("ada", (await registries.Image("private.test/ada/tool:1"))!.Configuration!.User);
        Assert.Equal("", Assert.Single(blobs.Asked).Authorization);
    }

    [Fact]
    public async Task APageThatAnotherServerNamesIsNotAskedFor()
    {
        using var elsewhere = new StandIn(_ => new(200, """{"tags":["1"]}""", ("Link", "<more>; rel=\"next\"")));
        using var registry = new StandIn(asked => asked.Authorization is Login ? Answer.Redirect($"{elsewhere.Address}tags") : new(401, "", ("WWW-Authenticate", "Basic realm=\"x\"")));
        using var registries = new AskedRegistries { Others = { ["private.test"] = registry }, Configuration = Logins("private.test") };
        Assert.Equal("1\nand more", await registries.Listed("private.test/ada/tool"));
        Assert.Equal(new Asked("GET /tags", "", ""), Assert.Single(elsewhere.Asked));
    }

    [Theory]
    [InlineData("https://ghcr.io/v2/", "http://proxy.test:3128/")]
    [InlineData("http://localhost:5000/v2/", null)]
    [InlineData("https://127.0.0.2/v2/", null)]
    public void ThisMachineIsAskedWithoutTheProxy(string address, string? expected) =>
        Assert.Equal(expected, new RegistryProxy(new System.Net.WebProxy("http://proxy.test:3128")).GetProxy(new(address))?.ToString());

    [Fact]
    public async Task ALoginGoesToNoOtherRegistryAndIntoNoMessage()
    {
        using var other = new StandIn(_ => new(401, "", ("WWW-Authenticate", "Basic realm=\"x\"")));
        using var own = new StandIn(_ => new(403, "", ("WWW-Authenticate", "Basic realm=\"x\"")));
        using var registries = new AskedRegistries { Others = { ["other.test"] = other, ["private.test"] = own }, Configuration = Logins("private.test") };

        Assert.Equal(ProblemKind.AccessDenied, (await Problem.Of(() => registries.Tags("other.test/ada/tool"))).Kind);
        Assert.All(other.Asked, asked => Assert.Equal("", asked.Authorization));
        var problem = await Problem.Of(() => registries.Tags("private.test/ada/tool"));
        Assert.Equal("private.test does not show private.test/ada/tool: it does not exist, or it needs docker login. Check how its name is written.", problem.Sentence);
    }

    [Fact]
    public async Task AnotherServersRefusalAfterARedirectAsksForNoLogin()
    {
        using var elsewhere = new StandIn(_ => new(401, "", ("WWW-Authenticate", "Basic realm=\"give it to me\"")));
        using var registry = new StandIn(_ => Answer.Redirect($"{elsewhere.Address}x"));
        using var registries = new AskedRegistries { Others = { ["private.test"] = registry }, Configuration = Logins("private.test") };
        Assert.Equal(ProblemKind.AccessDenied, (await Problem.Of(() => registries.Tags("private.test/ada/tool"))).Kind);
        Assert.All(elsewhere.Asked.Concat(registry.Asked), asked => Assert.Equal("", asked.Authorization));
    }

    [Theory]
    [InlineData("""{"token":""}""")]
    [InlineData("""{}""")]
    [InlineData("""{"token":"a\nb"}""")]
    [InlineData("<html>")]
    public async Task ATokenServerThatGivesNoTokenIsMalformed(string answer)
    {
        using var tokens = new StandIn(_ => Answer.Json(answer));
        using var registry = Guarded(tokens, "everybody");
        using var registries = new AskedRegistries { Others = { ["ghcr.test"] = registry } };
        Assert.Equal(ProblemKind.RegistryMalformed, (await Problem.Of(() => registries.Tags("ghcr.test/ada/tool"))).Kind);
    }

    static string Logins(string registry) => $$"""{"auths":{"{{registry}}":{"auth":"YWRhOnNlY3JldA=="} } }""";

    /// <summary>A registry that shows everything to the bearer of one token.</summary>
    static StandIn Guarded(StandIn tokens, string token) => new(asked => asked.Authorization == $"Bearer {token}"
        ? new(200, """{"tags":["1"]}""", ("Docker-Content-Digest", $"sha256:{new string('c', 64)}"))
        : new(401, "", ("WWW-Authenticate", $"Bearer realm=\"{tokens.Address}token\",service=\"here\",scope=\"repository:ada/tool:pull\"")));
}
