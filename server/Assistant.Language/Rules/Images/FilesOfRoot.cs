using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;

namespace Assistant.Language.Rules.Images;

/// <summary>A program that runs as root and writes into a folder of the host.</summary>
static class FilesOfRoot
{
    const string AsYou = "--user \"$(id -u):$(id -g)\"";

    public static readonly Rule Rule = CommandRule.Of("DS022", "Results will belong to root", Severity.Hint, """
        In images such as `python`, `r-base` and `tensorflow/tensorflow` programs run as root. On Linux what they write into a mounted
        folder belongs to root as well, and you cannot change or remove it without `sudo`. With your own numbers it is yours.

        Bad:

        ```sh
        docker run --rm -v "$PWD":/work -w /work python:3.14 python summary.py
        ```

        Good:

        ```sh
        docker run --rm --user "$(id -u):$(id -g)" -v "$PWD":/work -w /work python:3.14 python summary.py
        docker run --rm -v "$PWD":/work:ro -w /work python:3.14 python summary.py
        ```

        Docker Desktop gives the files to you anyway, and so does podman without rights of root. A program that installs packages needs
        to be root.
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        where run.Command.Program == "docker" && run.RunsAnotherProgram && run.Facts is { User: ['r', 'o', 'o', 't', ..], Interactive: true }
        where !run.Command.Flags.Any(flag => flag.Key is "user" or "userns" or "entrypoint") && !Installs(run)
        let mount = run.Mounts.FirstOrDefault(mount => mount.IsHostFolder && !IsReadOnly(mount) && !mount.Folder.Contains('.', StringComparison.Ordinal))
        where mount is not null
        select Rule.At(mount.Word.Span, $"{run.Image.Name} runs as root, and on Linux what it writes to {mount.Folder} belongs to root. Add {AsYou}.", run.Adding(AsYou));

    static bool IsReadOnly(ImageRunMount mount) => mount.Word.Value.Split(':', ',', '=').Any(part => part is "ro" or "readonly");

    static bool Installs(ImageRun run) => run.Command.Arguments.Skip(1).Any(word => word.Value.Contains("install", StringComparison.Ordinal) || word.Value is "bash" or "sh" or "/bin/bash" or "/bin/sh");
}
