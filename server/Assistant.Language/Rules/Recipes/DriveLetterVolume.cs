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
        let letter = written.Value[..1]
        select Rule.At(written.Span(0, 1), $"{written.Value} reads as one Windows path, not as a volume {letter}; give the volume a longer name.",
            written.Change(0, 1, $"{letter}-data"));

    /// <summary>True for <c>a:/data</c>: no source, and a target that only Windows would have.</summary>
    public static bool Is(VolumeMount volume) => volume.Source == "" && volume.Target is [var letter, ':', not '\\', ..] && char.IsAsciiLetter(letter);
}
