using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>A pattern inside <c>${name#pattern}</c> and its kin: <c>*</c> and <c>?</c> are special, nothing else is.</summary>
sealed class GlobPattern
{
    readonly List<(char Character, bool Special)> items = [];

    /// <summary>False when a backslash stands before a character that needs none.</summary>
    public static bool TryParse(string pattern, [NotNullWhen(true)] out GlobPattern? glob)
    {
        glob = new();
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length && pattern[i + 1] is '}' or '/') continue;
            if (c == '\\')
            {
                if (++i >= pattern.Length || pattern[i] is not ('*' or '?' or '\\')) return Invalid(out glob);
                glob.items.Add((pattern[i], false));
            }
            else glob.items.Add((c, c is '*' or '?'));
        }
        return true;
    }

    static bool Invalid(out GlobPattern? glob)
    {
        glob = null;
        return false;
    }

    /// <summary>The value without its shortest (or longest, when greedy) beginning that matches.</summary>
    public string TrimStart(string value, bool greedy)
    {
        var lengths = Lengths(value, 0);
        if (lengths.Count == 0) return value;
        return value[(greedy ? lengths[^1] : lengths[0])..];
    }

    /// <summary>The value without its shortest (or longest, when greedy) end that matches.</summary>
    public string TrimEnd(string value, bool greedy)
    {
        var starts = Enumerable.Range(0, value.Length + 1).Where(start => Lengths(value, start).Contains(value.Length - start));
        return value[..(greedy ? starts.DefaultIfEmpty(value.Length).First() : starts.DefaultIfEmpty(value.Length).Last())];
    }

    /// <summary>The value with its first match, or all, replaced; matches are as long as they can be.</summary>
    public string Replace(string value, string replacement, bool all)
    {
        var result = new StringBuilder();
        var replacedTo = 0;
        for (var at = 0; at <= value.Length;)
        {
            var lengths = Lengths(value, at);
            var end = lengths.Count > 0 ? at + lengths[^1] : -1;
            if (end > replacedTo || (end >= 0 && at == 0))
            {
                result.Append(replacement);
                if (!all) return result.Append(value, end, value.Length - end).ToString();
                replacedTo = end;
            }
            var next = Math.Max(end, at + 1);
            if (end <= at && at < value.Length) result.Append(value[at]);
            at = next;
        }
        return result.ToString();
    }

    /// <summary>How many characters from <paramref name="start"/> on the whole pattern can match, fewest first.</summary>
    List<int> Lengths(string value, int start)
    {
        var reached = new bool[value.Length - start + 1];
        reached[0] = true;
        foreach (var (character, special) in items)
        {
            if (special && character == '*')
            {
                for (var i = 1; i < reached.Length; i++) reached[i] |= reached[i - 1];
                continue;
            }
            for (var i = reached.Length - 1; i > 0; i--) reached[i] = reached[i - 1] && (special || value[start + i - 1] == character);
            reached[0] = false;
        }
        return [.. Enumerable.Range(0, reached.Length).Where(i => reached[i])];
    }
}
