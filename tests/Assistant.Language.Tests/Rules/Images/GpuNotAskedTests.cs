using Assistant.Language.Rules.Images;

namespace Assistant.Language.Tests.Rules.Images;

public class GpuNotAskedTests
{
    [Theory]
    [InlineData("docker run -it --rm pytorch/pytorch", "docker run -it --rm --gpus all pytorch/pytorch")]
    [InlineData("docker run -p 8000:8000 vllm/vllm-openai --model a/b", "docker run -p 8000:8000 --gpus all vllm/vllm-openai --model a/b")]
    public void The_fix_asks_for_all(string before, string after) => Assert.Equal(after, Recipe.Fixed(GpuNotAsked.Rule, before));

    [Theory]
    [InlineData("docker run --gpus 1 pytorch/pytorch")]
    [InlineData("docker run --runtime=nvidia nvidia/cuda:13.3.1-runtime-ubuntu26.04 nvidia-smi")]
    [InlineData("docker run tensorflow/tensorflow")]
    [InlineData("docker run ollama/ollama")]
    [InlineData("docker run quay.io/jupyter/pytorch-notebook")]
    public void Is_quiet_otherwise(string text) => Assert.Empty(Recipe.Underlined(GpuNotAsked.Rule, text));
}
