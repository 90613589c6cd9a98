using System.Text;
using Assistant.Language.Recipes;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>Reads <c>$NAME</c>, <c>${NAME:-default}</c> and <c>$$</c> in the values of a compose file.</summary>
static class ComposeVariables
{
    /// <summary>The same tree with marks in place of variables.</summary>
    public static YamlNode Marked(YamlNode node, Marks marks) => node switch
    {
        YamlText text => text with { Text = Marked(text.Text, marks) },
        YamlList list => list with { Values = [.. list.Values.Select(value => Marked(value, marks))] },
        YamlMap map => Marked(map, marks),
        _ => node,
    };

    static YamlMap Marked(YamlMap map, Marks marks)
    {
        var marked = new YamlMap(map.Line);
        foreach (var (key, value) in map.Members) marked.Add(marks.Plain(key), Marked(value, marks));
        return marked;
    }

    static string Marked(string text, Marks marks)
    {
        if (!text.Contains('$')) return marks.Plain(text);
        var marked = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var (length, name) = VariableAt(text, at);
            if (length > 0) marked.Append(marks.Of(new WordPart(WordPartKind.Variable, default, text.Substring(at, length), false, name)));
            else marked.Append(marks.Plain(text[at].ToString()));
            at += length > 0 ? length : text.AsSpan(at).StartsWith("$$") ? 2 : 1;
        }
        return marked.ToString();
    }

    static (int Length, string Name) VariableAt(string text, int at)
    {
        if (text[at] != '$' || at + 1 == text.Length) return (0, "");
        var isBraced = text[at + 1] == '{';
        var start = at + (isBraced ? 2 : 1);
        var end = start;
        while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '_' || (end > start && char.IsAsciiDigit(text[end])))) end++;
        if (end == start) return (0, "");
        if (!isBraced) return (end - at, text[start..end]);
        for (var (index, depth) = (start, 1); index < text.Length; index++)
        {
            depth += text[index] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0) return (index + 1 - at, text[start..end]);
        }
        return (0, "");
    }
}
