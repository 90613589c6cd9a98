using Sprache;

namespace Assistant.Language.Values;

/// <summary>The grammar of image references, smallest part first; the rules are those of the distribution project.</summary>
static class ImageReferenceGrammar
{
    /// <summary>The parts of a name, or null when it is not of the form of one.</summary>
    public static (string Path, string? Tag, string? Digest)? Read(string registry, string name) =>
        (registry == ImageReference.DockerHub || Registry(new WordInput(registry)).WasSuccessful) && Name(new WordInput(name)) is { WasSuccessful: true, Value: var read }
            ? read
            : null;

    static readonly Parser<string> Digits = WordInput.Run(char.IsAsciiDigit, "digit");

    static readonly Parser<string> Letters = WordInput.Run(char.IsAsciiLetterOrDigit, "letter or digit");

    static readonly Parser<string> Dashes = WordInput.Run(character => character == '-', "-");

    static readonly Parser<string> HostLabel = Separated(Letters, Dashes);

    static readonly Parser<string> HostName = Separated(HostLabel, One('.'));

    static readonly Parser<string> HostAddress =
        from open in One('[')
        from address in WordInput.Run(character => char.IsAsciiHexDigit(character) || character == ':', "IPv6 digit")
        from close in One(']')
        select address;

    static readonly Parser<string> Port = One(':').Then(_ => Digits);

    static readonly Parser<string> Registry = HostName.Or(HostAddress).Then(host => Port.Optional().Return(host)).End();

    static readonly Parser<string> LowerLetters =
        WordInput.Run(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character), "lower case letter or digit");

    static readonly Parser<string> Underscores =
        from run in WordInput.Run(character => character == '_', "_")
        where run.Length <= 2
        select run;

    static readonly Parser<string> PathPart = Separated(LowerLetters, Dashes.Or(Underscores).Or(One('.')));

    static readonly Parser<string> Path = Separated(PathPart, One('/'));

    static readonly Parser<string> Tag =
        from colon in One(':')
        from tag in WordInput.Run(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-', "letter, digit, _, . or -")
        where tag.Length <= 128 && tag[0] is not ('.' or '-')
        select tag;

    static readonly Parser<string> AlgorithmPart =
        from part in Letters
        where char.IsAsciiLetter(part[0])
        select part;

    static readonly Parser<string> Digest =
        from at in One('@')
        from algorithm in Separated(AlgorithmPart, One('-').Or(One('_')).Or(One('+')).Or(One('.')))
        from colon in One(':')
        from hash in WordInput.Run(char.IsAsciiHexDigit, "hexadecimal digit")
        where hash.Length >= 32
        select $"{algorithm}:{hash}";

    static readonly Parser<(string Path, string? Tag, string? Digest)> Name =
        from path in Path
        from tag in Tag.Optional()
        from digest in Digest.Optional()
        from end in Parse.Return(0).End()
        select (path, tag.GetOrDefault(), digest.GetOrDefault());

    static Parser<string> One(char character) => input => !input.AtEnd && input.Current == character
        ? Result.Success(character.ToString(), input.Advance())
        : Result.Failure<string>(input, $"{character} expected", [character.ToString()]);

    /// <summary>Items with joints between them, kept as they are written.</summary>
    static Parser<string> Separated(Parser<string> item, Parser<string> joint) => input =>
    {
        var result = item(input);
        if (!result.WasSuccessful) return result;
        var rest = result.Remainder;
        while (joint(rest) is { WasSuccessful: true } joined && item(joined.Remainder) is { WasSuccessful: true } next) rest = next.Remainder;
        return Result.Success(input.Source[input.Position..rest.Position], rest);
    };
}
