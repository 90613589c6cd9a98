using Assistant.Engine.Tests;
using Assistant.Server.Cli;

namespace Assistant.Server.Tests.Pinning;

/// <summary>Pins with Debian's docker-registry: the digest of a tag for several platforms is that of their index.</summary>
public sealed class RealRegistryTests(RealRegistry registry) : IClassFixture<RealRegistry>, IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("assistant-").FullName;

    [Theory]
    [InlineData("1.0")]
    [InlineData("2.0")]
    [InlineData("latest")]
    public async Task A_tag_is_pinned_to_what_the_registry_holds(string tag)
    {
        registry.MustRun();
        var path = Path.Combine(folder, "Dockerfile");
        await File.WriteAllTextAsync(path, $"FROM {registry.Open}/ada/tool:{tag}\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, await CommandLine.Run(["pin", "--write", path], new(TextReader.Null, TextWriter.Null, TextWriter.Null)));
        Assert.Equal($"FROM {registry.Open}/ada/tool:{tag}@{registry.Stored.Tags[tag]}\n", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
