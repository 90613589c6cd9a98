using System.Text.RegularExpressions;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;

namespace Assistant.Language.Rules.Images;

/// <summary>An image whose processes share more memory than docker gives them.</summary>
static partial class SmallSharedMemory
{
    public static readonly Rule Rule = CommandRule.Of("DS016", "The shared memory is small", Severity.Information, """
        The workers of PyTorch's DataLoader, RAPIDS and others hand data to each other through `/dev/shm`, and docker gives a container
        64 MB of it. When that is full, training ends with `Bus error` or "out of shared memory". `--ipc=host` uses the machine's,
        `--shm-size` sets a size.

        Bad:

        ```sh
        docker run -it --rm --gpus all pytorch/pytorch
        ```

        Good:

        ```sh
        docker run -it --rm --gpus all --ipc=host pytorch/pytorch
        docker run -it --rm --gpus all --shm-size=8g pytorch/pytorch
        ```

        For the notebook images it is a hint: not every notebook trains with workers.
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        where run.Facts is { Gpu: not null, SharedMemory: not null } && !IsOneLiner(run)
        where !run.Command.Flags.Any(flag => flag.Key is "ipc" or "shm-size") && !run.Mounts.Any(mount => mount.Folder == "/dev/shm") && !run.Command.Values("tmpfs").Any(word => word.Value.StartsWith("/dev/shm", StringComparison.Ordinal))
        let flags = Sizes().Match(run.Facts.SharedMemory!).Value
        where flags != ""
        let fix = run.Adding(flags)
        select Rule.At(run.Image.Span, $"Workers of {run.Image.Name} share data in /dev/shm, which has 64 MB unless more is asked for. {fix.Title}.", fix)
            with { Severity = GpuTags.AreAll(run.Facts) ? Severity.Information : Severity.Hint };

    /// <summary>True for a command that only looks, such as <c>nvidia-smi</c> or <c>python -c '…'</c>.</summary>
    static bool IsOneLiner(ImageRun run) => run.AsksForHelp || run.Command.Arguments.Skip(1).Any(word => word.Value is "-c" or "nvidia-smi");

    [GeneratedRegex(@"--shm-size[= ]\d\w*|--ipc=host")]
    private static partial Regex Sizes();
}
