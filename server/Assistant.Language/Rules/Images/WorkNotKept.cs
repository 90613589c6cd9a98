using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;

namespace Assistant.Language.Rules.Images;

/// <summary>A container in which work is done, with nothing to keep it.</summary>
static class WorkNotKept
{
    public static readonly Rule Rule = CommandRule.Of("DS014", "Work is lost with the container", Severity.Information, """
        What is saved in a container is gone when the container is removed, and `--rm` removes it as soon as it stops. A folder of yours
        or a volume keeps it. Stopping alone loses nothing: `docker start` brings a container back with its files.

        Bad:

        ```sh
        docker run -it --rm -p 8888:8888 quay.io/jupyter/scipy-notebook
        ```

        Good:

        ```sh
        docker run -it --rm -p 8888:8888 -v "$PWD/work":/home/jovyan/work quay.io/jupyter/scipy-notebook
        ```

        Without `--rm`, and for servers whose data is not a person's own work, it is a hint.
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        where run.Facts.Interactive != true && !run.RunsAnotherProgram && !run.AsksForHelp
        where !run.Command.Flags.Any(flag => flag.Key is "volume" or "mount" or "volumes-from" or "tmpfs")
        let folder = PostgresFolder.Of(run.Image, run.Facts) ?? run.Facts.Mounts.Select(mount => mount.Path).FirstOrDefault(IsFolder)
        where folder is not null
        let isWork = Catalogue.Images.IsWork(run.Facts, folder)
        let isRemoved = run.Command.IsOn("rm")
        let fix = run.Adding(Flags(run, folder, isWork))
        select Rule.At(run.Image.Span, $"What {run.Image.Name} keeps in {folder} is gone {(isRemoved ? "when it stops, because of --rm" : "when the container is removed")}. {fix.Title}.", fix)
            with { Severity = isRemoved && isWork ? Severity.Information : Severity.Hint };

    static bool IsFolder(string path) => path.LastIndexOf('.') < path.LastIndexOf('/') + 2;

    /// <summary>The volume, and the variable that has the server write there where it needs one.</summary>
    static string Flags(ImageRun run, string folder, bool isWork)
    {
        var volume = isWork ? $"-v \"$PWD/work\":{folder}" : $"-v {run.Command.Value("name") ?? run.Facts.Name.Split('/')[^1]}-data:{folder}";
        var place = run.Facts.Variables.FirstOrDefault(variable => variable.Example?.StartsWith(folder + "/", StringComparison.Ordinal) == true);
        return place is null || run.Variables.Contains(place.Name) ? volume : $"{volume} -e {place.Name}={place.Example}";
    }
}
