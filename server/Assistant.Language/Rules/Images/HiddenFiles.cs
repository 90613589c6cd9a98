using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Text;

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

        A named volume is not meant: the engine copies the image's files into it.
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        from mount in run.Mounts
        where mount.IsHostFolder
        let below = run.Facts.Mounts.Select(known => known.Path).FirstOrDefault(path => IsHome(mount.Folder) && path.StartsWith(mount.Folder + "/", StringComparison.Ordinal))
        where below is not null || mount.Folder == "/opt/conda"
        select new Finding("DS009", Severity.Information, mount.TargetSpan, $"This hides the files that {run.Image.Name} has in {mount.Folder}. Mount {below ?? "another folder"}.")
        {
            Fixes = below is null ? [] : [new($"Mount {below}", [new(mount.TargetSpan, below)])],
        };

    static bool IsHome(string folder) => folder.Split('/') is ["", "home", _];
}
