namespace Assistant.Language.Recipes;

/// <summary>Follows the shell's loops, conditions, functions and here documents, in which no line is a command of its own.</summary>
sealed class ShellBlocks
{
    int depth;
    string? hereDocumentEnd;

    /// <summary>True for a line inside something that only a shell can run.</summary>
    public bool IsInside => depth > 0;

    /// <summary>True for a line of a here document, up to the line with its end mark.</summary>
    public bool SkipsHereDocument(ReadOnlySpan<char> line)
    {
        if (hereDocumentEnd is null) return false;
        if (line.Trim().SequenceEqual(hereDocumentEnd)) hereDocumentEnd = null;
        return true;
    }

    /// <summary>Looks at a line that is not a plain command for what it opens and closes.</summary>
    public void Read(ReadOnlySpan<char> line)
    {
        hereDocumentEnd = HereDocumentEnd(line);
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
        depth = Math.Max(depth, 0);
    }

    static string? HereDocumentEnd(ReadOnlySpan<char> line)
    {
        var mark = line.IndexOf("<<", StringComparison.Ordinal);
        if (mark < 0 || line[(mark + 2)..].StartsWith('<')) return null;
        var word = line[(mark + 2)..].TrimStart("- \t").TrimStart("'\"\\");
        return Expansion.NameLength(word) is > 0 and var length ? word[..length].ToString() : null;
    }
}
