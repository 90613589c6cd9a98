namespace Assistant.Language.Text;

/// <summary>Compares names with what somebody typed to find one of them: its letters in their order, perhaps with others between.</summary>
public static class FuzzyMatch
{
    /// <summary>
    /// How well the name fits, more being better; null when it does not. Letters of any case are equal; letters at the start of the name,
    /// at the start of a word and right behind each other count more. Everything fits an empty query.
    /// </summary>
    public static int? Score(string name, string query)
    {
        var (score, at, last) = (0, 0, -2);
        foreach (var letter in query)
        {
            if (char.IsWhiteSpace(letter)) continue;
            while (at < name.Length && char.ToUpperInvariant(name[at]) != char.ToUpperInvariant(letter)) at++;
            if (at == name.Length) return null;
            score += at == 0 ? 8 : last == at - 1 ? 5 : StartsWord(name, at) ? 4 : 1;
            last = at++;
        }
        return query.Length == 0 ? 0 : score * 4 - Math.Min(name.Length, 60);
    }

    static bool StartsWord(string name, int at) =>
        !char.IsLetterOrDigit(name[at - 1]) || (char.IsUpper(name[at]) && char.IsLower(name[at - 1]));
}
