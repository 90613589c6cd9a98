using Assistant.Language.Values;

namespace Assistant.Engine.Tests;

/// <summary>Makes sure that an engine has an image.</summary>
static class Pulled
{
    const int MostTries = 3;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Tests beside each other share the download of a layer, and one that cancels its pull can break it for the others.</summary>
    public static async Task On(Engine engine, string image)
    {
        for (var tries = 1; !await engine.Images.Exists(image, Cancelled); tries++)
        {
            try
            {
                await engine.Images.Pull(ImageReference.Parse(image).Value!, null, null, Cancelled);
            }
            catch (EngineException broken) when (broken.Problem.Kind is ProblemKind.RegistryUnreachable && tries < MostTries)
            {
            }
        }
    }
}
