using Assistant.Engine;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Server.Running;

/// <summary>The Dockerfile of a build as it was when the build began.</summary>
sealed record BuiltFile(string Path, Dockerfile File, string? Target)
{
    /// <summary>Null when there is no such file here, as for a build from standard input or an address.</summary>
    public static BuiltFile? Read(Build build)
    {
        try
        {
            var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(build.Folder, build.Dockerfile));
            return new(path, Dockerfile.Parse(SourceText.From(System.IO.File.ReadAllText(path))), build.Target);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    public void Tell(Action<string, LastBuild>? told, LastBuild build) => told?.Invoke(Path, build);

    public LastBuild Failure(string output, string sentence) =>
        new() { Failure = BuildOutput.FailureIn(File, output) ?? BuildOutput.FailureIn(File, $"{output}\n{sentence}") };

    /// <summary>What each instruction has added; nothing when the engine does not tell the image's history.</summary>
    public async Task<LastBuild> Layers(Engine.Engine engine, string image, CancellationToken cancellation)
    {
        try
        {
            var steps = await engine.Images.History(image, cancellation);
            return new() { Layers = BuiltLayers.Of(File, Target, [.. steps.Select(step => new ImageLayer(step.CreatedBy, step.Size))]) };
        }
        catch (EngineException)
        {
            // The image is built; that its layers cannot be told is no failure of the build.
            return LastBuild.None;
        }
    }
}
