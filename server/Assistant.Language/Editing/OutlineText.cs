using Assistant.Language.Recipes;

namespace Assistant.Language.Editing;

/// <summary>Words as they are shown in an outline: on one line, and not many of them.</summary>
static class OutlineText
{
    const int Longest = 60;

    public static string Short(ReadOnlySpan<Word> words) => words switch
    {
        [] => "",
        [var only] => Short(only.Value),
        _ => Joined(words),
    };

    public static string Short(string text)
    {
        var line = text.AsSpan().IndexOfAny('\r', '\n', '\t') < 0 ? text : text.Replace("\r", "").Replace('\n', ' ').Replace('\t', ' ');
        return line.Length <= Longest ? line : $"{line.AsSpan(0, char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)}…";
    }

    /// <summary>What a variable is set to; a secret is not shown.</summary>
    public static string Value(string name, string value) => IsSecret(name) && value.Length > 0 && (!value.StartsWith('$') || value.Contains(":-")) || SecretTexts.InAddresses(Word.Of(value)).Any() ? "•••" : Short(value);

    static bool IsSecret(string name) =>
        name.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase) || name.Contains("TOKEN", StringComparison.OrdinalIgnoreCase)
        || name.Contains("SECRET", StringComparison.OrdinalIgnoreCase) || name.Contains("KEY", StringComparison.OrdinalIgnoreCase);

    static string Joined(ReadOnlySpan<Word> words)
    {
        var text = new System.Text.StringBuilder();
        foreach (var word in words)
        {
            if (text.Length > 0) text.Append(' ');
            text.Append(word.Value);
            if (text.Length > Longest) break;
        }
        return Short(text.ToString());
    }
}
