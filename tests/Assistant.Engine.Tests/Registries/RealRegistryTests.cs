namespace Assistant.Engine.Tests;

/// <summary>Debian's docker-registry: open, with a password, and with tokens.</summary>
public sealed class RealRegistryTests(RealRegistry real) : IClassFixture<RealRegistry>
{
    static readonly string Nothing = $"sha256:{new string('0', 64)}";

    [Fact]
    public async Task ItsTagsAreListed()
    {
        real.MustRun();
        using var registries = new AskedRegistries();
        await HasAllTags(registries, real.Open);
    }

    [Fact]
    public async Task ItSaysWhatIsMissing()
    {
        real.MustRun();
        using var registries = new AskedRegistries();
        Assert.Null(await registries.Image($"{real.Open}/ada/tool:3.0"));
        Assert.Null(await registries.Image($"{real.Open}/ada/tool@{Nothing}"));
        Assert.Null(await registries.Digest($"{real.Open}/ada/tool:3.0"));
        Assert.Null(await registries.Image($"{real.Open}/ada/nothing:1.0"));
        var problem = await Problem.Of(() => registries.Tags($"{real.Open}/ada/nothing"));
        Assert.Equal((ProblemKind.RepositoryNotFound, $"{real.Open} has no {real.Open}/ada/nothing, or does not show it without docker login. Check how its name is written."), (problem.Kind, problem.Sentence));
    }

    [Fact]
    public async Task AnImageTellsWhatItSets()
    {
        real.MustRun();
        using var registries = new AskedRegistries();
        var image = (await registries.Image($"{real.Open}/ada/tool:1.0"))!;
        Assert.Equal(real.Stored.Tags["1.0"], image.Digest);
        Assert.Equal(registries.Clock.GetUtcNow(), image.AsOf);
        var platform = Assert.Single(image.Platforms);
        Assert.Equal("linux/amd64", platform.Name);
        Assert.InRange(platform.Size!.Value, 101, 1000);

        var set = image.Configuration!;
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), set.Created);
        Assert.Equal(["53/udp", "8888/tcp"], set.Ports);
        Assert.Equal(["/data"], set.Volumes);
        Assert.Equal(("1000:100", "/home/ada", true), (set.User, set.WorkFolder, set.HasHealthCheck));
        Assert.Equal("EMPTY= LANG=C.UTF-8 PATH=/bin", string.Join(' ', set.Variables.OrderBy(variable => variable.Key).Select(variable => $"{variable.Key}={variable.Value}")));
        Assert.Equal("tini -- start.sh", string.Join(' ', [.. set.Entrypoint, .. set.Command]));
        Assert.Equal("Ada", set.Labels["maintainer"]);
    }

    [Theory]
    [InlineData("linux/amd64", 0, "/home/ada")]
    [InlineData("linux/arm64", 1, null)]
    [InlineData("linux/arm/v7", 2, null)]
    [InlineData("linux/riscv64", 0, "/home/ada")]
    public async Task OfSeveralBuildsTheOneForThisMachineIsReadOrTheFirst(string machine, int build, string? workFolder)
    {
        real.MustRun();
        using var registries = new AskedRegistries { Machine = machine };
        var image = (await registries.Image($"{real.Open}/ada/tool"))!;
        Assert.Equal(real.Stored.Tags["2.0"], image.Digest);
        Assert.Equal(["linux/amd64", "linux/arm64", "linux/arm/v7"], image.Platforms.Select(platform => platform.Name));
        Assert.Equal([build], Enumerable.Range(0, 3).Where(i => image.Platforms[i].Size is not null));
        Assert.Equal((workFolder, workFolder is null ? null : "1000:100"), (image.Configuration!.WorkFolder, image.Configuration.User));
    }

    [Fact]
    public async Task ADigestIsTheOneOfTheIndex()
    {
        real.MustRun();
        using var registries = new AskedRegistries();
        Assert.Equal(real.Stored.Tags["2.0"], await registries.Digest($"{real.Open}/ada/tool"));
        Assert.Equal(real.Stored.Tags["1.0"], (await registries.Image($"{real.Open}/ada/tool@{real.Stored.Tags["1.0"]}"))!.Digest);
    }

    [Theory]
    [InlineData("""{"auths":{"HOST":{"auth":"YWRhOnNlY3JldA=="}}}""", true)]
    [InlineData("""{"auths":{"http://HOST":{"auth":"YWRhOnNlY3JldA=="}}}""", false)]
    [InlineData("""{"auths":{"HOST":{"auth":"YWRhOndyb25n"}}}""", false)]
    [InlineData("""{"auths":{"HOST":{"identitytoken":"of no use here"}}}""", false)]
    [InlineData("{}", false)]
    public async Task APasswordOpensIt(string configuration, bool opens)
    {
        real.MustRun();
        using var registries = new AskedRegistries { Configuration = configuration.Replace("HOST", real.WithPassword) };
        await Try(registries, real.WithPassword, opens);
    }

    [Theory]
    [InlineData("""{"auths":{"HOST":{"auth":"YWRhOnNlY3JldA=="}}}""", true)]
    [InlineData("""{"auths":{"HOST":{"identitytoken":"ada-was-here"}}}""", true)]
    [InlineData("""{"auths":{"HOST":{"identitytoken":"somebody-else"}}}""", false)]
    [InlineData("""{"auths":{"HOST":{"auth":"YWRhOndyb25n"}}}""", false)]
    [InlineData("{}", false)]
    public async Task ATokenOpensIt(string configuration, bool opens)
    {
        real.MustRun();
        using var registries = new AskedRegistries { Configuration = configuration.Replace("HOST", real.WithToken) };
        await Try(registries, real.WithToken, opens);
    }

    static async Task Try(AskedRegistries registries, string host, bool opens)
    {
        if (opens)
        {
            await HasAllTags(registries, host);
            Assert.Equal("/home/ada", (await registries.Image($"{host}/ada/tool:1.0"))!.Configuration!.WorkFolder);
            Assert.NotNull(await registries.Digest($"{host}/ada/tool:1.0"));
            Assert.False(Directory.Exists(registries.Kept));
            return;
        }
        Assert.Equal(ProblemKind.AccessDenied, (await Problem.Of(() => registries.Tags($"{host}/ada/tool"))).Kind);
        Assert.Equal(ProblemKind.AccessDenied, (await Problem.Of(() => registries.Image($"{host}/ada/tool:1.0"))).Kind);
        Assert.Equal(ProblemKind.AccessDenied, (await Problem.Of(() => registries.Digest($"{host}/ada/tool:1.0"))).Kind);
    }

    /// <summary>This registry tells them in the order of its file system.</summary>
    static async Task HasAllTags(AskedRegistries registries, string host)
    {
        var list = await registries.Tags($"{host}/ada/tool");
        Assert.Equal(["1.0", "2.0", "latest"], list.Tags.Select(tag => tag.Name).Order());
        Assert.True(list.IsWhole);
    }
}
