using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The values that a flag is known to take, behind <c>--flag </c> or <c>--flag=</c>.</summary>
static class RecipeFlagValues
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Recipe.CursorAt(offset) is not { } cursor) return [];
        if (cursor.ValueOf is { } flag) return Values(cursor.Before.Spec ?? Commands.Docker, flag, cursor.Span);
        return Joined(cursor, offset);
    }

    /// <summary>The value in the same word as a long name.</summary>
    static IEnumerable<CompletionItem> Joined(Cursor cursor, int offset)
    {
        if (cursor.Word is not { } word || !cursor.TakesFlags || !word.Value.StartsWith("--")) return [];
        var equals = word.Value.IndexOf('=');
        if (equals < 0 || offset <= word.OffsetOf(equals) || cursor.Before.Spec?.Flag(word.Value[..equals]) is not { } flag) return [];
        return Values(cursor.Before.Spec, flag, TextSpan.FromBounds(word.OffsetOf(equals) + 1, word.Span.End));
    }

    static IEnumerable<CompletionItem> Values(CommandSpec command, FlagSpec flag, TextSpan span) =>
        (flag.TakesValue ? flag.Values : ["true", "false"]).Select(value => new CompletionItem(value, CompletionKind.Value, span, value, flag.Meaning)
        {
            Documentation = () => CommandText.Of(command, flag),
        });
}
