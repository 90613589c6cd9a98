namespace Assistant.Language.Text;

/// <summary>Finds the name somebody probably meant.</summary>
public static class NearestName
{
    const int MostEdits = 2;

    /// <summary>
    /// The name that is at most two letters away from the word, in any case; null when there is none. Of a word of up to three
    /// letters at least half must be right.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> names)
    {
        var (best, distance) = ((string?)null, Math.Min(MostEdits, word.Length / 2) + 1);
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - word.Length) >= distance) continue;
            var edits = Distance(word.ToUpperInvariant(), name.ToUpperInvariant());
            if (edits < distance) (best, distance) = (name, edits);
        }
        return best;
    }

    /// <summary>
    /// True when the name is what was meant without a doubt: one letter is wrong, and no other name is as near or begins with the word. Of
    /// a word of up to three letters the name must begin with it.
    /// </summary>
    public static bool IsSure(string word, string name, IEnumerable<string> names) =>
        IsSlip(word, name)
        && (word.Length > 3 || name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        && !names.Any(other => other != name && (IsSlip(word, other) || other.StartsWith(word + "-", StringComparison.OrdinalIgnoreCase)));

    static bool IsSlip(string word, string name) => Math.Abs(word.Length - name.Length) <= 1 && Distance(word.ToUpperInvariant(), name.ToUpperInvariant()) <= 1;

    /// <summary>How many letters must be put in, taken out, replaced or swapped with their neighbour.</summary>
    static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= to.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
                if (swapped) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[from.Length, to.Length];
    }
}
