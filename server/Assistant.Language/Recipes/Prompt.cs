using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>The marks that terminals show in front of what is typed.</summary>
static class Prompt
{
    static readonly string[] marks = ["$ ", "> ", ">> ", ">>> "];

    /// <summary>The length of the prompt that <paramref name="line"/> begins with, blank included; 0 when there is none or nothing follows it.</summary>
    public static int LengthAt(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is not ('$' or '>')) return 0;
        foreach (var mark in marks)
        {
            if (!line.StartsWith(mark)) continue;
            var blanks = line[mark.Length..].IndexOfAnyExcept(' ', '\t');
            return blanks < 0 ? 0 : mark.Length + blanks;
        }
        return 0;
    }

    /// <summary>A continued line without the mark that a terminal puts in front of it.</summary>
    public static TextSpan WithoutContinuationMark(SourceText text, TextSpan line)
    {
        var characters = text.AsSpan(line);
        var trimmed = characters.TrimStart();
        if (!trimmed.StartsWith("> ") && !trimmed.StartsWith("... ")) return line;
        var skip = characters.Length - trimmed.Length + trimmed.IndexOf(' ');
        return TextSpan.FromBounds(line.Start + skip, line.End);
    }
}
