using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>
/// Everything in a recipe around a place that is worth selecting, in no order: a part of a value, the value, the flag with it, all flags,
/// the command, the command with its comments, the block.
/// </summary>
static class RecipeSelections
{
    public static IEnumerable<TextSpan> At(Document document, int offset)
    {
        var recipe = document.Recipe;
        var index = LineAt(recipe, offset);
        if (index < 0) return recipe.RegionAt(offset) is { Kind: RegionKind.Fence } around ? [around.Span] : [];
        return
        [
            .. In(document.Text, recipe.Lines[index], offset),
            .. WithComments(recipe, index),
            .. Block(recipe, index),
            .. recipe.RegionAt(offset) is { Kind: RegionKind.Fence } fence ? Fence(recipe, fence, index) : [],
        ];
    }

    /// <summary>The line that holds the place, or is continued there; -1 when there is none.</summary>
    static int LineAt(Recipe recipe, int offset)
    {
        var (low, high) = (0, recipe.Lines.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (recipe.Lines[middle].Span.Start <= offset) low = middle + 1;
            else high = middle - 1;
        }
        return high >= 0 && End(recipe.Lines[high]) >= offset ? high : -1;
    }

    static int End(RecipeLine line) => line is CommandLine command ? Math.Max(command.Extent.End, command.Span.End) : line.Span.End;

    static IEnumerable<TextSpan> In(SourceText text, RecipeLine line, int offset) => line switch
    {
        CommandLine command => [.. Words(text, command.Words, offset), .. Flags(command.Command), .. Arguments(command.Command), command.Span],
        AssignmentLine { Assignments: var all } => [.. all.SelectMany(one => Words(text, [one.Value], offset).Append(one.NameSpan).Append(TextSpan.FromBounds(one.NameSpan.Start, Math.Max(one.NameSpan.End, one.Value.Span.End)))), line.Span],
        OtherLine other => [.. Words(text, other.Words, offset), line.Span],
        HeadingLine heading => [heading.NameSpan, line.Span],
        CommentLine => [AfterMarks(text, line.Span), line.Span],
        _ => [line.Span],
    };

    /// <summary>The word at the place, what stands in its quotes, its variables, and its parts between colons, commas and equals signs.</summary>
    static IEnumerable<TextSpan> Words(SourceText text, ImmutableArray<Word> words, int offset)
    {
        foreach (var word in words)
        {
            if (!word.Span.Touches(offset)) continue;
            yield return word.Span;
            yield return InQuotes(text, word.Span);
            foreach (var part in word.Parts) yield return part.Span;
            foreach (var separators in word.Parts.IsEmpty ? Parted : Parted[..3]) yield return Between(text, InQuotes(text, word.Span), offset, separators);
        }
    }

    static readonly string[] Parted = [",", ",=", ",=:", ",=:/"];

    static IEnumerable<TextSpan> Flags(DockerCommand command)
    {
        foreach (var flag in command.Flags)
        {
            yield return flag.Span;
            yield return TextSpan.FromBounds(flag.Word.Span.Start, Math.Max(flag.Word.Span.End, flag.Value?.Span.End ?? 0));
            if (flag.Value is { } value) yield return value.Span;
        }
        if (command.Flags is [var first, .., var last]) yield return TextSpan.FromBounds(first.Word.Span.Start, Math.Max(last.Word.Span.End, last.Value?.Span.End ?? 0));
    }

    /// <summary>What is run in the container, and that with the image.</summary>
    static IEnumerable<TextSpan> Arguments(DockerCommand command)
    {
        if (command.Arguments is not [var first, .., var last]) yield break;
        if (command.Arguments[1].Span.Start <= last.Span.End && last.Span.Start >= first.Span.End)
        {
            yield return TextSpan.FromBounds(command.Arguments[1].Span.Start, last.Span.End);
            yield return TextSpan.FromBounds(first.Span.Start, last.Span.End);
        }
    }

    static IEnumerable<TextSpan> WithComments(Recipe recipe, int index)
    {
        var first = index;
        while (first > 0 && recipe.Lines[first - 1] is CommentLine) first--;
        var last = index;
        if (recipe.Lines[index] is CommentLine) while (last + 1 < recipe.Lines.Length && recipe.Lines[last + 1] is CommentLine) last++;
        yield return TextSpan.FromBounds(recipe.Lines[first].Span.Start, recipe.Lines[last].Span.End);
    }

    /// <summary>From the heading above to the last line before the next.</summary>
    static IEnumerable<TextSpan> Block(Recipe recipe, int index)
    {
        var (first, last) = (index, index);
        var region = recipe.RegionAt(recipe.Lines[index].Span.Start);
        while (first >= 0 && recipe.Lines[first] is not HeadingLine) first--;
        while (last + 1 < recipe.Lines.Length && recipe.Lines[last + 1] is not HeadingLine) last++;
        if (first < 0 || region is null || recipe.Lines[first].Span.Start < region.Span.Start) yield break;
        while (recipe.Lines[last].Span.Start > region.Span.End) last--;
        yield return TextSpan.FromBounds(recipe.Lines[first].Span.Start, recipe.Lines[last].Span.End);
    }

    /// <summary>What stands in the fence, and the fence.</summary>
    static IEnumerable<TextSpan> Fence(Recipe recipe, Region fence, int index)
    {
        yield return fence.Span;
        if (fence.Lines is [var first, .., var last]) yield return TextSpan.FromBounds(first.Start, last.End);
    }

    static TextSpan Between(SourceText text, TextSpan span, int offset, string separators)
    {
        var (start, end) = (Math.Clamp(offset, span.Start, span.End), Math.Clamp(offset, span.Start, span.End));
        while (start > span.Start && !separators.Contains(text[start - 1])) start--;
        while (end < span.End && !separators.Contains(text[end])) end++;
        return TextSpan.FromBounds(start, end);
    }

    static TextSpan AfterMarks(SourceText text, TextSpan comment)
    {
        var content = text.AsSpan(comment).TrimStart('#').TrimStart();
        return new(comment.End - content.Length, content.Length);
    }

    static TextSpan InQuotes(SourceText text, TextSpan span) =>
        span.Length > 2 && text[span.Start] is '"' or '\'' && text[span.End - 1] == text[span.Start] ? TextSpan.FromBounds(span.Start + 1, span.End - 1) : span;
}
