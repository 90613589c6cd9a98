using Assistant.Language.Recipes;

namespace Assistant.Language.Rules.Recipes;

static class Privileged
{
    public static readonly Rule Rule = CommandRule.Of("DC018", "The container gets nearly all rights of the host", Severity.Warning, """
        With `--privileged` a program in the container can reach every device of the host, load kernel modules and mount its disks.
        A single right or device is nearly always enough. The assistant asks before it runs such a command.

        Bad:

        ```sh
        docker run --privileged -it ubuntu
        ```

        Good:

        ```sh
        docker run --device /dev/ttyUSB0 --cap-add NET_ADMIN -it ubuntu
        ```
        """, In);

    public static IEnumerable<Finding> In(DockerCommand command) =>
        command.Name is "run" or "create" or "exec" && command.IsOn("privileged") && command.Flags.Last(flag => flag.Key == "privileged") is var flag
            ? [Rule.At(flag.Span, "--privileged gives the container nearly all rights of the host; a --device or --cap-add is often enough.",
                [.. WrittenFlag.Removal(command, flag) is { } removal ? [removal] : Array.Empty<Fix>()])]
            : [];
}
