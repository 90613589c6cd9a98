using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;

namespace Assistant.Language.Rules.Images;

/// <summary>An image made for a GPU, run without one.</summary>
static class GpuNotAsked
{
    public static readonly Rule Rule = CommandRule.Of("DS010", "The image is made for a GPU", Severity.Information, """
        A container sees the machine's GPUs only when it is given them. Without `--gpus` some of these images do not start, and
        others compute on the processor without a word. It takes an NVIDIA GPU and the NVIDIA Container Toolkit.

        Bad:

        ```sh
        docker run -it --rm pytorch/pytorch
        docker run -it --rm tensorflow/tensorflow:latest-gpu
        ```

        Good:

        ```sh
        docker run -it --rm --gpus all pytorch/pytorch
        docker run -it --rm --gpus all tensorflow/tensorflow:latest-gpu
        ```
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        let isOfTag = GpuTags.AreSome(run.Facts) && GpuTags.IsOne(run.Image.Tag)
        where GpuTags.AreAll(run.Facts) || isOfTag
        where !run.Command.Flags.Any(flag => flag.Key is "gpus" or "runtime" or "device")
        select Rule.At(run.Image.Span, $"{(isOfTag ? run.Image.Text : run.Image.Name)} is made for a GPU, and without --gpus it sees none.", run.Adding("--gpus all"));
}
