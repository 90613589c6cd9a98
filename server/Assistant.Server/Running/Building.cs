using System.Diagnostics;
using Assistant.Engine;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Server.Features;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Builds an image: with the docker client, which brings BuildKit along, or without one with the engine's own builder.</summary>
static class Building
{
    const string Channel = "Build";

    /// <param name="arguments">What the docker client is given, from the subcommand on.</param>
    /// <param name="build">The same for an engine without a client.</param>
    /// <param name="sources">Who is asked for tags near to one that a registry does not have.</param>
    /// <param name="told">Gets the full path of the Dockerfile and what the build told of it, at the start nothing.</param>
    public static async Task<int> Build(
        EngineLink link, IConversation conversation, IReadOnlyList<string> arguments, Build build, ImageSources sources, Action<string, LastBuild>? told, CancellationToken cancellation)
    {
        if (!Directory.Exists(build.Folder)) throw new EngineException(new(ProblemKind.BuildFailed, $"The folder {Shown(build.Folder)}, which is to be built, does not exist."));
        var engine = await link.Connect(cancellation);
        var built = BuiltFile.Read(build);
        built?.Tell(told, LastBuild.None);
        using var step = await conversation.Begin(build.Target is { } stage ? $"Building {stage}" : "Building", cancellation);
        var shown = new BuildLog(conversation, Channel, step);
        try
        {
            var image = await Run(engine, arguments, build, shown, step.Cancelled) ?? build.Tag ?? BuildOutput.ImageIn(shown.Text);
            if (built is not null && image is not null) built.Tell(told, await built.Layers(engine, image, cancellation));
        }
        catch (OperationCanceledException) when (step.Cancelled.IsCancellationRequested)
        {
            throw new StoppedException("The build was cancelled.", step.Cancelled);
        }
        catch (EngineException failed)
        {
            built?.Tell(told, built.Failure(shown.Text, failed.Problem.Sentence));
            if (failed.Problem is { Kind: ProblemKind.TagNotFound, Subject: { } image } && await Pulling.Nearest(image, sources, step.Cancelled) is { } nearest)
                throw new EngineException(nearest with { Offers = [] });
            throw;
        }
        conversation.Say(MessageType.Info, $"The build is done{(build.Tag is { } tag ? $": {tag}" : "")}.");
        return 0;
    }

    /// <summary>As a person in a terminal would write it, when it is below where they are.</summary>
    static string Shown(string folder)
    {
        folder = Path.GetFullPath(folder);
        var below = Path.GetRelativePath(Environment.CurrentDirectory, folder);
        return below.StartsWith("..", StringComparison.Ordinal) ? folder : below;
    }

    /// <summary>The image's id; null when the client did not tell it apart from its output.</summary>
    static async Task<string?> Run(Engine.Engine engine, IReadOnlyList<string> arguments, Build build, BuildLog shown, CancellationToken cancellation)
    {
        if (Programs.Find("docker") is not { } program) return await engine.Builds.Run(build, shown, cancellation);
        await WithClient(program, [.. engine.Endpoint.ClientFlags, .. InFolder(arguments, build)], build.Folder, shown, cancellation);
        return null;
    }

    /// <summary>The client starts in the folder that is built, where a path that is written relative to the recipe would mean another place.</summary>
    static IEnumerable<string> InFolder(IReadOnlyList<string> arguments, Build build)
    {
        var command = DockerCommand.Of(["docker", .. arguments]);
        var words = command.Words.Skip(1).Select(word => ReferenceEquals(word, command.Arguments.FirstOrDefault()) ? build.Folder : word.Value);
        // Of two flags the later counts.
        return command.Value("file") is null ? words : [.. words, "-f", Path.GetFullPath(build.Dockerfile, build.Folder)];
    }

    static async Task WithClient(string program, IReadOnlyList<string> arguments, string folder, BuildLog shown, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        await Task.WhenAll(shown.Read(process.StandardOutput), shown.Read(process.StandardError));
        await process.WaitForExitAsync(cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (process.ExitCode is not 0) throw new EngineException(Builds.Failed(step: "", shown.Last));
    }
}
