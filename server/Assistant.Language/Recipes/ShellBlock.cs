namespace Assistant.Language.Recipes;

/// <summary>What a line opens and closes of the shell's loops, conditions, functions and here documents, in which no line is a command of its own.</summary>
/// <param name="Depth">How many blocks more it opens than it closes.</param>
/// <param name="HereDocument">The end mark of the here document that begins below; null when none does.</param>
readonly record struct ShellBlock(int Depth, string? HereDocument)
{
    /// <summary>Looks at a line that is not a plain command.</summary>
    public static ShellBlock Of(ReadOnlySpan<char> line)
    {
        var depth = 0;
        var first = true;
        foreach (var range in line.SplitAny(" \t;"))
        {
            var word = line[range];
            if (word.IsEmpty) continue;
            if (word.StartsWith('#')) break;
            if (first && word is "for" or "while" or "until" or "if" or "case" or "select") depth++;
            else if (word is "done" or "fi" or "esac") depth--;
            first = word is "do" or "then" or "else" or "&&" or "||" or "{";
        }
        if (line.TrimEnd().EndsWith('{')) depth++;
        else if (line.Trim() is "}") depth--;
        return new(depth, HereDocumentIn(line));
    }

    static string? HereDocumentIn(ReadOnlySpan<char> line)
    {
        var mark = line.IndexOf("<<", StringComparison.Ordinal);
        if (mark < 0 || line[(mark + 2)..].StartsWith('<')) return null;
        var word = line[(mark + 2)..].TrimStart("- \t").TrimStart("'\"\\");
        return Expansion.NameLength(word) is > 0 and var length ? word[..length].ToString() : null;
    }
}
