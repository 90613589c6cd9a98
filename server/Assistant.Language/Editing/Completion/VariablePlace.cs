using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>A <c>$name</c> or <c>${name:-...}</c> that the cursor stands in the beginning of.</summary>
/// <param name="Name">The name; empty when nothing is typed yet.</param>
/// <param name="Modifier">The characters behind the name when the cursor stands behind them; null in the name.</param>
readonly record struct VariablePlace(TextSpan Name, bool IsBraced, TextSpan? Modifier)
{
    public static VariablePlace? At(SourceText text, char escape, int offset)
    {
        var modifier = offset;
        while (modifier > 0 && text[modifier - 1] is ':' or '-' or '+' or '?' or '#' or '%' or '/') modifier--;
        var start = modifier;
        while (start > 0 && IsNamePart(text[start - 1])) start--;
        var isBraced = start > 1 && text[start - 1] == '{';
        var dollar = isBraced ? start - 2 : start - 1;
        if (dollar < 0 || text[dollar] != '$' || dollar > 0 && text[dollar - 1] == escape) return null;
        if (modifier < offset) return isBraced && modifier > start ? new(TextSpan.FromBounds(start, modifier), true, TextSpan.FromBounds(modifier, offset)) : null;
        var end = offset;
        while (end < text.Length && IsNamePart(text[end])) end++;
        return new(TextSpan.FromBounds(start, end), isBraced, null);
    }

    static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
