using Assistant.Language.Recipes;

namespace Assistant.Language.Rules.Recipes;

static class Privileged
{
    public static readonly Rule Rule = new("DC018", "The container gets nearly all rights of the host", Severity.Warning, """
        With `--privileged` a program in the container can reach every device of the host, load kernel modules and mount its disks.
        A single right or device is nearly always enough.

        Bad:

        ```sh
        docker run --privileged -it ubuntu
        ```

        Good:

        ```sh
        docker run --device /dev/ttyUSB0 --cap-add NET_ADMIN -it ubuntu
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from line in document.Recipe.Commands
        where line.Command.Name is "run" or "create" && line.Command.IsOn("privileged")
        let flag = line.Command.Flags.Last(flag => flag.Key == "privileged")
        select Rule.At(flag.Span, "--privileged gives the container nearly all rights of the host; a --device or --cap-add is often enough.",
            [.. WrittenFlag.Removal(document.Text, flag) is { } removal ? [new Fix("Remove --privileged", [removal], Preferred: false)] : Array.Empty<Fix>()]);
}
