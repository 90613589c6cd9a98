using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;

namespace Assistant.Language.Rules.Images;

/// <summary>A folder of the host mounted over one in which the image has files of its own.</summary>
static class HiddenFiles
{
    public static readonly Rule Rule = CommandRule.Of("DS009", "The mount hides files of the image", Severity.Information, """
        A folder that is mounted over one of the image covers what is in it. In the home folder of RStudio and Jupyter are
        settings that the programs need, in `/opt/conda` is all of Python. Mount a folder below instead.

        Bad:

        ```sh
        docker run -d -p 8787:8787 -v "$PWD":/home/rstudio rocker/rstudio
        ```

        Good:

        ```sh
        docker run -d -p 8787:8787 -v "$PWD":/home/rstudio/work rocker/rstudio
        ```

        It is a warning for folders without which nothing starts, such as `/usr` and `/etc`. A named volume is not meant: the engine
        copies the image's files into it.
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        from mount in run.Mounts
        where mount.IsHostFolder
        let below = run.Facts.Mounts.Select(known => known.Path).FirstOrDefault(path => IsHome(mount.Folder) && path.StartsWith(mount.Folder + "/", StringComparison.Ordinal))
        let isSystem = OfSystem.Contains(mount.Folder)
        where below is not null || isSystem || IsOfProgram(run, mount.Folder)
        select Rule.At(mount.TargetSpan, $"This hides the files that {run.Image.Name} has in {mount.Folder}. Mount {below ?? "another folder"}.",
            below is null ? [] : [new Fix($"Mount {below}", [new(mount.TargetSpan, below)])])
            with { Severity = isSystem ? Severity.Warning : Severity.Information };

    static bool IsHome(string folder) => folder.Split('/') is ["", "home", _];

    /// <summary>The folder of Python, and the one that a server is started in, unless that is meant to be mounted.</summary>
    static bool IsOfProgram(ImageRun run, string folder) =>
        folder is "/opt/conda" or "/usr/local/lib/R" or "/opt/spark"
        || (folder == run.Facts.WorkFolder && run.Facts.Interactive == false && run.Facts.Mounts.Any(known => known.Path != folder) && !run.Facts.Mounts.Any(known => known.Path == folder));

    static readonly HashSet<string> OfSystem = ["/bin", "/sbin", "/lib", "/lib64", "/usr", "/usr/bin", "/usr/lib", "/usr/local", "/usr/local/bin", "/usr/local/lib", "/etc"];
}
