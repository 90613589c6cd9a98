using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Dockerfiles;

/// <summary>What builders print when a build fails, and the instruction and the reason that are read in it.</summary>
public class BuildOutputTests
{
    const string TwoStages = """
        ARG V=1
        FROM python:$V AS builder
        WORKDIR /app
        # the list of packages
        RUN pip install \
            -r requirements.txt
        FROM builder
        RUN echo a
        RUN echo a
        """;

    [Fact]
    public void BuildKit_ends_with_an_excerpt() => Assert.Equal("RUN pip install \\\n    -r requirements.txt => the command ended with exit code 1; it said last: ERROR: No matching distribution found for nosuch", Picture(TwoStages, """
        #0 building with "default" instance using docker driver
        #8 [builder 3/3] RUN pip install     -r requirements.txt
        #8 1.102 ERROR: Could not find a version that satisfies the requirement nosuch
        #8 1.140 ERROR: No matching distribution found for nosuch
        #8 ERROR: process "/bin/sh -c pip install     -r requirements.txt" did not complete successfully: exit code: 1
        ------
         > [builder 3/3] RUN pip install     -r requirements.txt:
        1.102 ERROR: Could not find a version that satisfies the requirement nosuch
        1.140 ERROR: No matching distribution found for nosuch
        ------
        Dockerfile:5
        --------------------
           4 |     # the list of packages
           5 | >>> RUN pip install \
           6 | >>>     -r requirements.txt
           7 |     FROM builder
        --------------------
        ERROR: failed to build: failed to solve: process "/bin/sh -c pip install     -r requirements.txt" did not complete successfully: exit code: 1
        """));

    [Theory]
    // An older BuildKit on a terminal, without an excerpt.
    [InlineData(" => ERROR [builder 3/3] RUN pip install     -r requirements.txt                     0.4s\n------\n > [builder 3/3] RUN pip install     -r requirements.txt:\n#8 0.3 sh: pip: not found\n------\nexecutor failed running [/bin/sh -c pip install     -r requirements.txt]: exit code: 127",
        "RUN pip install \\\n    -r requirements.txt => the command ended with exit code 127 (command not found); it said last: sh: pip: not found")]
    [InlineData(" => ERROR [ 2/16] WORKDIR /app          0.0s\n------\n > [ 2/16] WORKDIR /app:\n------\nfailed to solve: read-only file system", "WORKDIR /app => read-only file system")]
    // The same words twice: the stage tells which is meant.
    [InlineData(" > [stage-1 2/3] RUN echo a:\n------\nERROR: failed to solve: canceled", "RUN echo a => canceled")]
    [InlineData("my.Dockerfile:9\n--------------------\n   9 | >>> RUN echo a\n--------------------\nERROR: failed to solve: process \"/bin/sh -c echo a\" did not complete successfully: exit code: 137", "RUN echo a (2) => the command ended with exit code 137 (killed, as when memory runs out)")]
    [InlineData("Dockerfile:2\n--------------------\n   2 | >>> FROM python:$V AS builder\n--------------------\nERROR: failed to solve: python:1: failed to resolve source metadata for docker.io/library/python:1: not found",
        "FROM python:$V AS builder => python:1: failed to resolve source metadata for docker.io/library/python:1: not found")]
    [InlineData("Dockerfile:3\n--------------------\n   3 | >>> WORKDIR /app\n--------------------\nerror: failed to solve: failed to compute cache key: failed to calculate checksum of ref 3f::kl3: \"/x\": not found", "WORKDIR /app => \"/x\": not found")]
    [InlineData("ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: WORKDIRR", "WORKDIR /app => unknown instruction: WORKDIRR")]
    // A program that prints what looks like an excerpt does not lead astray.
    [InlineData("#8 0.1 test:3\ntest:3\n----------\n------\nDockerfile:8\n--------------------\nERROR: failed to solve: x", "RUN echo a => x")]
    public void BuildKit_names_the_step(string output, string expected) => Assert.Equal(expected, Picture(TwoStages, output));

    [Theory]
    // The engine's own builder counts the ARG before FROM.
    [InlineData("Step 1/7 : ARG V=1\nStep 2/7 : FROM python:$V AS builder\n ---> 1a2b\nStep 3/7 : WORKDIR /app\n ---> Running in 0c\nRemoving intermediate container 0c\n ---> 3c\nStep 4/7 : RUN pip install     -r requirements.txt\n ---> Running in 77\nsh: pip: not found\nThe command '/bin/sh -c pip install     -r requirements.txt' returned a non-zero code: 127\n",
        "RUN pip install \\\n    -r requirements.txt => the command ended with exit code 127 (command not found); it said last: sh: pip: not found")]
    [InlineData("DEPRECATED: The legacy builder is deprecated\nStep 1/7 : ARG V=1\nStep 2/7 : FROM python:$V AS builder\npull access denied for python, repository does not exist or may require 'docker login'\n",
        "FROM python:$V AS builder => pull access denied for python, repository does not exist or may require 'docker login'")]
    [InlineData("Error response from daemon: dockerfile parse error line 3: unknown instruction: WORKDIRR", "WORKDIR /app => unknown instruction: WORKDIRR")]
    [InlineData("The engine cannot read the Dockerfile, line 3: unknown instruction: WORKDIRR.", "WORKDIR /app => unknown instruction: WORKDIRR")]
    [InlineData("Step 7/7 : RUN echo a\r\n\u001b[91mno\r\n\u001b[0mThe command '/bin/sh -c echo a' returned a non-zero code: 3\r\n", "RUN echo a (2) => the command ended with exit code 3; it said last: no")]
    public void The_engines_own_builder_numbers_its_steps(string output, string expected) => Assert.Equal(expected, Picture(TwoStages, output));

    [Theory]
    [InlineData("")]
    [InlineData("Cannot connect to the Docker daemon")]
    [InlineData("Step 9/9 : RUN x")]
    [InlineData("Step 99999999999999999999/9 : RUN x")]
    [InlineData("Dockerfile:0\n----------\n")]
    [InlineData("Dockerfile:4\n----------\n")]
    [InlineData("Dockerfile:99999999999999999999\n----------\n")]
    [InlineData(" > [x 1/2] RUN other:\n")]
    [InlineData("\0\u001b[\ud800 > [")]
    public void What_names_no_instruction_is_passed_over(string output) => Assert.Null(BuildOutput.FailureIn(Read(TwoStages), output));

    [Fact]
    public void An_empty_Dockerfile_has_no_place() => Assert.Null(BuildOutput.FailureIn(Read(""), "Dockerfile:1\n----------\nStep 1/1 : FROM x"));

    [Theory]
    [InlineData("Step 1/4 : FROM x", 0)]
    [InlineData("Step 4/4 : RUN y", 75)]
    [InlineData("#8 [builder 3/5] RUN y", 40)]
    [InlineData("#8 [3/5] RUN y", 40)]
    [InlineData("#8 [ 3/10] RUN y", 20)]
    [InlineData("Step 1/0 : x", null)]
    [InlineData("Downloading 3/5", null)]
    public void A_line_tells_how_far_the_build_is(string line, int? expected) => Assert.Equal(expected, BuildOutput.ProgressIn(line));

    [Theory]
    [InlineData("Successfully built 1a2b3c4d5e6f\n", "1a2b3c4d5e6f")]
    [InlineData("#9 writing image sha256:1111111111111111111111111111111111111111111111111111111111111111 done\n", "sha256:1111111111111111111111111111111111111111111111111111111111111111")]
    [InlineData("nothing", null)]
    public void The_image_is_told_at_the_end(string output, string? expected) => Assert.Equal(expected, BuildOutput.ImageIn(output));

    static Dockerfile Read(string text) => Dockerfile.Parse(SourceText.From(text));

    static string? Picture(string text, string output) =>
        BuildOutput.FailureIn(Read(text), output) is { } failure ? $"{failure.Place.Text}{(failure.Place.Number > 0 ? $" ({failure.Place.Number + 1})" : "")} => {failure.Reason}" : null;
}
