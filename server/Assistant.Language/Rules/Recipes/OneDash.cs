using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class OneDash
{
    public static readonly Rule Rule = CommandRule.Of("DC024", "Letters behind one dash are read one by one", Severity.Error, """
        Behind a single dash every letter is a flag of its own, and the first that takes a value takes the rest of the word. So
        `-entrypoint bash` is `-e ntrypoint`, a variable, and `bash` becomes the image; `-it8888:8888` has no flag `8` and publishes nothing.

        Bad:

        ```sh
        docker run -it8888:8888 -entrypoint bash quay.io/jupyter/base-notebook
        ```

        Good:

        ```sh
        docker run -it -p 8888:8888 --entrypoint bash quay.io/jupyter/base-notebook
        ```
        """, Check);

    /// <summary>True for <c>-entrypoint</c>: a long name behind one dash, whose first letter is a flag that takes the rest for its value.</summary>
    public static bool IsLongName(DockerCommand command, Word word)
    {
        var name = KeyValue.Split(word.Value).Key;
        return name.Length > 3 && name[0] == '-' && name[1] != '-' && command.Spec is { } spec && spec.Flag("-" + name) is not null && spec.Flag(name[..2]) is not null;
    }

    /// <summary>Where a value or a long name is stuck to letters that take none, as in <c>-it8888:8888</c>; null when none is.</summary>
    public static (int At, string Between)? Stuck(DockerCommand command, Word word)
    {
        if (word.Value.Length < 3 || word.Value[0] != '-' || word.Value[1] == '-' || command.Spec is not { } spec) return null;
        var at = 1;
        while (at < word.Value.Length && spec.Flag("-" + word.Value[at]) is { TakesValue: false }) at++;
        if (at is 1 || at == word.Value.Length || spec.Flag("-" + word.Value[at]) is not null) return null;
        var rest = word.Value[at..];
        if (rest.StartsWith("--", StringComparison.Ordinal)) return (at, " ");
        if (rest.Length > 1 && rest[0] == '-') return spec.Flag("-" + KeyValue.Split(rest).Key) is not null ? (at, " -") : spec.Flag(rest[..2]) is not null ? (at, " ") : null;
        if (spec.Flag("--" + KeyValue.Split(rest).Key) is not null) return (at, " --");
        if (spec.Flag("-p") is { Key: "publish" } && PortMapping.Parse(rest).Ok) return (at, " -p ");
        return spec.Flag("-v") is { Key: "volume" } && VolumeMount.Parse(rest) is { Ok: true, Value.Source: not "" } ? (at, " -v ") : null;
    }

    static IEnumerable<Finding> Check(DockerCommand command)
    {
        if (Alone(command) is var (dash, letter)) yield return Together(dash, letter);
        Word? last = null;
        foreach (var flag in command.Flags)
        {
            if (ReferenceEquals(flag.Word, last)) continue;
            last = flag.Word;
            if (IsLongName(command, last)) yield return LongName(last);
            else if (Stuck(command, last) is var (at, between)) yield return Apart(last, at, between);
        }
    }

    /// <summary>The argument <c>-</c> in front of a flag's letter, as in <c>- p 80:80</c>, and that letter; null when there is none.</summary>
    public static (Word Dash, Word Letter)? Alone(DockerCommand command) =>
        command is { Name: "run" or "create" or "exec", Spec: { } spec, Arguments: [{ Value: "-", IsQuoted: false } dash, { IsQuoted: false } letter, ..] }
        && letter.Span.Start > dash.Span.End && letter.Value.Length is 1 or 2 && letter.Value.All(char.IsAsciiLetter) && letter.Value.All(name => spec.Flag("-" + name) is not null)
            ? (dash, letter)
            : null;

    static Finding Together(Word dash, Word letter) =>
        Rule.At(TextSpan.FromBounds(dash.Span.Start, letter.Span.End), $"A blank stands behind the dash, so - is taken for an argument: write -{letter.Value}.",
            new Fix("Remove the blank", [new(TextSpan.FromBounds(dash.Span.End, letter.Span.Start), "")]));

    static Finding LongName(Word word)
    {
        var name = KeyValue.Split(word.Value).Key;
        var span = word.SpanOf(0, name.Length);
        return Rule.At(span, $"{name} is read as {name[..2]} {name[2..]}: a long name takes two dashes.", new Fix($"Change to -{name}", [new(new(span.Start, 0), "-")]));
    }

    static Finding Apart(Word word, int at, string between)
    {
        var (switches, rest) = (word.Value[..at], word.Value[at..]);
        return Rule.At(word.Span, $"{rest} is stuck to {switches}, which takes no value: write {switches}{between}{rest}.",
            new Fix($"Change to {switches}{between}{rest}", [new(new(word.OffsetOf(at), 0), between)]));
    }
}
