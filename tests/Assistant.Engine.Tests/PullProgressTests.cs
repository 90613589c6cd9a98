using Docker.DotNet.Models;

namespace Assistant.Engine.Tests;

/// <summary>What a pull tells, message by message as an engine sends them.</summary>
public class PullProgressTests
{
    const long Megabyte = 1_000_000;

    readonly ManualClock clock = new();
    readonly List<PullProgress> heard = [];
    readonly PullMessages messages;

    public PullProgressTests() => messages = new(new Heard(heard.Add), clock);

    PullProgress Last => heard[^1];

    [Fact]
    public void Bytes_are_counted_over_all_layers_whose_size_is_known()
    {
        foreach (var layer in "abcdefghi") Say(layer, "Pulling fs layer");
        Assert.Equal("0 of 9 layers", Last.Text);
        Say('a', "Already exists");
        Say('b', "Downloading", 1 * Megabyte, 4 * Megabyte);
        Say('c', "Downloading", Megabyte / 10, 2 * Megabyte);
        Assert.Equal("1 of 9 layers, 1.1 of 6.0 MB", Last.Text);
        Say('c', "Download complete");
        Say('d', "Downloading", 0, Megabyte);
        Assert.Equal("1 of 9 layers, 3.0 of 7.0 MB", Last.Text);
        Say('c', "Pull complete");
        Say('d', "Verifying Checksum");
        Assert.Equal("2 of 9 layers, 4.0 of 7.0 MB", Last.Text);
    }

    [Fact]
    public void The_percentage_goes_by_bytes_and_loading_is_half_of_it()
    {
        Say('a', "Downloading", 0, 1 * Megabyte);
        Say('b', "Downloading", 0, 9 * Megabyte);
        Say('a', "Pull complete");
        Assert.Equal(10, Last.Percentage);
        Say('b', "Download complete");
        Assert.Equal(55, Last.Percentage);
        Say('b', "Extracting", 3 * Megabyte, 9 * Megabyte);
        Assert.Equal(70, Last.Percentage);
        Say('b', "Pull complete");
        Assert.Equal(100, Last.Percentage);
    }

    [Fact]
    public void Layers_that_are_named_or_sized_later_never_set_it_back()
    {
        Say('x', "Already exists");
        Say('a', "Downloading", 5 * Megabyte, 10 * Megabyte);
        Say('b', "Waiting");
        Say('a', "Pull complete");
        Say('b', "Downloading", 0, 90 * Megabyte);
        Say('b', "Downloading", 40 * Megabyte, 90 * Megabyte);
        Say('b', "Retrying in 5 seconds");
        Say('b', "Downloading", 0, 90 * Megabyte);
        Say('c', "Pulling fs layer");
        Assert.Equal(heard.Select(report => report.Percentage).Order(), heard.Select(report => report.Percentage));
        Assert.True(heard[0].Percentage is 0, "what is there is no part of the way");
        Assert.True(heard[3].Percentage is 50, "a layer of unknown size is as large as the largest");
    }

    [Fact]
    public void What_is_loaded_and_not_unpacked_is_said_to_be_unpacked()
    {
        Say('a', "Downloading", 0, 2 * Megabyte);
        Say('b', "Downloading", 1 * Megabyte, 2 * Megabyte);
        Say('a', "Extracting", 1 * Megabyte, 2 * Megabyte);
        Assert.Equal("0 of 2 layers, 3.0 of 4.0 MB", Last.Text);
        Say('b', "Download complete");
        Assert.Equal("0 of 2 layers, 4.0 of 4.0 MB, unpacking", Last.Text);
        // An engine with containerd's store tells seconds here, and no size.
        Say('a', "Extracting", 7, 0);
        Assert.Equal("0 of 2 layers, 4.0 of 4.0 MB, unpacking", Last.Text);
        Say('a', "Pull complete");
        Say('b', "Pull complete");
        Assert.Equal(("2 of 2 layers, 4.0 of 4.0 MB", 100), (Last.Text, Last.Percentage));
    }

    [Fact]
    public void The_speed_is_that_of_the_last_seconds()
    {
        Say('a', "Downloading", 0, 100 * Megabyte);
        Assert.Null(Last.BytesPerSecond);
        for (var second = 1; second <= 4; second++) Load(second * 2 * Megabyte);
        Assert.Equal("0 of 1 layers, 8.0 of 100.0 MB, 2.0 MB/s", Last.Text);
        for (var second = 1; second <= 10; second++) Load((8 * Megabyte) + (second * Megabyte / 20));
        Assert.Equal("0 of 1 layers, 8.5 of 100.0 MB, 50 kB/s", Last.Text);
        clock.Advance(TimeSpan.FromSeconds(19));
        Load((8 * Megabyte) + (Megabyte / 2) + (20 * Megabyte));
        Assert.Equal("0 of 1 layers, 28.5 of 100.0 MB, 1.0 MB/s", Last.Text);
        Say('a', "Download complete");
        Assert.EndsWith(" MB, unpacking", Last.Text);
    }

    void Load(long bytes)
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        Say('a', "Downloading", bytes, 100 * Megabyte);
    }

    void Say(char layer, string status, long current = 0, long total = 0) =>
        messages.Report(new() { ID = $"{layer}", Status = status, Progress = new JSONProgress { Current = current, Total = total } });

    sealed class Heard(Action<PullProgress> listener) : IProgress<PullProgress>
    {
        public void Report(PullProgress value) => listener(value);
    }
}
