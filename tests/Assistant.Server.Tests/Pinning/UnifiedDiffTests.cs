using System.Diagnostics;
using Assistant.Language.Text;
using Assistant.Server.Cli;

namespace Assistant.Server.Tests.Pinning;

public sealed class UnifiedDiffTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("assistant-").FullName;

    [Theory]
    [InlineData("a", "b", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n")]
    [InlineData("a\nb\nc\n", "a\nx\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n")]
    [InlineData("a\nb\nc\n", "x\ny\nc\n", "@@ -1,3 +1,3 @@\n-a\n-b\n+x\n+y\n c\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n", "@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n")]
    [InlineData("a\r\nb\r\n", "a\r\nx\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+x\r\n")]
    public void Hunks_have_three_lines_around(string before, string after, string expected) => Assert.Equal("--- a/f\n+++ b/f\n" + expected, Diff(before, after));

    [Fact]
    public void Nothing_is_printed_for_the_same_text() => Assert.Equal("", Diff("a\n", "a\n"));

    [Fact]
    public void Git_applies_it()
    {
        var random = new Random(1);
        for (var round = 0; round < 40; round++)
        {
            var end = round % 2 == 0 ? "\n" : "\r\n";
            var before = Enumerable.Range(0, random.Next(1, 40)).Select(line => $"line {line}").ToList();
            var after = before.Select(line => random.Next(6) == 0 ? line + " changed" : line).ToList();
            var last = random.Next(2) == 0 ? "" : end;
            var (old, edited) = (string.Join(end, before) + last, string.Join(end, after) + last);
            if (old == edited) continue;
            File.WriteAllText(Path.Combine(folder, "f"), old);
            File.WriteAllText(Path.Combine(folder, "diff"), Diff(old, edited));
            using var git = Process.Start(new ProcessStartInfo("git", ["apply", "--whitespace=nowarn", "diff"]) { WorkingDirectory = folder })!;
            git.WaitForExit();
            Assert.Equal((0, edited), (git.ExitCode, File.ReadAllText(Path.Combine(folder, "f"))));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static string Diff(string before, string after) => UnifiedDiff.Of("f", SourceText.From(before), SourceText.From(after));
}
