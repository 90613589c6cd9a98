namespace Assistant.Language.Dockerfiles.Names;

/// <summary>The names that a shell and the builder both can look up.</summary>
public static class VariableName
{
    /// <summary>Letters, digits and underscores; the first is no digit.</summary>
    public static bool IsValid(ReadOnlySpan<char> text) => text.Length > 0 && !char.IsAsciiDigit(text[0]) && Length(text) == text.Length;

    /// <summary>How many characters at the start of the text can belong to a name.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '_')) length++;
        return length;
    }
}
