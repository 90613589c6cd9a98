using System.Text.Json.Nodes;
using Assistant.Engine;
using Assistant.Server.Cli;

namespace Assistant.Server.Tests.Running;

/// <summary>Removing what a file or a block has started, against real containers and volumes.</summary>
public class CleanUpTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_cleaned_up_with_its_anonymous_volumes_and_asks_about_the_others()
    {
        var volume = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Running($"### db\ndocker run -d --stop-signal KILL --name {volume} -v {volume}:/data -v /cache busybox sh -c 'head -c 3000000 /dev/zero > /data/rows; echo written; exec sleep 600'");
        await foreach (var said in desk.Engine.Containers.Logs(volume, 1, follow: true, Cancelled))
            if (said.Contains("written")) break;
        var before = await Nameless(desk);
        desk.Choose("Stop and Remove");
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
        Assert.Equal($"Stop and remove what {Path.GetFileName(desk.FilePath)} has started: {volume}? Files in there that are in no volume and no folder of yours are lost.", await desk.HearQuestion());
        Assert.Matches($@"^Remove the volume {volume} \(3\.0MB\) too\? What is kept in it is lost for good\.$", await desk.HearQuestion());
        Assert.Empty(await desk.Containers());
        Assert.Equal(before - 1, await Nameless(desk));
        Assert.Contains(volume, (await desk.Engine.Kept.Volumes(Cancelled)).Select(kept => kept.Name));
        await desk.Engine.Kept.RemoveVolume(volume, Cancelled);
    }

    [Fact]
    public async Task A_block_is_cleaned_up_alone_and_a_volume_that_another_uses_stays_without_a_question()
    {
        var volume = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Running($"### one\ndocker run -d --stop-signal KILL -v {volume}:/data busybox sleep 600\n### two\ndocker run -d --stop-signal KILL -v {volume}:/data busybox sleep 600", 1, 3);
        await desk.LensesOnce(lenses => lenses.Split("running").Length == 3);
        Assert.Equal("Run this command, Pull busybox, Clean up what two has started, Clean up what this file has started", await desk.Actions(3));
        desk.Choose("Stop and Remove");
        await desk.Command("assistant.cleanUpBlock", desk.CursorAt(2));
        Assert.Contains("#two has started", await desk.HearQuestion());
        Assert.Equal(["one"], (await desk.Containers()).Select(container => container.Labels[Labels.Block]));
        desk.Editor.Answer("window/showMessageRequest", question => question["actions"]![0]!.DeepClone());
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
        Assert.DoesNotContain(volume, (await desk.Engine.Kept.Volumes(Cancelled)).Select(kept => kept.Name));
    }

    [Fact]
    public async Task Nothing_is_removed_without_a_yes()
    {
        await using var desk = await Running("docker run -d --stop-signal KILL --rm busybox sleep 600");
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
        Assert.Single(await desk.Containers());
        desk.Choose("Stop and Remove");
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
        Assert.Empty(await desk.Containers());
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
    }

    [Fact]
    public async Task The_command_line_cleans_up_too()
    {
        var volume = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Running($"### one\ndocker run -d --stop-signal KILL -v {volume}:/data busybox sleep 600");
        var address = desk.Engine.Endpoint.Address.ToString();
        Assert.Equal((0, $"There is nothing that {Path.GetFileName(desk.FilePath)}#two has started.\n"), await Clean(desk.FilePath + "#two", "--yes", "--host", address));
        var (code, said) = await Clean(desk.FilePath + "#one", "--yes", "--volumes", "--host", address);
        Assert.Equal(0, code);
        Assert.Matches($@"\nRemoved: .+\.\nThe volume {volume}( \([\d.]+MB\))? is removed\.\n$", said);
        Assert.Empty(await desk.Containers());
    }

    [Theory]
    [InlineData("-v NAME:/data")]
    [InlineData("--mount type=volume,source=NAME,target=/data,volume-label=mine=1")]
    public async Task A_volume_is_asked_about_also_when_its_container_has_removed_itself(string flags)
    {
        var name = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Running($"docker run -d --rm --stop-signal KILL --name {name} {flags.Replace("NAME", name)} busybox sleep 600");
        await desk.HearMessage();
        await desk.Engine.Containers.RemoveWhole(name, Cancelled);
        desk.Choose("Remove Volume");
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
        Assert.StartsWith($"Remove the volume {name} ", await desk.HearQuestion());
        Assert.EndsWith(" is removed.", await desk.HearMessage());
        Assert.DoesNotContain(name, (await desk.Engine.Kept.Volumes(Cancelled)).Select(kept => kept.Name));
    }

    [Fact]
    public async Task A_volume_that_was_there_is_nobodys()
    {
        var name = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Desk.With($"docker run -d --rm --stop-signal KILL --name {name} -v {name}:/data busybox sleep 600");
        await desk.Has("busybox");
        await desk.Engine.Kept.CreateVolume(new() { ["Name"] = name }, new Dictionary<string, string>(), Cancelled);
        await desk.Run();
        await desk.HearMessage();
        await desk.Engine.Containers.RemoveWhole(name, Cancelled);
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
        Assert.StartsWith("There is nothing that ", await desk.HearMessage());
        await desk.Engine.Kept.RemoveVolume(name, Cancelled);
    }

    [Fact]
    public async Task Networks_and_volumes_that_lines_have_made_go_too_and_one_that_is_used_elsewhere_stays()
    {
        var name = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Running($"### lab\ndocker network create {name}\ndocker network create {name}-b\ndocker volume create {name}\ndocker run -d --stop-signal KILL --network {name} busybox sleep 600", 1, 2, 3, 4);
        Assert.Equal([$"The network {name} is there.", $"The network {name}-b is there.", $"The volume {name} is there."], [await desk.HearMessage(), await desk.HearMessage(), await desk.HearMessage()]);
        var elsewhere = await desk.Engine.Containers.Create(
            new() { ["Image"] = "busybox", ["Cmd"] = new JsonArray("sleep", "600"), ["HostConfig"] = new JsonObject { ["NetworkMode"] = $"{name}-b" } }, null, null, new Dictionary<string, string>(), Cancelled);
        await desk.Engine.Containers.Start(elsewhere, Cancelled);
        await desk.HearMessage();

        desk.Editor.Answer("window/showMessageRequest", question => question["actions"]![0]!.DeepClone());
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
        Assert.EndsWith($", the network {name}, the network {name}-b? Files in there that are in no volume and no folder of yours are lost.", await desk.HearQuestion());
        Assert.StartsWith($"Remove the volume {name} ", await desk.HearQuestion());
        Assert.Equal($"The network {name}-b stays: a container that is still there uses it.", await desk.HearMessage());
        Assert.EndsWith($", the network {name}.", await desk.HearMessage());
        Assert.EndsWith(" is removed.", await desk.HearMessage());

        await desk.Engine.Containers.Remove(elsewhere, force: true, volumes: true, Cancelled);
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
        Assert.Equal($"Stop and remove what {Path.GetFileName(desk.FilePath)} has started: the network {name}-b?", await desk.HearQuestion());
        Assert.Equal($"Removed: the network {name}-b.", await desk.HearMessage());
    }

    [Fact]
    public async Task What_cannot_be_removed_keeps_nothing_else()
    {
        var name = $"desk-{Guid.NewGuid():N}";
        using var engine = new NewerEngine();
        await using var real = await Desk.With("");
        await real.Has("busybox");
        await using var desk = await Desk.On(engine.Address, $"docker network create {name}\ndocker run -d --stop-signal KILL --name {name} busybox sleep 600\ndocker run -d --stop-signal KILL busybox sleep 601");
        foreach (var line in new[] { 0, 1, 2 }) await desk.Run(line);
        for (var made = 0; made < 3; made++) await desk.HearMessage();
        engine.Busy = (await desk.Containers()).Single(container => container.Name == name).Id;
        desk.Choose("Stop and Remove");
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
        Assert.Matches($@"^Removed: \w+, the network {name}\.$", await desk.HearMessage());
        Assert.Contains("device or resource busy", await desk.HearMessage());
        Assert.Equal([name], (await desk.Containers()).Select(container => container.Name));
        engine.Busy = null;
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
        Assert.Equal($"Removed: {name}.", await desk.HearMessage());
    }

    [Fact]
    public async Task A_network_is_made_once()
    {
        var name = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Running($"docker network create {name}", 0, 0);
        for (var said = 0; said < 2; said++) Assert.Equal($"The network {name} is there.", await desk.HearMessage());
        await using var other = await Running($"docker network create {name}", 0);
        Assert.Equal($"There is already a network {name}.", await other.HearMessage());
        await desk.Engine.Kept.RemoveNetwork(name, Cancelled);
    }

    static async Task<(int, string)> Clean(params string[] arguments)
    {
        var errors = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.Run(["clean", .. arguments], new(TextReader.Null, TextWriter.Null, errors));
        return (code, errors.ToString());
    }

    static async Task<Desk> Running(string text, params int[] lines)
    {
        var desk = await Desk.With(text);
        await desk.Has("busybox");
        foreach (var line in lines is [] ? [text.StartsWith('#') ? 1 : 0] : lines) await desk.Run(line);
        return desk;
    }

    /// <summary>How many volumes without a name of their own there are.</summary>
    static async Task<int> Nameless(Desk desk) => (await desk.Engine.Kept.VolumeSizes(Cancelled)).Keys.Count(name => name.Length == 64);
}
