using Assistant.Language.Recipes;

namespace Assistant.Language.Rules.Recipes;

static class ManyRights
{
    public static readonly Rule Rule = CommandRule.Of("DC032", "The container gets rights that lead out of it", Severity.Warning, """
        Some flags take down a wall between the container and the host: all capabilities or `SYS_ADMIN` allow to mount the host's
        disks, `--pid=host` shows and ends its processes, and without seccomp or AppArmor every call of the system is open. The
        assistant asks before it runs such a command.

        Bad:

        ```sh
        docker run --cap-add ALL --pid=host --security-opt seccomp=unconfined ubuntu
        ```

        Good:

        ```sh
        docker run --cap-add SYS_PTRACE ubuntu
        ```
        """, In);

    public static IEnumerable<Finding> In(DockerCommand command) =>
        command.Name is not ("run" or "create") ? [] :
        from flag in command.Flags
        where flag.Value is not null
        let message = Danger(flag.Key, flag.Value!.Value)
        where message is not null
        select Rule.At(flag.Value!.Span, message, [.. WrittenFlag.Removal(command, flag) is { } removal ? [removal] : Array.Empty<Fix>()]);

    static string? Danger(string key, string value) => (key, value.ToUpperInvariant()) switch
    {
        ("cap-add", "ALL" or "CAP_ALL") => "All capabilities let the container change the host; add the one that is needed.",
        ("cap-add", "SYS_ADMIN" or "CAP_SYS_ADMIN" or "SYS_MODULE" or "CAP_SYS_MODULE" or "SYS_RAWIO" or "CAP_SYS_RAWIO") => $"{value} lets the container change the host; a narrower capability or a --device is often enough.",
        ("pid", "HOST") => "With --pid host the container sees the host's processes, can end them and read what they hold.",
        ("userns", "HOST") => "With --userns host root in the container is root on the host.",
        ("security-opt", "SECCOMP=UNCONFINED" or "SECCOMP:UNCONFINED") => "Without seccomp the container can make every call of the system.",
        ("security-opt", "APPARMOR=UNCONFINED" or "APPARMOR:UNCONFINED") => "Without AppArmor nothing confines what the container does on the host.",
        ("security-opt", "SYSTEMPATHS=UNCONFINED") => "With open system paths the container can change settings of the host's kernel.",
        _ => null,
    };
}
