using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Server.Running;

/// <summary>
/// Folders of this machine that a container is to have and that are not there yet: made by the person's own user. An engine would make them
/// too, as root, and a program that does not run as root could not save anything there.
/// </summary>
static class OwnFolders
{
    /// <param name="body">What the container is made from; its folders are absolute.</param>
    public static void Make(JsonObject body)
    {
        foreach (var text in body["HostConfig"]?["Binds"] as JsonArray ?? [])
        {
            if (VolumeMount.Parse((string)text!) is not { Ok: true, Value: { IsBind: true, Source: var folder } } || Path.Exists(folder) || IsOfEngine(folder)) continue;
            try
            {
                Directory.CreateDirectory(folder);
            }
            // Where the person may not write, the engine does as it always did.
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
            }
        }
    }

    /// <summary>On Windows a path that begins with a slash is one of the machine that the engine runs in.</summary>
    static bool IsOfEngine(string folder) => OperatingSystem.IsWindows() && folder.StartsWith('/');
}
