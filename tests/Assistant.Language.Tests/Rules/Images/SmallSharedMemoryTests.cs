namespace Assistant.Language.Tests.Rules.Images;

public class SmallSharedMemoryTests
{
    [Theory]
    [InlineData("docker run -it --gpus all «pytorch/pytorch»", "docker run -it --gpus all --ipc=host pytorch/pytorch")]
    [InlineData("docker run --gpus all «rapidsai/base:26.06-cuda13-py3.13»", "docker run --gpus all --shm-size=1g rapidsai/base:26.06-cuda13-py3.13")]
    [InlineData("docker run -p 8888:8888 «quay.io/jupyter/pytorch-notebook»", "docker run -p 8888:8888 --shm-size=2g quay.io/jupyter/pytorch-notebook")]
    [InlineData("docker run --gpus all --ipc=host pytorch/pytorch")]
    [InlineData("docker run --gpus all --shm-size 8g pytorch/pytorch")]
    [InlineData("docker run --gpus all -v /dev/shm:/dev/shm pytorch/pytorch")]
    [InlineData("docker run --gpus all --tmpfs /dev/shm:size=8g pytorch/pytorch")]
    [InlineData("docker run --gpus all pytorch/pytorch nvidia-smi")]
    [InlineData("docker run --gpus all pytorch/pytorch python -c 'import torch'")]
    [InlineData("docker run -e POSTGRES_PASSWORD=a postgres:18")]
    public void The_fix_asks_for_more(string marked, string? mended = null) => RuleCase.Check(DocumentKind.Recipe, "DS016", marked, mended);
}
