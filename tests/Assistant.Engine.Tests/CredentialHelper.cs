using System.Diagnostics;

namespace Assistant.Engine.Tests;

/// <summary>A docker credential helper for one test: a shell script on PATH, in a folder that all of them share.</summary>
static class CredentialHelper
{
    static readonly Lazy<string> Folder = new(OnPath);

    /// <summary>Gives its name, as <c>credHelpers</c> and <c>credsStore</c> name it.</summary>
    public static async Task<string> Of(string script)
    {
        var name = $"test-{Guid.NewGuid():N}";
        var written = Path.Combine(Folder.Value, $"{name}.sh");
        await File.WriteAllTextAsync(written, $"#!/bin/sh\n{script}\n");
        // A program that this process itself has written may still be open in one that another test starts, and is then "busy".
        using var install = Process.Start("install", ["-m", "700", written, Path.Combine(Folder.Value, $"docker-credential-{name}")]);
        await install.WaitForExitAsync();
        return name;
    }

    static string OnPath()
    {
        var folder = Directory.CreateTempSubdirectory("ra-helpers-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        Environment.SetEnvironmentVariable("PATH", $"{folder}:{Environment.GetEnvironmentVariable("PATH")}");
        return folder;
    }
}
