using System.Text.RegularExpressions;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static partial class RefusedVolume
{
    public static readonly Rule Rule = new("DC008", "The engine refuses the volume", Severity.Error, """
        The client sends `-v` on with hardly a look at it. The engine then wants an absolute path inside the container, options it
        knows, and either an absolute path of the host or the name of a volume: two or more letters, digits, `_`, `.` or `-`. A
        relative path needs `./` in front, otherwise it is taken for a name.

        Bad:

        ```sh
        docker run -v data/raw:/data -v cache:cache rocker/tidyverse
        ```

        Good:

        ```sh
        docker run -v ./data/raw:/data -v cache:/cache rocker/tidyverse
        ```
        """, Check);

    static readonly HashSet<string> options =
    [
        "ro", "rw", "z", "Z", "private", "rprivate", "slave", "rslave", "shared", "rshared", "nocopy", "consistent", "cached", "delegated", "default",
    ];

    static IEnumerable<Finding> Check(Document document) =>
        from written in WrittenFlag.In(document, "volume")
        let volume = VolumeMount.Parse(written.Value)
        where volume.Ok && !DriveLetterVolume.Is(volume.Value)
        let finding = Problem(written, volume.Value!)
        where finding is not null
        select finding;

    static Finding? Problem(WrittenFlag written, VolumeMount volume)
    {
        if (volume.Target == "/") return Rule.At(written.Word.Span, "Nothing can be mounted over the container's root folder /.");
        if (!volume.Target.StartsWith('/') && !IsWindowsPath(volume.Target))
            return Rule.At(written.Word.Span, $"The path in the container must be absolute: write /{volume.Target}.", written.ChangeTo(With(volume, $"/{volume.Target}")));
        if (volume.Options.FirstOrDefault(option => !options.Contains(option)) is { } unknown)
            return Rule.At(written.Word.Span, $"The engine knows no volume option {unknown}; common are ro, rw, z and Z.");
        if (volume.IsBind || volume.Source == "" || VolumeName().IsMatch(volume.Source)) return null;
        return volume.Source.Contains('/')
            ? Rule.At(written.Word.Span, $"{volume.Source} is taken for the name of a volume and refused; a relative path begins with ./.", written.ChangeTo("./" + written.Value))
            : Rule.At(written.Word.Span, $"{volume.Source} cannot be the name of a volume: letters, digits, _, . and - are allowed.");
    }

    static string With(VolumeMount volume, string target) =>
        string.Join(':', new[] { volume.Source, target, string.Join(',', volume.Options) }.Where(part => part != ""));

    static bool IsWindowsPath(string path) => path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':';

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9_.-]+$")]
    private static partial Regex VolumeName();
}
