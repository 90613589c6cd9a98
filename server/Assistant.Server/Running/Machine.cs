using System.Runtime.InteropServices;
using Assistant.Language.Recipes.Plans;

namespace Assistant.Server.Running;

/// <summary>This machine as a plan needs to know it.</summary>
static class Machine
{
    /// <param name="folder">Where relative paths and <c>$PWD</c> are seen from.</param>
    public static PlanEnvironment In(string folder) => new(
        folder, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Environment.GetEnvironmentVariable, name => Read(Path.Combine(folder, name)))
    {
        UserId = OperatingSystem.IsWindows() ? "1000" : getuid().ToString(),
        GroupId = OperatingSystem.IsWindows() ? "1000" : getgid().ToString(),
        HasFilesLike = pattern => FilesLike.Exist(folder, pattern),
    };

    /// <summary>Where the answers of registries are kept: below the folder that this system has for what can be had again.</summary>
    public static string CacheFolder => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } set ? set
        : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache"),
        "recipe-assistant", "registries");

    static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [DllImport("libc")]
    static extern uint getuid();

    [DllImport("libc")]
    static extern uint getgid();
}
