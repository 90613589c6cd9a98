using Assistant.Language.Catalogue;
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

        A mount at another place keeps nothing of it, unless a variable, an argument or `-w` names that place.

        Without `--rm`, and for servers whose data is not a person's own work, it is a hint.
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        where run.Facts.Interactive != true && !run.RunsAnotherProgram && !run.AsksForHelp
        let folder = PostgresFolder.Of(run.Image, run.Facts) ?? run.Facts.Mounts.Select(mount => mount.Path).FirstOrDefault(IsFolder)
        where folder is not null && !Mounted.Touches(run.Command, folder)
        let isWork = Catalogue.Images.IsWork(run.Facts, folder)
        where !Mounted.Targets(run.Command).Any(target => IsKept(target!, run, folder, isWork))
        let isRemoved = run.Command.IsOn("rm")
        let fix = run.Adding(Flags(run, folder, isWork))
        select Rule.At(run.Image.Span, $"What {run.Image.Name} keeps in {folder} is gone {(isRemoved ? "when it stops, because of --rm" : "when the container is removed")}. {fix.Title}.", fix)
            with { Severity = isRemoved && isWork ? Severity.Information : Severity.Hint };

    /// <summary>True when what is mounted there may well be where this container writes, though the image itself writes elsewhere.</summary>
    static bool IsKept(string target, ImageRun run, string folder, bool isWork) =>
        IsNamed(target, run)
        || (isWork && IsOfHome(target))
        || run.Facts.Command?.Contains(folder, StringComparison.Ordinal) == true
        || PlaceOf(run, folder) is not null
        // The other place for the data of PostgreSQL is told by a rule of its own.
        || (target is PostgresData.From18 or PostgresData.Before18 && PostgresFolder.Of(run.Image, run.Facts) is not null);

    /// <summary>A variable, an argument or the working directory says to use what is mounted there.</summary>
    static bool IsNamed(string target, ImageRun run) =>
        run.Command.Values("env").Concat(run.Command.Values("workdir")).Concat(run.Command.Arguments.Skip(1)).Any(word => word.Value.Contains(target, StringComparison.Ordinal));

    /// <summary>A folder in a home folder, whoever's it is; settings and caches are no work.</summary>
    static bool IsOfHome(string target) => target.StartsWith("/home/", StringComparison.Ordinal) && IsFolder(target) && !target.Contains("/.", StringComparison.Ordinal);

    static bool IsFolder(string path) => path.LastIndexOf('.') < path.LastIndexOf('/') + 2;

    /// <summary>The volume, and the variable that has the server write there where it needs one.</summary>
    static string Flags(ImageRun run, string folder, bool isWork)
    {
        var volume = isWork ? $"-v \"$PWD/work\":{folder}" : $"-v {run.Command.Value("name") ?? run.Facts.Name.Split('/')[^1]}-data:{folder}";
        var place = PlaceOf(run, folder);
        return place is null || run.Variables.Contains(place.Name) ? volume : $"{volume} -e {place.Name}={place.Example}";
    }

    static ImageVariable? PlaceOf(ImageRun run, string folder) =>
        run.Facts.Variables.FirstOrDefault(variable => variable.Example?.StartsWith(folder + "/", StringComparison.Ordinal) == true);
}
