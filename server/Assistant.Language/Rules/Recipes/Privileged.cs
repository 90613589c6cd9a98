using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

static class Privileged
{
    public static readonly Rule Rule = CommandRule.Of("DC018", "The container gets nearly all rights of the host", Severity.Warning, """
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

    static IEnumerable<Finding> Check(CommandLine line, SourceText text)
    {
        if (line.Command.Name is not ("run" or "create") || !line.Command.IsOn("privileged")) yield break;
        var flag = line.Command.Flags.Last(flag => flag.Key == "privileged");
        yield return Rule.At(flag.Span, "--privileged gives the container nearly all rights of the host; a --device or --cap-add is often enough.",
            [.. WrittenFlag.Removal(text, flag) is { } removal ? [new Fix("Remove --privileged", [removal], Preferred: false)] : Array.Empty<Fix>()]);
    }
}
