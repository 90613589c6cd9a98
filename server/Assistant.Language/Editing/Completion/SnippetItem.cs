using System.Text.RegularExpressions;
using Assistant.Language.Catalogue;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>Proposals of usual words, some of which have places to fill in.</summary>
static partial class SnippetItem
{
    public static CompletionItem Of(UsualWord word, CompletionKind kind, TextSpan span) => Of(word.Word, word.Meaning, kind, span);

    public static CompletionItem Of(string text, string meaning, CompletionKind kind, TextSpan span, string? documentation = null)
    {
        var plain = Plain(text);
        var isSnippet = plain != text;
        return new(plain, isSnippet ? CompletionKind.Snippet : kind, span, isSnippet ? Escaped(text) : text, meaning)
        {
            IsSnippet = isSnippet,
            Documentation = () => documentation ?? $"{Sentence(meaning)}\n\n```dockerfile\n{plain}\n```",
        };
    }

    /// <summary>The text with the words that stand in its places.</summary>
    public static string Plain(string text) => Place().Replace(text, "$1");

    static string Sentence(string meaning) => $"{char.ToUpperInvariant(meaning[0])}{meaning[1..]}.";

    /// <summary>A dollar sign that begins no place is meant as it is.</summary>
    static string Escaped(string text) => Dollar().Replace(text, @"\$$");

    [GeneratedRegex(@"\$\{\d+:([^}]*)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\$(?!\{\d+:)")]
    private static partial Regex Dollar();
}
