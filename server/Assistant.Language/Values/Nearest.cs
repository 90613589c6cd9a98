namespace Assistant.Language.Values;

/// <summary>Finds the name that was probably meant.</summary>
public static class Nearest
{
    /// <summary>The name with the fewest changed letters, if few enough: at most a third of the length, and at most 3.</summary>
    public static string? To(string written, IEnumerable<string> names)
    {
        var allowed = Math.Clamp((written.TrimStart('-').Length + 1) / 3, 1, 3);
        return names
            .Select(name => (name, distance: IsBeginning(written, name) ? 1 : Distance(written, name, allowed)))
            .Where(candidate => candidate.distance <= allowed)
            .OrderBy(candidate => candidate.distance)
            .Select(candidate => candidate.name)
            .FirstOrDefault();
    }

    static bool IsBeginning(string written, string name) =>
        written.TrimStart('-').Length >= 3 && name.StartsWith(written, StringComparison.OrdinalIgnoreCase);

    /// <summary>Letters changed, left out, put in or swapped with their neighbour; stops counting past the limit.</summary>
    static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        int[] beforeLast = new int[b.Length + 1], last = [.. Enumerable.Range(0, b.Length + 1)], row = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[b.Length];
    }
}
