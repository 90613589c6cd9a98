using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class RefusedVolume
{
    public static readonly Rule Rule = CommandRule.Of("DC008", "The engine refuses the volume", Severity.Error, """
        The client sends `-v` on with hardly a look at it. The engine then wants an absolute path inside the container, options it
        knows, one of each kind, and either an absolute path of the host or the name of a volume: two or more letters, digits, `_`, `.`
        or `-`, as `docker volume create` wants it, too. A relative path needs `./` in front, otherwise it is taken for a name.

        Bad:

        ```sh
        docker run -v data/raw:/data -v cache:cache rocker/tidyverse
        ```

        Good:

        ```sh
        docker run -v ./data/raw:/data -v cache:/cache rocker/tidyverse
        ```
        """, Check);

    static readonly string[] common = ["ro", "rw", "z", "Z", "consistent", "cached", "delegated", "default"];
    static readonly string[] ofFolders = ["private", "rprivate", "slave", "rslave", "shared", "rshared"];
    static readonly string[] ofVolumes = ["nocopy"];
    /// <summary>Options of which the engine takes one.</summary>
    public static readonly string[][] Kinds = [["ro", "rw"], ["z", "Z"], ofFolders, ["consistent", "cached", "delegated"]];

    static IEnumerable<Finding> Check(DockerCommand command, ImageCatalogue catalogue) =>
        command.Name == "volume create" ? Created(command) : Mounted(command, catalogue).Concat(TakenOver(command));

    static IEnumerable<Finding> Mounted(DockerCommand command, ImageCatalogue catalogue) =>
        from written in WrittenFlag.In(command, "volume")
        let volume = VolumeMount.Parse(written.Read)
        where volume.Ok && !DriveLetterVolume.Is(volume.Value) && UnquotedBlank.Torn(command, catalogue)?.Flag != written.Flag
        let finding = Target(written, volume.Value!) ?? Options(written, volume.Value!) ?? Source(written, volume.Value!)
        where finding is not null
        select finding;

    static Finding? Target(WrittenFlag written, VolumeMount volume)
    {
        var target = volume.Target;
        var at = volume.Source == "" ? 0 : volume.Source.Length + 1;
        var span = written.Span(at, target.Length);
        if (target == "/") return Rule.At(span, "Nothing can be mounted over the container's root folder /.");
        if (target.StartsWith('/') || IsWindowsPath(target)) return null;
        if (target.StartsWith('~')) return Rule.At(span, TildeInside(target));
        if (volume.Source != "")
            return Rule.At(span, $"The path in the container must be absolute: write {Absolute(target)}.", written.Change(at, target.Length, Absolute(target)));
        if (target.Contains('='))
            return Rule.At(span, $"{written.Value} has the form of --mount, not of {written.Flag.Name}.", [.. AsMount(written.Flag)]);
        var folder = "/" + target.TrimEnd('/').Split('/')[^1].TrimStart('.');
        return folder == "/" || target[0] is not '.' && !VolumeName.IsValid(target)
            ? Rule.At(span, $"{target} is read as a path in the container, which must be absolute. Write SOURCE:/PATH.")
            : Rule.At(span, $"{target} alone is read as a path in the container, which must be absolute. Write where it is to be, behind a colon.",
                written.Change(target.Length, 0, ":" + folder, $"Mount it at {folder}"));
    }

    /// <summary>Which home folder is meant depends on the user of the image, so nothing is offered in its place.</summary>
    public static string TildeInside(string target) => $"~ is not replaced in a path of the container: write the whole path in place of {target}, such as /root{target.TrimStart('~')}.";

    static Fix[] AsMount(Flag flag) => flag.Word.Value is "-v" or "--volume" ? [new("Change to --mount", [new(flag.Word.Span, "--mount")])] : [];

    static Finding? Options(WrittenFlag written, VolumeMount volume)
    {
        if (!written.IsDocker || volume.Options.IsEmpty) return null;
        var at = written.Read.LastIndexOf(':') + 1;
        foreach (var option in volume.Options)
        {
            var span = written.Span(at, option.Length);
            at += option.Length + 1;
            if (ofFolders.Contains(option) && !volume.IsBind) return Rule.At(span, $"{option} goes with a folder of the host, not with a volume.");
            if (ofVolumes.Contains(option) && volume.IsBind) return Rule.At(span, $"{option} goes with a volume, not with a folder of the host.");
            if (!common.Concat(ofFolders).Concat(ofVolumes).Contains(option)) return Unknown(written, span, option, "a volume");
            if (Kinds.FirstOrDefault(kind => kind.Contains(option)) is { } kind && volume.Options.First(kind.Contains) is var first && first != option)
                return Rule.At(span, $"{option} cannot go with {first}: the engine takes one of them.");
        }
        return null;
    }

    static Finding Unknown(WrittenFlag written, TextSpan span, string option, string of)
    {
        var meant = option.ToLowerInvariant() is "readonly" or "r" or "read-only" ? "ro" : option.ToLowerInvariant() is "readwrite" or "w" ? "rw" : common.FirstOrDefault(known => known == option.ToLowerInvariant());
        return Rule.At(span, $"The engine knows no option {(option == "" ? "that is empty" : option)} of {of}; common are ro, rw, z and Z.",
            [.. meant is null ? Array.Empty<Fix>() : [written.Change(written.Read.LastIndexOf(option, StringComparison.Ordinal), option.Length, meant)]]);
    }

    /// <summary>The engine names volumes of its own driver alone; podman takes a single letter, too.</summary>
    static IEnumerable<Finding> Created(DockerCommand command)
    {
        if (command.Arguments is not [{ IsLiteral: true, Value: { Length: > 0 } name } word] || word.Placeholder is not null || Placeholders.IsTemplate(name)) return [];
        if (command.Value("driver") is not (null or "" or "local") || VolumeName.IsValid(name) || (command.Program != "docker" && name is [var only] && char.IsAsciiLetterOrDigit(only))) return [];
        Fix[] fixes = VolumeName.Mended(name) is { } mended ? [new($"Change to {mended}", [new(word.Span, mended)], Preferred: false)] : [];
        return [Rule.At(word.Span, $"{name} cannot be the name of a volume: it takes two or more letters, digits, _, . or -.", [.. fixes])];
    }

    /// <summary>The mounts of another container: the engine takes fewer options than for those of its own.</summary>
    static IEnumerable<Finding> TakenOver(DockerCommand command)
    {
        foreach (var written in WrittenFlag.In(command, "volumes-from").Where(written => written.IsDocker))
        {
            var at = written.Read.IndexOf(':') + 1;
            if (at == 0 || at == written.Read.Length) continue;
            var options = written.Read[at..].Split(',');
            foreach (var option in options)
            {
                if (!common.Contains(option))
                {
                    yield return Unknown(written, written.Span(at, option.Length), option, "--volumes-from");
                    break;
                }
                if (Kinds.FirstOrDefault(kind => kind.Contains(option)) is { } kind && options.First(kind.Contains) is var first && first != option)
                {
                    yield return Rule.At(written.Span(at, option.Length), $"{option} cannot go with {first}: the engine takes one of them.");
                    break;
                }
                at += option.Length + 1;
            }
        }
    }

    static Finding? Source(WrittenFlag written, VolumeMount volume)
    {
        if (volume.IsBind || volume.Source == "" || VolumeName.IsValid(volume.Source) || (!written.IsDocker && volume.Source.Length == 1)) return null;
        var span = written.Span(0, volume.Source.Length);
        if (volume.Source.StartsWith('$') && written.InDoubleQuotes is { } quoted) return Rule.At(span, $"{volume.Source} stays as it is: single quotes keep $ from being replaced. Write double quotes.", quoted);
        return volume.Source.Contains('/')
            ? Rule.At(span, $"{volume.Source} is taken for the name of a volume and refused; a relative path begins with ./.", written.Change(0, 0, "./"))
            : Rule.At(span, $"{volume.Source} cannot be the name of a volume: letters, digits, _, . and - are allowed.");
    }

    static string Absolute(string target) => "/" + (target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target);

    static bool IsWindowsPath(string path) => path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':';
}
