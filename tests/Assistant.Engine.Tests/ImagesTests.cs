using System.Collections.Concurrent;
using Assistant.Language.Values;

namespace Assistant.Engine.Tests;

// Both pull stand-in/single, and a layer that one of them has is not downloaded by the other.
[Collection("stand-in/single")]
public class ImagesTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    static ImageReference Name(string image) => ImageReference.Parse(image).Value!;

    [Fact]
    public async Task APullTellsHowFarEveryLayerIs()
    {
        await using var real = await RealEngine.Start();
        var heard = new Heard();
        await real.Images.Pull(Name("stand-in/layered"), null, heard, Cancelled);
        Assert.True(await real.Images.Exists("stand-in/layered", Cancelled));

        var last = heard.Reports.Last();
        Assert.Equal(9, last.Layers.Count);
        Assert.All(last.Layers, layer => Assert.True(layer.IsDone, $"{layer.Id}: {layer.Status}"));
        Assert.Equal(100, last.Percentage);
        Assert.Contains(heard.Reports, report => report.Layers.Any(layer => layer is { Status: "Downloading", Size: > 2_000_000 } && layer.Loaded <= layer.Size));
        var percentages = heard.Reports.Select(report => report.Percentage).ToList();
        Assert.Equal(percentages.Order(), percentages);

        await real.Images.Remove("stand-in/layered", force: false, Cancelled);
        Assert.False(await real.Images.Exists("stand-in/layered", Cancelled));
    }

    [Fact]
    public async Task ACancelledPullEndsAtOnceAndLeavesNoImage()
    {
        await using var real = await RealEngine.Start();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var pull = real.Images.Pull(Name("slow.test/stand-in/layered"), null, new Heard(report =>
        {
            if (report.Layers.Any(layer => layer.Loaded > 0)) enough.Cancel();
        }), enough.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pull.WaitAsync(TimeSpan.FromSeconds(20), Cancelled));
        Assert.True(enough.IsCancellationRequested);
        Assert.False(await real.Images.Exists("slow.test/stand-in/layered", Cancelled));
    }

    [Theory]
    [InlineData("nosuch/image", ProblemKind.AccessDenied)]
    [InlineData("quay.io/nosuch/image", ProblemKind.AccessDenied)]
    [InlineData("rocker/tidyverse:9.9.9", ProblemKind.TagNotFound)]
    [InlineData("limited.test/rocker/tidyverse", ProblemKind.RateLimited)]
    [InlineData("cut.test/stand-in/single", ProblemKind.RegistryUnreachable)]
    [InlineData("127.0.0.1:1/some/image", ProblemKind.RegistryUnreachable)]
    [InlineData("nowhere.test/some/image", ProblemKind.RegistryUnreachable)]
    public async Task APullThatFailsSaysWhy(string image, ProblemKind kind)
    {
        await using var real = await RealEngine.Start();
        var problem = await Problem.Of(() => real.Images.Pull(Name(image), null, null, Cancelled));

        Assert.Equal(kind, problem.Kind);
        Assert.Matches(@"^[A-Z].*\.$", problem.Sentence);
        Assert.False(await real.Images.Exists(image, Cancelled));
    }

    [Theory]
    [InlineData("jupyter/tensorflow-notebook")]
    [InlineData("quay.io/jupyter/scipy-notebook:2026-08-03")]
    [InlineData("python:3.13-slim")]
    [InlineData("timescale/timescaledb:latest-pg17")]
    public async Task ImagesArePulledUnderTheNamesThatPeopleWrite(string image)
    {
        await using var real = await RealEngine.Start();
        await real.Images.Pull(Name(image), null, null, Cancelled);

        var name = Name(image);
        var listed = Assert.Single(await real.Images.List(Cancelled), local => local.Repository == name.FamiliarName && local.Tag == (name.Tag ?? "latest"));
        Assert.InRange(listed.Size, 100_000_000, 2_000_000_000);
        Assert.Equal(12, listed.Id.Length);
    }

    [Fact]
    public async Task AnInspectedImageTellsWhatItSetsAndWhatItWasPulledBy()
    {
        await using var real = await RealEngine.Start();
        var name = Name("quay.io/jupyter/scipy-notebook:2026-08-03");
        await real.Images.Pull(name, null, null, Cancelled);
        var image = (await real.Images.Inspect(name.ToString(), Cancelled))!;

        Assert.Matches("^linux/[a-z0-9]+$", image.Platform);
        Assert.InRange(image.Size, 100_000_000, 2_000_000_000);
        Assert.Matches("^sha256:[0-9a-f]{64}$", image.Digest);
        Assert.True(await real.Images.Exists($"{name.FamiliarName}@{image.Digest}", Cancelled));
        var configuration = image.Configuration;
        Assert.Equal(("8888/tcp", "1000", "/home/jovyan", "jovyan", true), (configuration.Ports.Single(), configuration.User, configuration.WorkFolder, configuration.Variables["NB_USER"], configuration.HasHealthCheck));
        Assert.Equal(["start-notebook.py"], configuration.Command);
        Assert.Null(await real.Images.Inspect("no/such-image", Cancelled));
    }

    [Fact]
    public async Task TheHistoryOfAnImageHasAStepForEachLayer()
    {
        await using var real = await RealEngine.Start();
        const string Image = "quay.io/jupyter/scipy-notebook";
        await real.Images.Pull(Name(Image), null, null, Cancelled);
        var steps = await real.Images.History(Image, Cancelled);

        Assert.Equal((await real.Images.Inspect(Image, Cancelled))!.Size, steps.Sum(step => step.Size));
        Assert.StartsWith("stand-in: Debian", steps[0].CreatedBy);
        Assert.True(steps[0].Size > 100 * steps[1].Size);
    }

    [Fact]
    public async Task TheEnginesSearchFindsPublicImages()
    {
        await using var real = await RealEngine.Start();
        var found = await real.Images.Search("tidyverse", 10, Cancelled);

        var first = found[0];
        Assert.Equal(("rocker/tidyverse", false), (first.Name, first.Official));
        Assert.NotEmpty(first.Description);
        Assert.True(first.Stars > 0);
        Assert.Empty(await real.Images.Search("no-such-thing-anywhere", 10, Cancelled));
    }

    [Fact]
    public async Task AnImageThatAContainerUsesIsNotRemoved()
    {
        await using var real = await RealEngine.Start();
        await real.Create(null, new() { ["Image"] = "hello-world:latest" });

        var problem = await Problem.Of(() => real.Images.Remove("hello-world", force: false, Cancelled));
        Assert.Equal(ProblemKind.ImageInUse, problem.Kind);
    }

    sealed class Heard(Action<PullProgress>? listener = null) : IProgress<PullProgress>
    {
        public ConcurrentQueue<PullProgress> Reports { get; } = [];

        public void Report(PullProgress value)
        {
            Reports.Enqueue(value);
            listener?.Invoke(value);
        }
    }
}
