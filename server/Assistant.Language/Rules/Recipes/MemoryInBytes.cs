using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class MemoryInBytes
{
    const long Least = 6 * 1024 * 1024;
    const long LeastShared = 4096;

    public static readonly Rule Rule = CommandRule.Of("DC011", "A memory limit is too small to be meant", Severity.Error, """
        A number without a unit is bytes. The engine refuses a limit under 6 MB, so `-m 512` never works; `512m` is meant. A small
        `--shm-size` is accepted, but nothing fits in it.

        Bad:

        ```sh
        docker run -m 512 --shm-size 64 pytorch/pytorch
        ```

        Good:

        ```sh
        docker run -m 512m --shm-size 64m pytorch/pytorch
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command, ImageCatalogue catalogue) =>
        from written in WrittenFlag.In(command)
        where written.Key is "memory" or "memory-reservation" or "memory-swap" or "shm-size"
        where UnquotedBlank.Torn(command, catalogue)?.Flag != written.Flag
        let size = ByteSize.Parse(written.Read)
        where size.Ok && size.Value > 0 && size.Value < (written.Key == "shm-size" ? LeastShared : Least)
        select TooSmall(written, size.Value);

    static Finding TooSmall(WrittenFlag written, long size)
    {
        var says = $"{written.Flag.Name} {written.Value} is {ByteSize.Text(size)}.";
        return written.Value.All(char.IsAsciiDigit)
            ? Rule.At(written.Word.Span, $"{says} A number without a unit is bytes: write m or g behind it.",
                written.ChangeTo(written.Value + "m"), written.ChangeTo(written.Value + "g") with { Preferred = false })
            : Rule.At(written.Word.Span, $"{says} The engine takes 6 MB or more.");
    }
}
