using Assistant.Language.Recipes;

namespace Assistant.Language.Tests.Recipes;

/// <summary>Flags that an engine is too old for are told before it is asked.</summary>
public class NewerFlagsTests
{
    [Theory]
    [InlineData("docker run --annotation a=b busybox", "1.41", "docker run --annotation needs an engine with API 1.43 or newer, and this one speaks 1.41. Leave the flag out, or use a newer engine.")]
    [InlineData("docker container run --health-start-interval=5s busybox", "1.43", "docker run --health-start-interval needs an engine with API 1.44 or newer, and this one speaks 1.43. Leave the flag out, or use a newer engine.")]
    [InlineData("docker run --mount type=volume,src=a,dst=/a,volume-subpath=b busybox", "1.41", "docker run --mount with volume-subpath needs an engine with API 1.45 or newer, and this one speaks 1.41. Leave volume-subpath out, or use a newer engine.")]
    [InlineData("docker run --mount type=bind,src=/a,dst=/a,ro,bind-recursive=writable busybox", "1.43", "docker run --mount with bind-recursive needs an engine with API 1.44 or newer, and this one speaks 1.43. Leave bind-recursive out, or use a newer engine.")]
    [InlineData("docker run --mount type=image,src=busybox,dst=/a busybox", "1.47", "docker run --mount with type=image needs an engine with API 1.48 or newer, and this one speaks 1.47. Leave type=image out, or use a newer engine.")]
    [InlineData("docker run --network a --net name=b busybox", "1.43", "docker run with several networks needs an engine with API 1.44 or newer, and this one speaks 1.43. Leave all but one out, or use a newer engine.")]
    [InlineData("docker run --network name=bridge,mac-address=02:42:ac:11:00:99 busybox", "1.43", "docker run --network with mac-address needs an engine with API 1.44 or newer, and this one speaks 1.43. Leave mac-address out, or use a newer engine.")]
    [InlineData("docker run --mac-address 02:42:ac:11:00:99 busybox", "1.41", null)]
    [InlineData("docker run --mount type=volume,src=a,dst=/a,volume-subpath=b busybox", "1.45", null)]
    [InlineData("docker run --mount type=bind,src=/a,dst=/a,bind-recursive=disabled busybox", "1.41", null)]
    [InlineData("docker run --mount type=volume,src=a,dst=/a busybox", "1.41", null)]
    [InlineData("docker run --network a --network b busybox", "1.44", null)]
    [InlineData("docker run --network a --network a busybox", "1.41", null)]
    [InlineData("docker service create --network a --network b busybox", "1.41", null)]
    [InlineData("docker run --annotation a=b busybox", "1.43", null)]
    [InlineData("docker run --annotation a=b busybox", "1.100", null)]
    [InlineData("docker run --init --gpus all busybox", "1.41", null)]
    [InlineData("docker run busybox --annotation a=b", "1.41", null)]
    [InlineData("docker run --annotatoin a=b busybox", "1.41", null)]
    [InlineData("docker", "1.41", null)]
    [InlineData("", "1.41", null)]
    public void A_flag_names_the_version_it_needs(string line, string api, string? expected) =>
        Assert.Equal(expected, NewerFlags.Problem(DockerCommand.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Version.Parse(api)));
}
