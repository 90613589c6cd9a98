using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class HostMounted
{
    public static readonly Rule Rule = new("DC019", "The container reaches the whole host", Severity.Warning, """
        A container that sees the engine's socket can start any other container, with all rights; one that sees `/` or a whole home
        folder can read and change everything in it, keys and passwords included. Mount the one folder that is needed.

        Bad:

        ```sh
        docker run -v /:/host -v ~:/home/ada -v /var/run/docker.sock:/var/run/docker.sock ubuntu
        ```

        Good:

        ```sh
        docker run -v ~/project:/work ubuntu
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from line in document.Recipe.Commands
        where line.Command.Name is "run" or "create"
        from flag in line.Command.Flags
        where flag is { Key: "volume" or "mount", Value: not null }
        let message = Danger(Source(flag))
        where message is not null
        select Rule.At(flag.Value!.Span, message);

    static string Source(Flag flag) => flag.Key == "mount"
        ? MountOption.Parse(flag.Value!.Value) is { Ok: true, Value: { Type: "bind" } mount } ? mount.Source : ""
        : VolumeMount.Parse(flag.Value!.Value) is { Ok: true, Value.IsBind: true } volume ? volume.Value.Source
        : flag.Value!.Value.Split(':')[0];

    static string? Danger(string source) => source.Length > 1 ? DangerOf(source.TrimEnd('/')) : DangerOf(source);

    static string? DangerOf(string source) => source switch
    {
        "/var/run/docker.sock" or "/run/docker.sock" or "/run/podman/podman.sock" => "The engine's socket gives the container all rights on the host.",
        "/" => "The whole host is mounted into the container; mount the one folder that is needed.",
        "~" or "$HOME" or "${HOME}" or "/home" or "/root" or "/Users" => "A whole home folder is mounted into the container, keys and passwords included; mount the one folder that is needed.",
        "/etc" or "/dev" or "/proc" or "/sys" or "/boot" => $"The host's {source} is mounted into the container, which can change the host through it.",
        _ => null,
    };
}
