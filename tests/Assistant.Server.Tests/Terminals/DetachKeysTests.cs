using System.Text;
using Assistant.Server.Terminals;

namespace Assistant.Server.Tests.Terminals;

public class DetachKeysTests
{
    [Theory]
    [InlineData(null, "\x10\x11", true)]
    [InlineData(null, "abc\x10\x10\x11", true)]
    [InlineData(null, "\x10x\x11", false)]
    [InlineData("ctrl-a,d", "\x01" + "d", true)]
    [InlineData("ctrl-a,d", "\x10\x11", false)]
    [InlineData("ctrl-@", "\0", true)]
    [InlineData("q", "", false)]
    [InlineData("", "ctrl", false)]
    public void They_are_seen_one_after_the_other(string? written, string typed, bool expected)
    {
        var keys = new DetachKeys(written);
        foreach (var key in Encoding.Latin1.GetBytes(typed)) keys.See([key]);
        Assert.Equal(expected, keys.WereTyped);
    }
}
