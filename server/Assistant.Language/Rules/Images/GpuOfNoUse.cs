using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;

namespace Assistant.Language.Rules.Images;

/// <summary>A GPU given to a tag that cannot use it.</summary>
static class GpuOfNoUse
{
    public static readonly Rule Rule = CommandRule.Of("DS015", "The tag has no GPU support", Severity.Information, """
        Of TensorFlow, Ray and the Jupyter images some tags are made for a GPU and the others are not. With `--gpus` the container sees
        the GPU, but the software in the plain tags computes on the processor without a word.

        Bad:

        ```sh
        docker run -it --gpus all tensorflow/tensorflow
        ```

        Good:

        ```sh
        docker run -it --gpus all tensorflow/tensorflow:latest-gpu
        ```
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        where GpuTags.AreSome(run.Facts) && !GpuTags.IsOne(run.Image.Tag) && run.Image.Digest is null && !run.Image.Text.Contains('$')
        from flag in run.Command.Flags
        where flag is { Key: "gpus", Value.Value: not ("0" or "none") }
        let tag = GpuTags.Beside(run.Image.Tag, run.Facts)
        select Rule.At(flag.Span, $"{run.Image.Text} is made without GPU support, so {flag.Name} is of no use.{(tag is null ? "" : $" Use {run.Image.Name}:{tag}.")}",
            tag is null ? [] : [new Fix($"Use {run.Image.Name}:{tag}", [new(run.Image.Span, $"{run.Image.Name}:{tag}")])]);
}
