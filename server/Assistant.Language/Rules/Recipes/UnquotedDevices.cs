using System.Text.RegularExpressions;

namespace Assistant.Language.Rules.Recipes;

static partial class UnquotedDevices
{
    public static readonly Rule Rule = new("DC012", "Only the first graphics card is asked for", Severity.Warning, """
        A comma separates the parts of `--gpus`. In `device=0,1` the second part is a count, so docker asks for card 0 and, beside
        it, for one card. Double quotes around the whole, inside single quotes for the shell, keep the list together.

        Bad:

        ```sh
        docker run --gpus device=0,1 pytorch/pytorch
        ```

        Good:

        ```sh
        docker run --gpus '"device=0,1"' pytorch/pytorch
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from written in WrittenFlag.In(document, "gpus")
        where DeviceList().IsMatch(written.Value)
        select Rule.At(written.Word.Span, $"{written.Value} asks for the first card only; the list needs double quotes of its own: '\"{written.Value}\"'.",
            written.ChangeTo($"\"{written.Value}\""));

    [GeneratedRegex(@"^device=[^,="" ]+(,[^,="" ]+)+$")]
    private static partial Regex DeviceList();
}
