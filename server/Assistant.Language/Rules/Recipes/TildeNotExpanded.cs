using Assistant.Language.Recipes;

namespace Assistant.Language.Rules.Recipes;

static class TildeNotExpanded
{
    public static readonly Rule Rule = CommandRule.Of("DC014", "The tilde is not replaced by the home folder", Severity.Warning, """
        The shell replaces `~` only at the start of a word and outside of quotes; docker never does. In quotes, behind `--volume=`
        or behind `source=` it stays a tilde, and the engine makes or looks for a folder of that name.

        Bad:

        ```sh
        docker run -v "~/data":/data --mount type=bind,source=~/work,target=/work python
        ```

        Good:

        ```sh
        docker run -v "$HOME/data":/data --mount type=bind,source="$HOME/work",target=/work python
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) =>
        from flag in command.Flags
        where flag is { Key: "volume" or "mount" or "env-file" or "workdir" or "file" or "cidfile", Value: not null }
        let tilde = Tilde(flag)
        where tilde >= 0
        select Rule.At(flag.Value!.SpanOf(tilde, 1), "This ~ is not replaced by the home folder; write $HOME.", [.. Fixes(flag.Value!, tilde)]);

    /// <summary>Where a tilde stands that the shell leaves alone; -1 when there is none.</summary>
    static int Tilde(Flag flag)
    {
        var value = flag.Value!;
        if (flag.Key == "mount")
        {
            var source = value.Value.IndexOf("source=~/", StringComparison.Ordinal) is >= 0 and var at ? at + "source=".Length : value.Value.IndexOf("src=~/", StringComparison.Ordinal);
            return source < 0 ? -1 : value.Value.IndexOf('~', source);
        }
        var expanded = value.Parts is [{ Kind: WordPartKind.Tilde }, ..];
        return value.Value is "~" or ['~', '/' or ':', ..] && !expanded ? 0 : -1;
    }

    /// <summary>In quotes the whole word is written anew in double quotes, between which a variable is replaced.</summary>
    static IEnumerable<Fix> Fixes(Word word, int tilde)
    {
        if (!word.IsQuoted) return [new("Change to $HOME", [new(word.SpanOf(tilde, 1), "$HOME")])];
        var value = $"{word.Value[..tilde]}$HOME{word.Value[(tilde + 1)..]}";
        return word.IsLiteral && word.Value.AsSpan().IndexOfAny("$`\"\\") < 0 ? [new("Change to $HOME", [new(word.Span, $"\"{value}\"")])] : [];
    }
}
