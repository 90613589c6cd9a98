using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class DriveLetterVolume
{
    public static readonly Rule Rule = CommandRule.Of("DC013", "A volume name of one letter reads as a Windows drive", Severity.Warning, """
        A single letter and its colon count as a drive, so `a:/data` is not the volume `a` at `/data`: it is one path, and a
        volume without a name is made for it. The data cannot be found again under that name.

        Bad:

        ```sh
        docker run -v d:/data redis
        ```

        Good:

        ```sh
        docker run -v data:/data redis
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) =>
        from written in WrittenFlag.In(command, "volume")
        where written.IsDocker
        let volume = VolumeMount.Parse(written.Read)
        where volume.Ok && Is(volume.Value)
        select char.IsAsciiLetterUpper(written.Value[0]) ? Alone(written, volume.Value!) : Named(written);

    /// <summary>True for <c>a:/data</c>, perhaps with options behind it: no source, and a target that only Windows would have.</summary>
    public static bool Is(VolumeMount volume) => IsDrive(volume.Source == "" ? volume.Target : IsOptions(volume.Target) ? volume.Source : "");

    static bool IsDrive(string path) => path is [var letter, ':', not '\\', ..] && char.IsAsciiLetter(letter);

    static bool IsOptions(string target) => target.Split(',').All(option => option is "ro" or "rw" or "z" or "Z" or "O" or "U" or "nocopy" or "cached" or "delegated" or "consistent");

    static Finding Named(WrittenFlag written)
    {
        var letter = written.Value[..1];
        return Rule.At(written.Span(0, 1), $"{written.Value} reads as one Windows path, not as a volume {letter}; give the volume a longer name.", written.Change(0, 1, $"{letter}-data"));
    }

    /// <summary>A capital letter is hardly a volume: the folder of the host is written, and the place in the container is not.</summary>
    static Finding Alone(WrittenFlag written, VolumeMount volume)
    {
        var path = volume.Source == "" ? volume.Target : volume.Source;
        var folder = "/" + path[2..].TrimEnd('/').Split('/')[^1];
        const string says = "is a path of Windows alone: the path in the container is missing.";
        return folder == "/" ? Rule.At(written.Span(0, path.Length), $"{path} {says}") : Rule.At(written.Span(0, path.Length), $"{path} {says}", written.Change(path.Length, 0, ":" + folder, $"Mount it at {folder}"));
    }
}
