using Assistant.Engine;
using Assistant.Engine.Tests;
using Assistant.Server.Running;

namespace Assistant.Server.Tests.Running;

public class PullingTests
{
    [Fact]
    public void A_pull_is_shown_a_few_times_a_second_and_at_once_when_only_unpacking_is_left()
    {
        var (clock, step) = (new ManualClock(), new HeardStep());
        var shown = new Pulling.Shown(step, clock);
        for (var i = 0; i < 100; i++)
        {
            shown.Report(new([new("a", "Downloading", i, 0, 100)], i / 2, null));
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }
        Assert.Equal([0, 10, 20, 30, 40], step.Percentages);
        shown.Report(new([new("a", "Downloading", 99, 0, 100)], 49, null));
        shown.Report(new([new("a", "Download complete", 100, 0, 100)], 50, null));
        shown.Report(new([new("a", "Extracting", 100, 2, 100)], 51, null));
        Assert.Equal(["0 of 1 layers, 0.0 of 0.0 MB", "0 of 1 layers, 0.0 of 0.0 MB, unpacking"], step.Messages.TakeLast(2));
    }
}
