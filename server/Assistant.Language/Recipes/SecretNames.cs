using System.Text.RegularExpressions;

namespace Assistant.Language.Recipes;

/// <summary>Tells by its name that a variable holds a secret, which is shown nowhere and written nowhere.</summary>
static partial class SecretNames
{
    public static bool Contains(string name) => Secret().IsMatch(name);

    /// <summary>Names that end in FILE, PATH or DIR name where a secret is.</summary>
    [GeneratedRegex("(PASSWORD|PASSWD|TOKEN|SECRET|KEY|CREDENTIAL)(?!.*(FILE|PATH|DIR)$)", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
