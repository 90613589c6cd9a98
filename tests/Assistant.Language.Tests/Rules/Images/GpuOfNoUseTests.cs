namespace Assistant.Language.Tests.Rules.Images;

public class GpuOfNoUseTests
{
    [Theory]
    [InlineData("docker run «--gpus» all tensorflow/tensorflow", "docker run --gpus all tensorflow/tensorflow:latest-gpu")]
    [InlineData("docker run «--gpus»=all tensorflow/tensorflow:2.20.0-jupyter", "docker run --gpus=all tensorflow/tensorflow:2.20.0-gpu-jupyter")]
    [InlineData("docker run «--gpus» 1 quay.io/jupyter/pytorch-notebook", "docker run --gpus 1 quay.io/jupyter/pytorch-notebook:cuda13-latest")]
    [InlineData("docker run «--gpus» all rayproject/ray:2.31.0-py311", "docker run --gpus all rayproject/ray:2.31.0-py311-gpu")]
    [InlineData("docker run --gpus all tensorflow/tensorflow:latest-gpu")]
    [InlineData("docker run --gpus all quay.io/jupyter/pytorch-notebook:cuda12-python-3.13.14")]
    [InlineData("docker run --gpus all tensorflow/tensorflow:$TAG")]
    [InlineData("docker run --gpus all pytorch/pytorch")]
    [InlineData("docker run --gpus=all ollama/ollama")]
    [InlineData("docker run --gpus all python")]
    [InlineData("docker run tensorflow/tensorflow")]
    public void The_fix_takes_the_tag_for_a_GPU(string marked, string? mended = null) => RuleCase.Check(DocumentKind.Recipe, "DS015", marked, mended);
}
