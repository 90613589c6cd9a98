namespace Assistant.Server.Tests.Running;

/// <summary>An engine of tomorrow is asked in the newest version that is known here, whoever asks it.</summary>
public class NewerEngineTests
{
    [Fact]
    public async Task A_container_lives_its_life_there()
    {
        await using var real = await Desk.With("");
        await real.Has("busybox");
        using var newer = new NewerEngine();
        var name = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Desk.On(newer.Address, $"docker run -d --stop-signal KILL --annotation a=b --name {name} -v {name}:/data busybox sleep 600");
        Assert.Equal(new Version(1, 60), desk.Engine.ApiVersion);
        await desk.Lenses();
        await desk.Run();
        Assert.Equal($"{name} is ready.", await desk.HearMessage());
        await desk.LensesOnce(lenses => lenses.Contains("running since"));
        Assert.Contains(name, (await desk.Engine.Kept.VolumeSizes(TestContext.Current.CancellationToken)).Keys);
        await desk.Command("assistant.stop", new { container = name });
        await desk.LensesOnce(lenses => lenses.Contains("exited"));
        desk.Editor.Answer("window/showMessageRequest", question => question["actions"]![0]!.DeepClone());
        await desk.Command("assistant.cleanUpFile", desk.CursorAt(0));
        Assert.Equal("0: Pull | Run", await desk.LensesOnce(lenses => lenses.EndsWith("Run", StringComparison.Ordinal)));
    }
}
