using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

static class BrokenContinuation
{
    public static readonly Rule Rule = new("DC036", "The command ends before its last line", Severity.Error, """
        A command goes on with the next line only behind a backslash at the very end of the line. A line without it is the last
        of the command, and so is an empty line or a comment below a backslash: what follows is run as a command of its own, whose
        name would be a flag. The `^` and the backtick of Windows continue nothing in a recipe.

        Bad:

        ```sh
        docker run -d
          -p 8787:8787 rocker/rstudio
        ```

        Good:

        ```sh
        docker run -d \
          -p 8787:8787 rocker/rstudio
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document)
    {
        foreach (var part in document.Recipe.Parts)
            foreach (var index in part.Known(Suspects.In).Lines)
                foreach (var finding in Of(document, part.First + index)) yield return finding;
    }

    /// <summary>The lines that it can be about, counted from the first of the chunk: most files have none.</summary>
    sealed record Suspects(ImmutableArray<int> Lines)
    {
        public static Suspects In(LineChunk chunk) => new([.. chunk.Written.Index().Where(written => IsOne(written.Item.Line)).Select(written => written.Index)]);

        static bool IsOne(LineSyntax line) => line.Kind == LineKind.Other || (line.Kind == LineKind.Command && line.Words.Any(IsComment));
    }

    static bool IsComment(Word word) => word.Value is [' ', '#', ..];

    static IEnumerable<Finding> Of(Document document, int index)
    {
        var lines = document.Recipe.Lines;
        if (lines[index] is CommandLine { BeginsLine: true } own)
            foreach (var word in own.Unplaced.Words)
                if (IsComment(word) && Comment(document.Text, word.Moved(own.Start)) is { } comment) yield return comment;
        if (lines[index] is not OtherLine rest) yield break;
        var above = index - 1;
        while (above >= 0 && lines[above] is CommentLine) above--;
        if (above >= 0 && lines[above] is CommandLine { BeginsLine: true } command && Ended(document, command, rest, lines, above + 1) is { } finding) yield return finding;
    }

    /// <summary>The word of <c>\ # text</c>: the backslash keeps the blank, and the mark does not begin a comment.</summary>
    static Finding? Comment(SourceText text, Word word)
    {
        if (text[word.Span.Start] != '\\') return null;
        var behind = TextSpan.FromBounds(word.Span.Start + 1, text.Line(text.LineAt(word.Span.Start)).End);
        return Rule.At(behind, "A comment stands behind the backslash, so the command ends here. Write it above the command.", new Fix("Remove the comment", [new(behind, "")]));
    }

    /// <param name="at">The place of the line below the command.</param>
    static Finding? Ended(Document document, CommandLine command, OtherLine rest, RecipeLines lines, int at)
    {
        var text = document.Text;
        var (first, below) = (text.LineAt(command.Start), text.LineAt(rest.Start));
        var last = first + command.LineCount - 1;
        if (command.BlankAfterBackslash is not null || text.LineAt(command.Span.Start) > last) return null;
        if (command.Words[^1].Value is "^" or "`" && below == last + 1) return OfWindows(command, lines, at, text);
        if (!BelongsTo(command.Command, rest, text)) return null;
        var gap = last;
        while (gap > first && IsNothing(text, gap)) gap--;
        if (gap == last) return below == last + 1 ? MissingBackslash(command, text.Line(last)) : null;
        // Only what stands between is in the way when nothing else does.
        for (var line = gap + 1; line < below; line++) if (!IsNothing(text, line)) return null;
        var between = TextSpan.FromBounds(text.LineStart(gap + 1), text.LineStart(below));
        var isComment = text.AsSpan(between).Contains('#');
        var span = isComment ? TextSpan.FromBounds(text.LineStart(gap + 1), text.Line(below - 1).End) : command.Words[^1].Span;
        return Rule.At(span, isComment ? "A comment between the lines of a command ends it. Write it above the command." : "An empty line follows the backslash and ends the command.",
            new Fix(isComment ? "Remove the comment" : "Remove the empty line", [new(between, "")]));
    }

    /// <summary>True for a line of flags that the command has, and for an indented one below a command that misses its argument.</summary>
    static bool BelongsTo(DockerCommand command, OtherLine rest, SourceText text)
    {
        if (command.Spec is not { } spec || rest.Words.IsEmpty) return false;
        if (rest.Words[0].Value is ['-', _, ..])
            return DockerCommand.Of([command.Words[0], .. command.Path, rest.Words[0], Word.Of("x")]).Flags is { IsEmpty: false } flags && flags.All(flag => flag.Spec is not null);
        return rest.Span.Start > text.LineStart(text.LineAt(rest.Span.Start)) && CommandErrors.ArgumentsError(command) is not null && spec.Name is "run" or "create" && rest.Words[0].IsLiteral;
    }

    static Finding MissingBackslash(CommandLine command, TextSpan line) =>
        Rule.At(command.Words[^1].Span, "The line misses a backslash at its end, so the command ends here.", new Fix("Continue the line", [new(new(line.End, 0), " \\")]));

    static bool IsNothing(SourceText text, int line) => text.AsSpan(text.Line(line)).Trim() is var characters && (characters.IsEmpty || characters[0] == '#');

    /// <summary>The marks of all lines that the command was to have.</summary>
    static Finding OfWindows(CommandLine command, RecipeLines lines, int at, SourceText text)
    {
        var mark = command.Words[^1];
        List<TextChange> changes = [new(mark.Span, "\\")];
        var below = text.LineAt(mark.Span.Start) + 1;
        for (; at < lines.Length && lines[at] is OtherLine { Words: [.., var last] } line && last.Value == mark.Value && text.LineAt(line.Start) == below; at++, below++)
            changes.Add(new(last.Span, "\\"));
        return Rule.At(mark.Span, $"A recipe continues a line with a backslash, not with the {mark.Value} of Windows.", new Fix("Change to a backslash", [.. changes]));
    }
}
