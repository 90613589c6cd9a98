using System.Text.RegularExpressions;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes;

/// <summary>Finds secrets within texts: in addresses, in options of a program and in commands of a shell.</summary>
static partial class SecretTexts
{
    /// <summary>In words that follow each other, so that a value may be the word behind its option.</summary>
    public static IEnumerable<WrittenSecret> In(IReadOnlyList<Word> words)
    {
        var text = string.Join('\n', words.Select(word => word.Value));
        foreach (var match in Matches(text))
        {
            var value = match.Groups["value"];
            if (!WrittenSecrets.IsTelling(value.Value) || value.Value.Contains("argon2:") || value.Value.Contains("sha1:")) continue;
            var (start, word) = (value.Index, 0);
            while (start > words[word].Value.Length) start -= words[word++].Value.Length + 1;
            if (start + value.Length <= words[word].Value.Length) yield return new(SecretPlace.Text, words[word], match.Groups["name"].Value, start, value.Length);
        }
    }

    public static IEnumerable<WrittenSecret> InAddresses(Word word) =>
        from match in Address().Matches(word.Value)
        let value = match.Groups["value"]
        where WrittenSecrets.IsTelling(value.Value)
        select new WrittenSecret(SecretPlace.Text, word, "", value.Index, value.Length);

    static IEnumerable<Match> Matches(string text) =>
    [
        .. Address().Matches(text).AsEnumerable(),
        .. Named().Matches(text).Where(match => IsSecret(match.Groups["name"].Value) && !IsPathOrGap(match.Groups["value"].Value)),
        .. Followed().Matches(text).Where(match => IsOption(match.Groups["name"].Value) && !IsPathOrGap(match.Groups["value"].Value)),
        .. OfMySql().Matches(text).AsEnumerable(),
        .. OfRedis().Matches(text).AsEnumerable(),
    ];

    static bool IsSecret(string name) => SecretNames.Contains(name) || name.EndsWith("requirepass", StringComparison.Ordinal) || name.EndsWith("masterauth", StringComparison.Ordinal);

    /// <summary>Options called key take a file more often than a secret.</summary>
    static bool IsOption(string name) => IsSecret(name) && (!name.EndsWith("key", StringComparison.OrdinalIgnoreCase) || name.Contains("api", StringComparison.OrdinalIgnoreCase));

    static bool IsPathOrGap(string value) => value[0] is '/' or '.' or '~' or '<' or '{' or '[';

    /// <summary>Begins at the start of a name only, so that a long word is looked through once.</summary>
    [GeneratedRegex("""(?<![\w+.-])(?>[A-Za-z][\w+.-]*)://[^\s/:@'"]*:(?<value>[^\s/@'"]+)@""")]
    private static partial Regex Address();

    [GeneratedRegex("""(?<![\w.-])(?<name>-{0,2}[A-Za-z_][\w.-]*)=(?=(?<value>[^\s,;&|'"]+))""")]
    private static partial Regex Named();

    [GeneratedRegex("""(?<![\w-])(?<name>--?[A-Za-z][\w.-]*)\s+(?<value>[^-\s'"][^\s'"]*)""")]
    private static partial Regex Followed();

    [GeneratedRegex("""(?:mysql|mariadb)[\w-]*\s(?:.*?\s)?-p(?<value>[^\s'"]+)""", RegexOptions.Singleline)]
    private static partial Regex OfMySql();

    [GeneratedRegex("""redis-cli\s(?:.*?\s)?-a\s+(?<value>[^\s'"]+)""", RegexOptions.Singleline)]
    private static partial Regex OfRedis();
}
