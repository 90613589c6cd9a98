using System.Text;

namespace Assistant.Engine.Tests;

public sealed class BuildsTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("ra-build-").FullName;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task ADockerfileIsBuiltAndRuns()
    {
        await using var real = await RealEngine.Start();
        await real.Image("busybox:latest");
        Write("Dockerfile", """
            FROM busybox AS first
            ARG NAME=nobody
            RUN echo hello $NAME > /greeting
            FROM first
            COPY . /data/
            CMD ["sh", "-c", "cat /greeting; find /data -type f | sort"]
            """);
        Write("table.csv", "1,2\n");
        Write("secret.env", "x");
        Write(".dockerignore", "*.env\n");
        var output = new Output();
        var name = $"local/{real.NewName}";
        var image = await real.Engine.Builds.Run(new(folder, Tag: name) { Arguments = new Dictionary<string, string> { ["NAME"] = "you" } }, output, Cancelled);

        Assert.StartsWith("sha256:", image);
        Assert.Contains("Step 1/6 : FROM busybox AS first", output.Text);
        var id = await real.Run(new() { ["Image"] = name });
        await real.Containers.Wait(id, Cancelled);
        Assert.Equal("hello you\n/data/.dockerignore\n/data/Dockerfile\n/data/table.csv\n", await real.Containers.Log(id, 100, Cancelled));
        await real.Containers.Remove(id, true, true, Cancelled);
        await real.Images.Remove(name, force: true, Cancelled);
    }

    [Theory]
    [InlineData("FROM busybox\nRUN echo before; exit 3", "The build failed at step 2/2, RUN echo before; exit 3: The command '/bin/sh -c echo before; exit 3' returned a non-zero code: 3.")]
    [InlineData("FROM busybox\nCOPY nothing /", "The build failed at step 2/2, COPY nothing /: COPY failed: file not found in build context or excluded by .dockerignore: stat nothing: file does not exist.")]
    [InlineData("FROM busybox\nFRUM x", "The engine cannot read the Dockerfile, line 2: unknown instruction: FRUM. Where it is a line of a heredoc (<<EOF), BuildKit is needed: install the docker client with its buildx plugin.")]
    [InlineData("FROM busybox\nADD http://127.0.0.1:1/x /x", "The build failed at step 2/2, ADD http://127.0.0.1:1/x /x: ADD failed: Get \"http://127.0.0.1:1/x\": dial tcp 127.0.0.1:1: connect: connection refused.")]
    [InlineData("FROM busybox\nRUN echo 'https://example.org: connection refused' && exit 7", "The build failed at step 2/2, RUN echo 'https://example.org: connection refused' && exit 7: The command '/bin/sh -c echo 'https://example.org: connection refused' && exit 7' returned a non-zero code: 7.")]
    [InlineData("FROM busybox\nRUN --mount=type=cache,target=/x true", "The Dockerfile uses --mount, which needs BuildKit: install the docker client with its buildx plugin.")]
    public async Task ABuildThatFailsSaysWhere(string dockerfile, string sentence)
    {
        await using var real = await RealEngine.Start();
        await real.Image("busybox:latest");
        Write("Dockerfile", dockerfile);

        var problem = await Problem.Of(() => real.Engine.Builds.Run(new(folder), null, Cancelled));
        Assert.Equal((ProblemKind.BuildFailed, sentence), (problem.Kind, problem.Sentence));
    }

    [Fact]
    public async Task ABaseImageThatDoesNotExistIsSaid()
    {
        await using var real = await RealEngine.Start();
        Write("Dockerfile", "FROM nosuch/image");
        Assert.Equal(ProblemKind.AccessDenied, (await Problem.Of(() => real.Engine.Builds.Run(new(folder), null, Cancelled))).Kind);
    }

    [Fact]
    public async Task ABuildIsCancelled()
    {
        await using var real = await RealEngine.Start();
        await real.Image("busybox:latest");
        Write("Dockerfile", "FROM busybox\nRUN echo begun && sleep 1000");
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var output = new Output(text => { if (text.StartsWith("begun", StringComparison.Ordinal)) enough.Cancel(); });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => real.Engine.Builds.Run(new(folder), output, enough.Token).WaitAsync(TimeSpan.FromSeconds(30), Cancelled));
        Assert.True(enough.IsCancellationRequested);
    }

    void Write(string path, string text) => File.WriteAllText(Path.Combine(folder, path), text);

    sealed class Output(Action<string>? listener = null) : IProgress<string>
    {
        readonly StringBuilder text = new();

        public string Text => text.ToString();

        public void Report(string value)
        {
            text.Append(value);
            listener?.Invoke(value);
        }
    }
}
