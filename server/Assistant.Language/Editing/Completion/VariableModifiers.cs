using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>What can stand between the name and the closing brace of a variable.</summary>
static class VariableModifiers
{
    static readonly (string Modifier, string Meaning, string Operand)[] All =
    [
        (":-", "another value when it is not set or empty", "${1:default}"),
        (":+", "a value when it is set and not empty, else nothing", "${1:value}"),
        (":?", "the build fails with this text when it is not set or empty", "${1:message}"),
        ("-", "another value when it is not set", "${1:default}"),
        ("+", "a value when it is set, else nothing", "${1:value}"),
        ("?", "the build fails with this text when it is not set", "${1:message}"),
        ("#", "without the shortest beginning that fits the pattern", "${1:pattern}"),
        ("##", "without the longest beginning that fits the pattern", "${1:pattern}"),
        ("%", "without the shortest end that fits the pattern", "${1:pattern}"),
        ("%%", "without the longest end that fits the pattern", "${1:pattern}"),
        ("/", "with the first match of the pattern replaced", "${1:pattern}/${2:replacement}"),
        ("//", "with every match of the pattern replaced", "${1:pattern}/${2:replacement}"),
    ];

    /// <param name="typed">The characters of a modifier that stand there already.</param>
    public static IEnumerable<CompletionItem> For(SourceText text, TextSpan typed)
    {
        var written = text.ToString(typed);
        var isFree = typed.End == text.Length || text[typed.End] is '}' or '\n' or '\r' or ' ' or '"';
        var isClosed = typed.End < text.Length && text[typed.End] == '}';
        return !isFree ? [] : All.Where(one => one.Modifier.StartsWith(written, StringComparison.Ordinal)).Select(one =>
            SnippetItem.Of($"{one.Modifier}{one.Operand}{(isClosed ? "" : "}")}", one.Meaning, CompletionKind.Keyword, typed, $"`${{name{one.Modifier}{SnippetItem.Plain(one.Operand)}}}`: {one.Meaning}.")
                with { Label = one.Modifier, Kind = CompletionKind.Keyword, Filter = one.Modifier });
    }
}
