using System.Text.RegularExpressions;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>The marks that terminals show in front of what is typed.</summary>
static partial class Prompt
{
    /// <summary>The length of the prompt that <paramref name="line"/> begins with, blank included; 0 when there is none or nothing follows it.</summary>
    public static int LengthAt(ReadOnlySpan<char> line) => CanBegin(line) ? Length(Any(), line) : 0;

    /// <summary>The same for a line of a terminal in which root types: <c># docker ps</c>. Another word behind the mark makes it a comment.</summary>
    public static int LengthOfRoot(ReadOnlySpan<char> line) => line.StartsWith('#') ? Length(Root(), line) : 0;

    /// <summary>A continued line without the mark that a terminal puts in front of it.</summary>
    public static TextSpan WithoutContinuationMark(SourceText text, TextSpan line)
    {
        var characters = text.AsSpan(line);
        var trimmed = characters.TrimStart();
        if (!trimmed.StartsWith("> ") && !trimmed.StartsWith("... ")) return line;
        var skip = characters.Length - trimmed.Length + trimmed.IndexOf(' ');
        return TextSpan.FromBounds(line.Start + skip, line.End);
    }

    /// <summary>Most lines begin with a plain word, which needs no closer look.</summary>
    static bool CanBegin(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is '$' or '>' or '%' or '[' or '(') return !line.IsEmpty;
        var word = line.IndexOf(' ') is >= 0 and var blank ? line[..blank] : line;
        return word.ContainsAny('@', ':') || line.StartsWith("PS ", StringComparison.Ordinal) || line.StartsWith("PS>", StringComparison.Ordinal);
    }

    static int Length(Regex prompt, ReadOnlySpan<char> line)
    {
        foreach (var found in prompt.EnumerateMatches(line)) return found.Length;
        return 0;
    }

    /// <summary>
    /// <c>$</c>, <c>%</c>, <c>></c> to <c>>>></c>; <c>user@host:~$</c>, <c>user@host ~ %</c> and <c>[user@host dir]$</c>; <c>PS C:\></c> and <c>C:\></c>;
    /// all perhaps behind the name of an environment: <c>(base) $</c>.
    /// </summary>
    [GeneratedRegex(@"\A(?:\([\w.-]+\)[ \t]*)?(?:(?:[$%]|>{1,3}|[\w.-]+@[\w.-]+(?::[^\s$#%>]*|[ \t][^\s$#%>]+)?[ \t]?[$#%>]|\[[\w.-]+@[^\]\n]*\][$#%>])[ \t]+|(?:PS(?:[ \t][^>\n]*)?|[A-Za-z]:\\[^>\n]*)>[ \t]*)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Any();

    [GeneratedRegex(@"\A#[ \t]+(?=(?:docker|podman|nerdctl)[ \t])", RegexOptions.CultureInvariant)]
    private static partial Regex Root();
}
