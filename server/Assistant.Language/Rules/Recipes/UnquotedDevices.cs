using System.Text.RegularExpressions;
using Assistant.Language.Recipes;

namespace Assistant.Language.Rules.Recipes;

static partial class UnquotedDevices
{
    public static readonly Rule Rule = CommandRule.Of("DC012", "Not the graphics cards that are meant are asked for", Severity.Warning, """
        A comma separates the parts of `--gpus`. In `device=0,1` the second part is a count, so docker asks for card 0 and, beside
        it, for one card. Double quotes around the whole, inside single quotes for the shell, keep the list together. And a number
        alone is a count: `--gpus 0` asks for no card at all.

        Bad:

        ```sh
        docker run --gpus device=0,1 pytorch/pytorch
        ```

        Good:

        ```sh
        docker run --gpus '"device=0,1"' pytorch/pytorch
        docker run --gpus device=0 pytorch/pytorch
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) =>
        from written in WrittenFlag.In(command, "gpus")
        let finding = Problem(written)
        where finding is not null
        select finding;

    static Finding? Problem(WrittenFlag written)
    {
        if (written.Value == "0") return Rule.At(written.Word.Span, "0 is a count: no graphics card is asked for. The first card is device=0.", written.ChangeTo("device=0"));
        if (Numbers().IsMatch(written.Value))
            return Rule.At(written.Word.Span, $"{written.Value} are counts, not cards; a list of cards is '\"device={written.Value}\"'.", written.ChangeTo($"\"device={written.Value}\""));
        return DeviceList().IsMatch(written.Value)
            ? Rule.At(written.Word.Span, $"{written.Value} asks for the first card and a count beside it; the list needs double quotes of its own: '\"{written.Value}\"'.", written.ChangeTo($"\"{written.Value}\""))
            : null;
    }

    [GeneratedRegex(@"^device=[^,="" ]+(,[^,="" ]+)+$")]
    private static partial Regex DeviceList();

    [GeneratedRegex(@"^\d+(,\d+)+$")]
    private static partial Regex Numbers();
}
