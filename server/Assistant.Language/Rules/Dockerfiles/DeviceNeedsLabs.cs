using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class DeviceNeedsLabs
{
    public static readonly Rule Rule = new("DeviceNeedsLabs", "RUN --device needs the labs front end", Severity.Error, """
        The stable front end of the builder knows `RUN --device` but refuses it. The labs front end carries it out.

        Bad:

        ```dockerfile
        RUN --device=nvidia.com/gpu=all nvidia-smi
        ```

        Good:

        ```dockerfile
        # syntax=docker/dockerfile:1-labs
        FROM nvidia/cuda:12.6.2-base-ubuntu24.04
        RUN --device=nvidia.com/gpu=all nvidia-smi
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from instruction in document.Instructions(InstructionKind.Run)
        where instruction.HasFlag("device") && document.Dockerfile!.Directives.All(directive => directive.Name != "syntax")
        from flag in instruction.Flags
        where flag.Name == "device"
        select Rule.At(flag.NameSpan, "--device needs # syntax=docker/dockerfile:1-labs at the top of the file.",
            new Fix("Add the syntax directive", [new(document.Dockerfile!.Top(), "# syntax=docker/dockerfile:1-labs\n")]));
}
