using System.Text.RegularExpressions;

namespace Assistant.Language.Values;

/// <summary>
/// Tells from the name of a variable whether its value is a secret: a password, a token or a key. Such values are never written to a
/// file, a log or a message.
/// </summary>
public static partial class SecretNames
{
    /// <summary>
    /// True for <c>POSTGRES_PASSWORD</c>, <c>HF_TOKEN</c>, <c>apiKey</c> and the like, in any case; false for names of something about a
    /// secret, such as <c>PASSWORD_FILE</c>, <c>MAX_TOKENS</c> or <c>PUBLIC_KEY</c>.
    /// </summary>
    public static bool Contains(string name) => Holds().IsMatch(name) && !Tells().IsMatch(name);

    [GeneratedRegex("PASSWORD|PASSWD|PASSPHRASE|SECRET|CREDENTIAL|TOKEN(?!I[SZ])|KEYS?(?![A-Za-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Holds();

    [GeneratedRegex("(FILE|PATH|DIR|_TYPE|_URL|_LENGTH|_TTL|_COUNT|_LIMIT)$|PUBLIC_?KEYS?$|^(MAX|MIN|NUM)_|_(MAX|MIN|NUM)_", RegexOptions.IgnoreCase)]
    private static partial Regex Tells();
}
