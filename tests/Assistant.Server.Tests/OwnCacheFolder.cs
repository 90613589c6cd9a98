using System.Runtime.CompilerServices;

namespace Assistant.Server.Tests;

/// <summary>Tests keep nothing in the cache of whoever runs them, and find nothing there.</summary>
static class OwnCacheFolder
{
    [ModuleInitializer]
    internal static void Set()
    {
        var folder = Directory.CreateTempSubdirectory("assistant-cache").FullName;
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
    }
}
