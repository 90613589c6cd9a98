namespace Assistant.Server.Running;

/// <summary>Programs on the user's PATH.</summary>
static class Programs
{
    /// <summary>The full path of a program; null when there is none of that name.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);

    static string[] Endings => OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
}
