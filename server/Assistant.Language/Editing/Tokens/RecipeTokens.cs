using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Names;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Tokens;

/// <summary>The tokens of a recipe, and of a page's fences that hold docker commands, one line after the other.</summary>
sealed class RecipeTokens
{
    readonly SourceText text;
    readonly Recipe recipe;
    readonly LineTokens tokens;
    readonly CommandTokens commands;

    RecipeTokens(Document document)
    {
        (text, recipe, tokens) = (document.Text, document.Recipe, new(document.Text));
        commands = new(text.ToString(), tokens.Add);
    }

    public static IReadOnlyList<SemanticToken> In(Document document, TextSpan span)
    {
        if (document.Kind == DocumentKind.Dockerfile) return [];
        var found = new RecipeTokens(document);
        var line = found.FirstIn(span);
        foreach (var region in document.Recipe.Regions)
        {
            if (region.Span.End < span.Start) continue;
            if (region.Span.Start > span.End) break;
            found.Add(region, ref line, span);
        }
        return found.tokens.In(span);
    }

    /// <summary>A fence without a docker command is left to whoever colours pages.</summary>
    void Add(Region region, ref int line, TextSpan span)
    {
        var isOurs = region.Kind == RegionKind.File || HasCommand(line, region);
        for (; line < recipe.Lines.Length && recipe.Lines[line].Span.Start < region.Span.End; line++)
            if (isOurs && EndOf(line - 1) < span.End) Add(region, line);
    }

    bool HasCommand(int line, Region region)
    {
        while (line > 0 && recipe.Lines[line - 1].Span.Start >= region.Span.Start) line--;
        for (; line < recipe.Lines.Length && recipe.Lines[line].Span.Start < region.Span.End; line++)
            if (recipe.Lines[line] is CommandLine) return true;
        return false;
    }

    void Add(Region region, int index)
    {
        switch (recipe.Lines[index])
        {
            case CommandLine command:
                commands.Add(command, EndOf(index - 1));
                commands.AddShell(ShellRest.SpanBehind(text, command.Extent.End, index + 1 < recipe.Lines.Length ? recipe.Lines[index + 1].Span.Start : text.Length));
                break;
            case AssignmentLine line: commands.Add(line); break;
            case HeadingLine heading: Heading(heading); break;
            case CommentLine comment: Comment(comment); break;
            case OutputLine output: tokens.Add(output.Span.Start, output.Span.End, region.Kind == RegionKind.File ? TokenType.String : TokenType.Comment); break;
            case OtherLine other: commands.AddShell(other.Span); break;
        }
    }

    void Heading(HeadingLine heading)
    {
        tokens.Add(heading.Span.Start, heading.Span.Start + "###".Length, TokenType.Comment);
        tokens.Add(heading.NameSpan.Start, heading.NameSpan.End, TokenType.Class, TokenModifiers.Declaration);
    }

    /// <summary><c># @name one</c>: the name of a directive, and what it is told.</summary>
    void Comment(CommentLine comment)
    {
        var written = text.AsSpan(comment.Span);
        var at = written.IndexOf('@');
        if (!comment.Text.StartsWith('@') || comment.Text.Length == 1)
        {
            tokens.Add(comment.Span.Start, comment.Span.End, TokenType.Comment);
            return;
        }
        var length = written[at..].IndexOfAny(' ', '\t') is >= 0 and var blank ? blank : written.Length - at;
        var rest = at + length + (written.Length - at - length - written[(at + length)..].TrimStart().Length);
        tokens.Add(comment.Span.Start, comment.Span.Start + at, TokenType.Comment);
        tokens.Add(comment.Span.Start + at, comment.Span.Start + at + length, TokenType.Macro);
        commands.AddText(TextSpan.FromBounds(comment.Span.Start + rest, comment.Span.End));
    }

    int EndOf(int line) => line < 0 ? 0 : recipe.Lines[line] is CommandLine command ? command.Extent.End : recipe.Lines[line].Span.End;

    /// <summary>The first line that reaches into the span, or the one in front of it on the same line of the text.</summary>
    int FirstIn(TextSpan span)
    {
        var (low, high) = (0, recipe.Lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (EndOf(middle) < span.Start) low = middle + 1;
            else high = middle;
        }
        return Math.Max(0, low - 1);
    }
}
