namespace Assistant.Language.Values;

/// <summary>Text of the form <c>KEY=VALUE</c>.</summary>
public static class KeyValue
{
    /// <summary>Parts at the first <paramref name="separator"/>; the value is null when there is none.</summary>
    public static (string Key, string? Value) Split(string text, char separator = '=')
    {
        var at = text.IndexOf(separator);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }
}
