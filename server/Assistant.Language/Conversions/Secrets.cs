using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions;

/// <summary>Tells what must not be copied into another file.</summary>
static class Secrets
{
    /// <summary>
    /// True for the value of a password, token or key that is written out, and for an address or option that holds one; false for switches
    /// such as <c>ALLOW_EMPTY_PASSWORD=yes</c>.
    /// </summary>
    public static bool IsWritten(string name, string? value)
    {
        if (value is not { Length: > 0 } || Marks.Has(name)) return false;
        if (!SecretNames.Contains(name)) return AreIn(value);
        return !Marks.Has(value) && value.ToLowerInvariant() is not ("yes" or "no" or "true" or "false" or "on" or "off" or "0" or "1" or "none");
    }

    /// <summary>True when an address or option in the text has its password written out: <c>postgres://me:hunter2@host</c>.</summary>
    public static bool AreIn(string text) => SecretTexts.In([Word.Of(text)]).Any(IsWritten);

    /// <summary>The text with a mark for each password in it; <paramref name="tell"/> gets the names of the variables that stand there now.</summary>
    public static string Without(string text, Marks marks, Action<string> tell) => Without(text, SecretTexts.In([Word.Of(text)]), marks, tell);

    /// <param name="secrets">Those of this text.</param>
    public static string Without(string text, IEnumerable<WrittenSecret> secrets, Marks marks, Action<string> tell)
    {
        foreach (var secret in secrets.Where(IsWritten).OrderByDescending(secret => secret.Start))
        {
            var name = VariableOf(secret.Name);
            text = $"{text[..secret.Start]}{Variable(name, marks)}{text[(secret.Start + secret.Length)..]}";
            tell(name);
        }
        return text;
    }

    /// <summary>A variable in place of what is held back.</summary>
    public static string Variable(string name, Marks marks) => marks.Of(new WordPart(WordPartKind.Variable, default, $"${{{name}}}", false, name));

    /// <summary>A variable is no password that is written out.</summary>
    static bool IsWritten(WrittenSecret secret) => secret.Word.Value.Substring(secret.Start, secret.Length).Any(letter => !Marks.Has(letter.ToString()));

    /// <summary><c>--db-token</c> is DB_TOKEN; without a name it is PASSWORD.</summary>
    public static string VariableOf(string name)
    {
        var letters = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : '_')).Trim('_');
        return letters.Length == 0 || char.IsAsciiDigit(letters[0]) ? "PASSWORD" : letters;
    }
}
