using Assistant.Engine;

namespace Assistant.Server.Running;

/// <summary>The file of <c>--cidfile</c>, which gets a container's ID. One that is there is another container's.</summary>
static class CidFile
{
    public static void MustBeFree(string file, string folder)
    {
        if (Path.Exists(Path.Combine(folder, file)))
            throw new EngineException(new(ProblemKind.Refused, $"container ID file found, make sure the other container isn't running or delete {file}"));
    }

    public static async Task Write(string file, string folder, string id, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), id, cancellation);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new EngineException(new(ProblemKind.Refused, $"The container's ID cannot be written to {file}: {refused.Message}"));
        }
    }
}
