using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class UnquotedBlank
{
    public static readonly Rule Rule = CommandRule.Of("DC025", "A path with a blank needs quotes", Severity.Error, """
        The shell parts words at blanks. Of a path with a blank that is not in quotes, docker takes the first half for the value and
        the second for the image. The same happens to `$PWD` in a folder whose name has a blank, so it is better in quotes as well.

        Bad:

        ```sh
        docker run -v /srv/My Data:/data python
        ```

        Good:

        ```sh
        docker run -v "/srv/My Data:/data" python
        docker run -v "$PWD":/work python
        ```

        An unquoted `$PWD`, `$(pwd)` or `$HOME` is only a hint: it works wherever no folder's name has a blank.
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command)
    {
        if (Torn(command) is var (torn, last)) return [Apart(command, torn, last)];
        return from flag in command.Flags
               where flag is { Key: "volume" or "mount" or "env-file" or "workdir" or "file", Value: not null }
               from part in flag.Value!.Parts
               where !part.Quoted && part is { Kind: WordPartKind.Variable, Name: "PWD" or "HOME" } or { Kind: WordPartKind.Command, Name: "pwd" }
               select Rule.At(part.Span, $"{part.Text} falls apart where a folder's name has a blank; put it in quotes.", Quoted(part)) with { Severity = Severity.Hint };
    }

    /// <summary>A flag whose path was parted at a blank, with the word that its second half became; null when none was.</summary>
    public static (Flag Flag, Word Last)? Torn(DockerCommand command)
    {
        if (command is not { Name: "run" or "create", Arguments: [{ IsLiteral: true, IsQuoted: false } image, ..] } || ImageReference.Parse(image.Value).Ok) return null;
        if (command.Flags.LastOrDefault() is not { Key: "volume" or "mount", Value: { IsQuoted: false } value } flag || (flag.Key == "volume" && !value.Value.Contains('/'))) return null;
        var joined = value.Value;
        foreach (var word in command.Arguments.SkipLast(1).Take(4))
        {
            if (word.IsQuoted || word.Value.StartsWith('-')) return null;
            joined += " " + word.Value;
            if (IsWhole(flag.Key, value.Value, joined)) return (flag, word);
        }
        return null;
    }

    static bool IsWhole(string key, string first, string joined) => key == "mount"
        ? !MountOption.Parse(first).Ok && (MountOption.Parse(joined) is { Ok: true, Value.Target: ['/', ..] } || MountOption.Parse(Tight(joined)) is { Ok: true, Value.Target: ['/', ..] })
        : !first.Contains(':') && VolumeMount.Parse(joined) is { Ok: true, Value: { Source: not "", Target: ['/', ..] } };

    static Finding Apart(DockerCommand command, Flag flag, Word last)
    {
        var start = flag.Value!.Span.Start;
        var span = TextSpan.FromBounds(start, last.Span.End);
        if (flag.Key == "mount" && Joined(command, flag, last) is var joined && !MountOption.Parse(joined).Ok)
            return Rule.At(span, $"The blank ends the value of {flag.Name}, and {last.Value} is taken for the image. No blanks stand around its commas.", new Fix("Remove the blanks", [new(span, Shell.Quoted(Tight(joined)))]));
        return Rule.At(span, $"The blank ends the value of {flag.Name}, and {last.Value} is taken for the image. Put the whole path in quotes.",
            new Fix("Put it in quotes", [new(new(start, 0), "\""), new(new(last.Span.End, 0), "\"")]));
    }

    static string Joined(DockerCommand command, Flag flag, Word last) =>
        string.Join(' ', command.Words.Where(word => word.Span.Start > flag.Word.Span.Start && word.Span.End <= last.Span.End && word.Span.Start >= flag.Value!.Span.Start).Select(word => word.Value));

    static string Tight(string value) => value.Replace(", ", ",").Replace(" ,", ",").Replace(" = ", "=");

    static Fix Quoted(WordPart part) => new("Put it in quotes", [new(new(part.Span.Start, 0), "\""), new(new(part.Span.End, 0), "\"")]);
}
