using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidFrom
{
    public static readonly Rule Rule = new("InvalidFrom", "FROM has the wrong words, or a stage an impossible name", Severity.Error, """
        `FROM` takes an image and, after the word `AS`, the name of the stage. A name begins with a letter and goes on with letters,
        digits, `-`, `_` and `.`.

        Bad:

        ```dockerfile
        FROM python:3.12 build
        ```

        Good:

        ```dockerfile
        FROM python:3.12 AS build
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        document.Instructions(InstructionKind.From).Select(Fault).OfType<Finding>();

    static Finding? Fault(Instruction from) => from.Arguments switch
    {
        [] => Rule.At(from.Keyword.Span, "FROM needs an image."),
        [_] => null,
        [_, var name] when name.Value.Equals("AS", StringComparison.OrdinalIgnoreCase) => Rule.At(name.Span, "AS needs the name of the stage."),
        [_, var name] => Rule.At(
            name.Span, $"FROM takes an image, or an image, AS and a name; {name.Value} is one word too many.",
            new Fix("Insert AS", [new(name.Span with { Length = 0 }, "AS ")])),
        [_, var word, var name] when word.Value.Equals("AS", StringComparison.OrdinalIgnoreCase) =>
            IsName(name.Value) ? null : Rule.At(name.Span, $"{name.Value} cannot name a stage: a name begins with a letter and has only letters, digits, -, _ and . in it."),
        [_, var word, _] => Rule.At(word.Span, $"FROM takes an image, AS and a name; {word.Value} stands where AS belongs.", RuleInput.Replacing(word.Span, "AS")),
        [_, _, _, var extra, ..] => Rule.At(extra.Span, $"FROM takes an image, AS and a name; {extra.Value} is too much."),
    };

    static bool IsName(string name) =>
        char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
