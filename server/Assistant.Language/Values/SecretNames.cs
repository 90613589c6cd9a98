using System.Text.RegularExpressions;

namespace Assistant.Language.Values;

/// <summary>
/// Tells from the name of a variable whether its value is a secret: a password, a token or a key. Such values are never written to a
/// file, a log or a message.
/// </summary>
public static partial class SecretNames
{
    /// <summary>
    /// True for <c>POSTGRES_PASSWORD</c>, <c>HF_TOKEN</c>, <c>apiKey</c>, <c>DB_PASS</c> and the like, in any case; false for names of
    /// something about a secret, such as <c>PASSWORD_FILE</c>, <c>MAX_TOKENS</c> or <c>PUBLIC_KEY</c>.
    /// </summary>
    public static bool Contains(string name) => Holds().IsMatch(name) && !Tells().IsMatch(name);

    /// <summary>True when a question, such as <c>The password of the database</c>, asks for a secret.</summary>
    public static bool AreSpokenOf(string question) => Speaks().IsMatch(question);

    /// <summary>The short ones count only as a part of their own: not in <c>BYPASS</c> or <c>PATH</c>. <c>PWD</c> alone is a folder.</summary>
    [GeneratedRegex("PASSWORD|PASSWD|PASSPHRASE|SECRET|CREDENTIAL|TOKEN(?!I[SZ])|KEYS?(?![A-Za-z])|(?<![A-Za-z0-9])(?:PASS|PW|PAT|(?<=_)PWD)(?![A-Za-z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Holds();

    [GeneratedRegex("(FILE|PATH|DIR|_TYPE|_URL|_LENGTH|_TTL|_COUNT|_LIMIT)$|PUBLIC_?KEYS?$|^(MAX|MIN|NUM)_|_(MAX|MIN|NUM)_", RegexOptions.IgnoreCase)]
    private static partial Regex Tells();

    [GeneratedRegex(@"\b(?:password|passwd|passphrase|secret|credential|token|(?:api|access|private)[ -]?key)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Speaks();
}
