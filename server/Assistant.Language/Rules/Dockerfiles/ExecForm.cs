using System.Collections.Immutable;
using System.Text;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

/// <summary>Writes the shell form of CMD and ENTRYPOINT as a JSON array, word by word, so that continuations and comments stay.</summary>
static class ExecForm
{
    /// <summary>What a shell would not take as it is: variables, patterns, redirections, several commands.</summary>
    const string Special = "$`|&;<>()*?[]{}~#!\\";

    /// <summary>The edits; null when a shell is needed to understand the words.</summary>
    public static ImmutableArray<TextChange>? Of(Dockerfile file, Instruction instruction)
    {
        if (Words(instruction.Rest.Value, mayBeQuoted: file.Escape == '\\') is not [var first, ..] words) return null;
        if (first.Value is "exec" && words.Count > 1) words[1] = words[1] with { Start = first.Start };
        if (first.Value is "exec" && words.Count > 1) words.RemoveAt(0);
        if (words[0].Value is "" or "exec" or "cd" or "." or "source" or "export" or "set" or "eval" || words[0].Value.Contains('=')) return null;
        var changes = words.Select((word, index) => new TextChange(
            instruction.SpanOf(instruction.Rest, word.Start, word.End - word.Start),
            $"{(index == 0 ? "[" : "")}{Json(word.Value)}{(index == words.Count - 1 ? "]" : ",")}")).ToImmutableArray();
        return changes.Any(change => file.Text.AsSpan(change.Span).Contains('\n')) ? null : changes;
    }

    static List<ShellWord>? Words(string text, bool mayBeQuoted)
    {
        var words = new List<ShellWord>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or '\t')
            {
                at++;
                continue;
            }
            var (start, value) = (at, new StringBuilder());
            while (at < text.Length && text[at] is not (' ' or '\t'))
            {
                if (Piece(text, ref at, mayBeQuoted) is not { } piece) return null;
                value.Append(piece);
            }
            words.Add(new(value.ToString(), start, at));
        }
        return words;
    }

    /// <summary>A character, or what stands in quotes; null when only a shell can tell what it means.</summary>
    static string? Piece(string text, ref int at, bool mayBeQuoted)
    {
        var c = text[at];
        if (c is not ('\'' or '"')) return Special.Contains(c) || char.IsControl(c) ? null : text.Substring(at++, 1);
        var end = text.IndexOf(c, at + 1);
        if (end < 0 || !mayBeQuoted) return null;
        var quoted = text[(at + 1)..end];
        at = end + 1;
        return quoted.Any(char.IsControl) || (c == '"' && quoted.AsSpan().ContainsAny('$', '`', '\\')) ? null : quoted;
    }

    static string Json(string word) => $"\"{word.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    readonly record struct ShellWord(string Value, int Start, int End);
}
