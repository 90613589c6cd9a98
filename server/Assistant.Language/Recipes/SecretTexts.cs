using System.Buffers;
using System.Text.RegularExpressions;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes;

/// <summary>Finds secrets within texts: in addresses, in options of a program and in commands of a shell.</summary>
static partial class SecretTexts
{
    /// <summary>In words that follow each other, so that a value may be the word behind its option.</summary>
    public static IEnumerable<WrittenSecret> In(IReadOnlyList<Word> words)
    {
        var text = string.Join(Between, words.Select(word => word.Value));
        var (word, begin) = (0, 0);
        foreach (var (name, value) in Found(text).Where(found => IsWritten(found.Value.ToString())).OrderBy(found => found.Value.Start))
        {
            while (value.Start > begin + words[word].Value.Length) begin += words[word++].Value.Length + 1;
            if (value.End <= begin + words[word].Value.Length) yield return new(SecretPlace.Text, words[word], name, value.Start - begin, value.Length);
        }
    }

    public static IEnumerable<WrittenSecret> InAddresses(Word word) =>
        from address in Addresses(word.Value)
        where IsWritten(address.Value.ToString())
        select new WrittenSecret(SecretPlace.Text, word, "", address.Value.Start, address.Value.Length);

    /// <summary>Where the passwords of the addresses in a text stand, written out or not.</summary>
    public static IEnumerable<TextSpan> PasswordsIn(string text) => Addresses(text).Select(address => new TextSpan(address.Value.Start, address.Value.Length));

    /// <summary>A text with <paramref name="mask"/> for each password of an address.</summary>
    public static string WithoutPasswords(string text, string mask)
    {
        foreach (var password in PasswordsIn(text).Reverse()) text = $"{text[..password.Start]}{mask}{text[password.End..]}";
        return text;
    }

    /// <summary>Parts the words of a line: a blank, but not one that ends a command as a line break does.</summary>
    const char Between = '\v';

    /// <summary>A piece of a text.</summary>
    readonly record struct Piece(string Text, int Start, int Length)
    {
        public int End => Start + Length;

        public override string ToString() => Text.Substring(Start, Length);
    }

    static bool IsWritten(string value) => WrittenSecrets.IsTelling(value) && !value.Contains("argon2:") && !value.Contains("sha1:");

    static IEnumerable<(string Name, Piece Value)> Found(string text) => [.. Addresses(text), .. Named(text), .. Followed(text), .. Behind(text, MySql(), Glued()), .. Behind(text, Redis(), Apart())];

    static IEnumerable<(string Name, Piece Value)> Addresses(string text) => Address().Matches(text).Select(match => ("", Of(text, match.Groups["value"])));

    static IEnumerable<(string Name, Piece Value)> Named(string text)
    {
        foreach (var match in Name().Matches(text).AsEnumerable())
        {
            var (name, start) = (match.Groups["name"].Value, match.Index + match.Length);
            if (!IsSecret(name)) continue;
            var length = text.AsSpan(start).IndexOfAny(ends);
            if (length < 0) length = text.Length - start;
            if (length > 0 && !IsPathOrGap(text[start])) yield return (name, new(text, start, length));
        }
    }

    static IEnumerable<(string Name, Piece Value)> Followed(string text) =>
        from match in Option().Matches(text)
        let name = match.Groups["name"].Value
        let value = Of(text, match.Groups["value"])
        where IsOption(name) && !IsPathOrGap(text[value.Start])
        select (name, value);

    /// <summary>The password behind the name of each program, up to the end of its command: in <c>mysql …; cp -pr</c> there is none.</summary>
    static IEnumerable<(string Name, Piece Value)> Behind(string text, Regex program, Regex option)
    {
        var (at, found) = (0, program.Match(text));
        while (found.Success)
        {
            at = found.Index + found.Length;
            var rest = text.AsSpan(at).IndexOfAny(commandEnds) is >= 0 and var length ? length : text.Length - at;
            if (option.Match(text, at, rest) is { Success: true } match) yield return ("", Of(text, match.Groups["value"]));
            found = program.Match(text, at + rest);
        }
    }

    static Piece Of(string text, Group group) => new(text, group.Index, group.Length);

    static bool IsSecret(string name) => SecretNames.Contains(name) || name.EndsWith("requirepass", StringComparison.Ordinal) || name.EndsWith("masterauth", StringComparison.Ordinal);

    /// <summary>Options called key take a file more often than a secret.</summary>
    static bool IsOption(string name) => IsSecret(name) && (!name.EndsWith("key", StringComparison.OrdinalIgnoreCase) || name.Contains("api", StringComparison.OrdinalIgnoreCase));

    static bool IsPathOrGap(char first) => first is '/' or '.' or '~' or '<' or '{' or '[';

    static readonly SearchValues<char> ends = SearchValues.Create(" \t\v\r\n,;&|'\"");

    static readonly SearchValues<char> commandEnds = SearchValues.Create(";&|\n");

    // None of them looks at a character more than a few times, however long the line is.
    [GeneratedRegex("""://[^\s/:@'"]*:(?<value>[^\s/@'"]+)@""")]
    private static partial Regex Address();

    [GeneratedRegex("""(?<![\w.-])(?<name>-{0,2}[A-Za-z_][\w.-]*)=""")]
    private static partial Regex Name();

    [GeneratedRegex("""(?<![\w.-])(?<name>--?[A-Za-z][\w.-]*)\s+(?<value>[^-\s'"][^\s'"]*)""")]
    private static partial Regex Option();

    [GeneratedRegex("mysql|mariadb")]
    private static partial Regex MySql();

    [GeneratedRegex("""\s-p(?<value>[^\s'"]+)""")]
    private static partial Regex Glued();

    [GeneratedRegex("redis-cli")]
    private static partial Regex Redis();

    [GeneratedRegex("""\s-a\s+(?<value>[^\s'"]+)""")]
    private static partial Regex Apart();
}
