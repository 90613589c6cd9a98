using Sprache;

namespace Assistant.Language.Values;

/// <summary>The grammar of image references, smallest part first; the rules are those of the distribution project.</summary>
static class ImageReferenceGrammar
{
    /// <summary>The parts of a name, or null when it is not of the form of one.</summary>
    public static (string Path, string? Tag, string? Digest)? Read(string registry, string name) =>
        Registry(new WordInput(registry)) is { WasSuccessful: true } && Name(new WordInput(name)) is { WasSuccessful: true, Value: var read }
            ? read
            : null;

    static readonly Parser<IEnumerable<char>> Digits = Parse.Char(char.IsAsciiDigit, "digit").AtLeastOnce();

    static readonly Parser<IEnumerable<char>> Letters = Parse.Char(char.IsAsciiLetterOrDigit, "letter or digit").AtLeastOnce();

    static readonly Parser<IEnumerable<char>> Dashes = Parse.Char('-').AtLeastOnce();

    static readonly Parser<string> HostLabel = Separated(Letters, Dashes);

    static readonly Parser<string> HostName = Separated(HostLabel, Parse.Char('.').Once());

    static readonly Parser<string> HostAddress =
        Parse.Char('[').Then(_ => Parse.Char(c => char.IsAsciiHexDigit(c) || c == ':', "IPv6 digit").AtLeastOnce()).Then(_ => Parse.Char(']')).Once().Text();

    static readonly Parser<string> Port = Parse.Char(':').Then(_ => Digits).Text();

    static readonly Parser<string> Registry = HostName.Or(HostAddress).Then(host => Port.Optional().Return(host)).End();

    static readonly Parser<IEnumerable<char>> LowerLetters =
        Parse.Char(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c), "lower case letter or digit").AtLeastOnce();

    static readonly Parser<IEnumerable<char>> PathJoint = Parse.String("__").Or(Parse.Chars('.', '_').Once()).Or(Dashes);

    static readonly Parser<string> PathPart = Separated(LowerLetters, PathJoint);

    static readonly Parser<string> Path = Separated(PathPart, Parse.Char('/').Once());

    static readonly Parser<string> Tag =
        from colon in Parse.Char(':')
        from first in Parse.Char(c => char.IsAsciiLetterOrDigit(c) || c == '_', "letter, digit or _")
        from rest in Parse.Char(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-', "letter, digit, _, . or -").Many().Text()
        where rest.Length < 128
        select first + rest;

    static readonly Parser<IEnumerable<char>> AlgorithmPart =
        from first in Parse.Char(char.IsAsciiLetter, "letter")
        from rest in Parse.Char(char.IsAsciiLetterOrDigit, "letter or digit").Many()
        select rest.Prepend(first);

    static readonly Parser<string> Digest =
        from at in Parse.Char('@')
        from algorithm in Separated(AlgorithmPart, Parse.Chars('-', '_', '+', '.').Once())
        from colon in Parse.Char(':')
        from hash in Parse.Char(char.IsAsciiHexDigit, "hexadecimal digit").Many().Text()
        where hash.Length >= 32
        select $"{algorithm}:{hash}";

    static readonly Parser<(string Path, string? Tag, string? Digest)> Name =
        from path in Path
        from tag in Tag.Optional()
        from digest in Digest.Optional()
        from end in Parse.Return(0).End()
        select (path, tag.GetOrDefault(), digest.GetOrDefault());

    /// <summary>Items with joints between them, kept as they are written.</summary>
    static Parser<string> Separated(Parser<IEnumerable<char>> item, Parser<IEnumerable<char>> joint) =>
        from first in item.Text()
        from rest in (from j in joint.Text() from i in item.Text() select j + i).Many()
        select first + string.Concat(rest);

    static Parser<string> Separated(Parser<string> item, Parser<IEnumerable<char>> joint) =>
        Separated(item.Select(text => text.AsEnumerable()), joint);
}
