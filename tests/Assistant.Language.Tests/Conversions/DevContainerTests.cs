using Assistant.Language.Conversions;

namespace Assistant.Language.Tests.Conversions;

public class DevContainerTests
{
    [Fact]
    public void A_run_becomes_a_dev_container() => Check("""
        ### Notebook
        docker run -d --rm --name nb -p 8080:8888 -p 53:53/udp --gpus all --cap-add SYS_PTRACE -v "$PWD":/work -v data:/data:ro -v other:/o:z -e TOKEN=secret -e A="${B:-c d}" -e HOME_DIR=~ -u 1000:100 quay.io/jupyter/scipy-notebook
        """, """
        // Made from lab.recipe.
        // Not carried over:
        // - nb: the value of TOKEN is a secret and stays in the recipe; set TOKEN where this file is used.
        // - The port 8080 of this machine is left out; 8888 is forwarded to a port that VS Code shows.
        // - The udp port 53 is left out; only tcp is forwarded.
        // - --rm is left out; VS Code keeps the container until it is rebuilt.
        {
          "name": "Notebook",
          "image": "quay.io/jupyter/scipy-notebook",
          "workspaceMount": "source=${localWorkspaceFolder},target=/work,type=bind",
          "workspaceFolder": "/work",
          "mounts": [
            "source=data,target=/data,type=volume,readonly"
          ],
          "containerUser": "1000:100",
          "remoteUser": "1000",
          "containerEnv": {
            "TOKEN": "${localEnv:TOKEN}",
            "A": "${localEnv:B:c d}",
            "HOME_DIR": "~"
          },
          "portsAttributes": {
            "8888": {
              "label": "JupyterLab",
              "onAutoForward": "openBrowser"
            }
          },
          "forwardPorts": [
            8888
          ],
          "capAdd": [
            "SYS_PTRACE"
          ],
          "runArgs": [
            "--name",
            "nb",
            "--gpus",
            "all",
            "--volume",
            "other:/o:z"
          ],
          "overrideCommand": false
        }

        """);

    [Fact]
    public void A_built_image_is_built_again() => Check("""
        docker build -t app --build-arg A=1 -f sub/Dockerfile .
        docker run -it app python main.py
        """, """
        // Made from lab.recipe.
        // Not carried over:
        // - What stands behind the image is left out; start it in the terminal, or from postStartCommand.
        {
          "name": "app",
          "build": {
            "dockerfile": "../sub/Dockerfile",
            "context": "..",
            "args": {
              "A": "1"
            }
          }
        }

        """);

    static void Check(string recipe, string expected) => Assert.Equal(expected, RoundTripTests.Conversion("devcontainer").Of(ConversionSource.All(ComposeTests.Document(recipe))).Text);
}
