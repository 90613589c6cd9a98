using System.Collections.Immutable;
using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Names;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class UnquotedBlank
{
    public static readonly Rule Rule = CommandRule.Of("DC025", "A value with a blank needs quotes", Severity.Error, """
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
        """, Check).And(OfFile);

    /// <summary>Such as <c>-e A=hello world lab</c>, where the file builds <c>lab</c> and nothing tells of an image <c>world</c>.</summary>
    static IEnumerable<Finding> OfFile(Document document)
    {
        HashSet<string>? own = null;
        foreach (var part in document.Recipe.Parts)
        {
            foreach (var (command, start, flag, first, second) in part.Known(Pairs.In).All)
            {
                if (document.Catalogue.Find(first.Value) is not null || Torn(command, document.Catalogue) is not null) continue;
                own ??= [.. FileNames.Near(document.Recipe, EngineThings.Images, offset: -1).Select(given => ImageName.Full(given.Name))];
                if (IsThere(document, own, second) && !IsThere(document, own, first)) yield return Apart(command, flag, first).Moved(part.Start + start);
            }
        }
    }

    /// <summary>The two arguments right behind the value of <c>-e</c>, when the first may be a word of the value.</summary>
    /// <param name="Start">Where the command's line begins, from the start of the chunk.</param>
    sealed record Pair(DockerCommand Command, int Start, Flag Flag, Word First, Word Second)
    {
        public static Pair? Of(DockerCommand command, int start) =>
            command is { Name: "run" or "create", Flags: [.., { Key: "env", Value: { IsQuoted: false } value } flag], Arguments: [{ IsLiteral: true, IsQuoted: false } first, { IsLiteral: true, IsQuoted: false } second, ..] }
            && value.Value.Contains('=') && value.Span.End < first.Span.Start && first.Value.All(char.IsAsciiLetter)
                ? new(command, start, flag, first, second) : null;
    }

    /// <summary>Those in the lines of a part: most files have none.</summary>
    sealed record Pairs(ImmutableArray<Pair> All)
    {
        public static Pairs In(LineChunk chunk) =>
            new([.. chunk.Written.Where(written => written.Line.Kind == LineKind.Command).Select(written => Pair.Of(written.Line.Command, written.Start)).OfType<Pair>()]);
    }

    /// <summary>True for an image that the file makes or that the engine is known to have.</summary>
    static bool IsThere(Document document, HashSet<string> own, Word word) =>
        own.Contains(ImageName.Full(word.Value)) || (ImageReference.Parse(word.Value) is { Ok: true, Value: { } image } && document.LocalImages?.Find(image) is not null);

    static IEnumerable<Finding> Check(DockerCommand command, ImageCatalogue catalogue)
    {
        if (Torn(command, catalogue) is var (torn, last)) return [Apart(command, torn, last)];
        return from flag in command.Flags
               where flag is { Key: "volume" or "mount" or "env-file" or "workdir" or "file", Value: not null }
               from part in flag.Value!.Parts
               where !part.Quoted && part is { Kind: WordPartKind.Variable, Name: "PWD" or "HOME" } or { Kind: WordPartKind.Command, Name: "pwd" }
               select Rule.At(part.Span, $"{part.Text} falls apart where a folder's name has a blank; put it in quotes.", Quoted(part)) with { Severity = Severity.Hint };
    }

    /// <summary>A flag whose value was parted at a blank, with the word that its second half became; null when none was.</summary>
    public static (Flag Flag, Word Last)? Torn(DockerCommand command, ImageCatalogue catalogue)
    {
        if (command is not { Name: "run" or "create", Arguments: [{ IsLiteral: true, IsQuoted: false } first, ..] } || command.Flags.LastOrDefault() is not { Value: { IsQuoted: false } value } flag) return null;
        var isTorn = flag switch
        {
            { Spec.Type: "bytes" or "duration" } => IsNumber(value.Value) && IsUnit(flag.Spec.Type, first.Value) && command.Arguments.Length > 1,
            { Key: "env-file" } => first.Value.EndsWith(".env", StringComparison.Ordinal) && !value.Value.Contains('.') && command.Arguments.Length > 1,
            { Key: "env" } => value.Value.Contains('=') && first.Value.All(char.IsAsciiLetter) && catalogue.Find(first.Value) is null && IsImage(command, catalogue),
            { Key: "workdir" } => value.Value.StartsWith('/') && !ImageReference.Parse(first.Value).Ok && !first.Value.StartsWith('-') && catalogue.Find(first.Value.ToLowerInvariant()) is null && IsImage(command, catalogue),
            _ => false,
        };
        if (isTorn) return (flag, first);
        return flag.Key is "volume" or "mount" && !ImageReference.Parse(first.Value).Ok && LastOf(command, flag, value) is { } last ? (flag, last) : null;
    }

    static bool IsNumber(string value) => value != "" && value.All(letter => char.IsAsciiDigit(letter) || letter == '.');

    static bool IsUnit(string? type, string word) => type == "bytes"
        ? word.ToLowerInvariant() is "b" or "k" or "kb" or "kib" or "m" or "mb" or "mib" or "g" or "gb" or "gib" or "t" or "tb" or "tib"
        : word is "ms" or "s" or "m" or "h";

    /// <summary>True when the second argument can hardly be anything but the image: one that is known, and no program's name.</summary>
    static bool IsImage(DockerCommand command, ImageCatalogue catalogue) =>
        command.Arguments is [_, { IsLiteral: true, IsQuoted: false } second, ..] && catalogue.Find(second.Value) is not null && (command.Flags[^1].Key == "workdir" || second.Value.AsSpan().ContainsAny(":/"));

    static Word? LastOf(DockerCommand command, Flag flag, Word value)
    {
        if (flag.Key == "volume" && !value.Value.Contains('/')) return null;
        var joined = value.Value;
        foreach (var word in (flag.Key == "mount" ? command.Arguments : command.Arguments.SkipLast(1)).Take(4))
        {
            if (word.IsQuoted || word.Value.StartsWith('-')) return null;
            joined += " " + word.Value;
            if (IsWhole(flag.Key, value.Value, joined)) return word;
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
        if (flag.Spec!.Type is "bytes" or "duration")
            return Rule.At(span, $"The blank ends the value of {flag.Name}, and {last.Value} is taken for the image. The unit stands right behind the number.", new Fix("Remove the blank", [new(TextSpan.FromBounds(flag.Value.Span.End, last.Span.Start), "")]));
        if (flag.Key == "mount" && Joined(command, flag, last) is var joined && !MountOption.Parse(joined).Ok)
            return Rule.At(span, $"The blank ends the value of {flag.Name}, and {command.Arguments[0].Value} is taken for the image. No blanks stand around its commas.", new Fix("Remove the blanks", [new(span, Shell.Quoted(Tight(joined)))]));
        return Rule.At(span, $"The blank ends the value of {flag.Name}, and {command.Arguments[0].Value} is taken for the image. Put the whole {(flag.Key == "env" ? "value" : "path")} in quotes.",
            new Fix("Put it in quotes", [new(new(start, 0), "\""), new(new(last.Span.End, 0), "\"")])) with { Severity = flag.Key == "env" ? Severity.Warning : Severity.Error };
    }

    static string Joined(DockerCommand command, Flag flag, Word last) =>
        string.Join(' ', command.Words.Where(word => word.Span.Start > flag.Word.Span.Start && word.Span.End <= last.Span.End && word.Span.Start >= flag.Value!.Span.Start).Select(word => word.Value));

    static string Tight(string value) => value.Replace(", ", ",").Replace(" ,", ",").Replace(" = ", "=");

    static Fix Quoted(WordPart part) => new("Put it in quotes", [new(new(part.Span.Start, 0), "\""), new(new(part.Span.End, 0), "\"")]);
}
