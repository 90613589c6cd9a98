using Assistant.Language.Values;

namespace Assistant.Language.Conversions;

/// <summary>Tells what must not be copied into another file.</summary>
static class Secrets
{
    /// <summary>True for the value of a password, token or key that is written out; false for switches such as <c>ALLOW_EMPTY_PASSWORD=yes</c>.</summary>
    public static bool IsWritten(string name, string? value) =>
        value is { Length: > 0 } && SecretNames.Contains(name) && !Marks.Has(value) && !Marks.Has(name) && value.ToLowerInvariant() is not ("yes" or "no" or "true" or "false" or "on" or "off" or "0" or "1" or "none");
}
