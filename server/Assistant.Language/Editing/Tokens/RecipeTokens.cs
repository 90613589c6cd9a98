using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Directives;
using Assistant.Language.Recipes.Names;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Tokens;

/// <summary>The tokens of a recipe, and of a page's fences that hold docker commands, one line after the other.</summary>
sealed class RecipeTokens
{
    readonly SourceText text;
    readonly Recipe recipe;
    readonly LineTokens tokens;

    RecipeTokens(Document document) => (text, recipe, tokens) = (document.Text, document.Recipe, new(document.Text));

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
            if (isOurs && recipe.Lines[line].Start < span.End && !IsBehind(line)) Add(region, line);
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
            case CommandLine or OtherLine: Kept(index); break;
            case AssignmentLine line: Assignment(line); break;
            case HeadingLine heading: Heading(heading); break;
            case CommentLine comment: Comment(comment); break;
            case OutputLine output: tokens.Add(output.Span.Start, output.Span.End, region.Kind == RegionKind.File ? TokenType.String : TokenType.Comment); break;
        }
    }

    /// <summary>The tokens of a command with those behind its operators are kept with it, as long as the line is not edited.</summary>
    void Kept(int index)
    {
        var line = recipe.Lines[index];
        tokens.Add(line.Kept<Found>() is { } kept ? kept.Tokens : line.Keep(new Found(Read(index))).Tokens, line.Start);
    }

    /// <summary>Reads the line in a text of its own, in which it begins at 0.</summary>
    ImmutableArray<SemanticToken> Read(int index)
    {
        var first = recipe.Lines[index];
        var own = SourceText.From(text.ToString(TextSpan.FromBounds(first.Start, EndOfLast(first))));
        var found = new LineTokens(own);
        var painter = new CommandTokens(own.ToString(), found.Add);
        var from = 0;
        for (; index < recipe.Lines.Length && recipe.Lines[index].Start == first.Start; index++)
        {
            var line = recipe.Lines[index].AtStart();
            if (line is CommandLine command)
            {
                painter.Add(command, from);
                var next = index + 1 < recipe.Lines.Length ? recipe.Lines[index + 1].Span.Start - first.Start : own.Length;
                painter.AddShell(ShellRest.SpanBehind(own, command.Extent.End, Math.Min(next, own.Length)));
            }
            else painter.AddShell(line.Span);
            from = EndOf(line);
        }
        return found.All;
    }

    /// <summary>True for a command behind an operator, which comes with the one in front of it.</summary>
    bool IsBehind(int index) => index > 0 && recipe.Lines[index - 1].Start == recipe.Lines[index].Start;

    /// <param name="Tokens">Their offsets count from the start of the line.</param>
    sealed record Found(ImmutableArray<SemanticToken> Tokens);

    void Assignment(AssignmentLine line) =>
        Painter(TextSpan.FromBounds(line.Span.Start, EndOfLast(line))).Add(line.Span with { Start = 0 }, [.. line.Assignments.Select(assignment => assignment.Moved(-line.Span.Start))]);

    /// <summary>The end of the last physical line, with its line break.</summary>
    int EndOfLast(RecipeLine line) => text.LineWithBreak(text.LineAt(line.Start) + line.LineCount - 1).End;

    /// <summary>For a part of the text, which begins at 0 for it.</summary>
    CommandTokens Painter(TextSpan span) =>
        new(text.ToString(span), (start, end, type, modifiers) => tokens.Add(start + span.Start, end + span.Start, type, modifiers));

    void Heading(HeadingLine heading)
    {
        tokens.Add(heading.Span.Start, heading.Span.Start + "###".Length, TokenType.Comment);
        tokens.Add(heading.NameSpan.Start, heading.NameSpan.End, TokenType.Class, TokenModifiers.Declaration);
    }

    /// <summary><c># @name one</c>: the name of a directive, and what it is told.</summary>
    void Comment(CommentLine comment)
    {
        if (Directive.Of(comment) is not { } directive)
        {
            tokens.Add(comment.Span.Start, comment.Span.End, TokenType.Comment);
            return;
        }
        tokens.Add(comment.Span.Start, directive.NameSpan.Start, TokenType.Comment);
        tokens.Add(directive.NameSpan.Start, directive.NameSpan.End, TokenType.Macro);
        Painter(directive.ValueSpan).AddText(directive.ValueSpan with { Start = 0 });
    }

    static int EndOf(RecipeLine line) => line is CommandLine command ? command.Extent.End : line.Span.End;

    /// <summary>The first line that reaches into the span, or the one in front of it on the same line of the text.</summary>
    int FirstIn(TextSpan span)
    {
        var (low, high) = (0, recipe.Lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (EndOf(recipe.Lines[middle]) < span.Start) low = middle + 1;
            else high = middle;
        }
        low = Math.Max(0, low - 1);
        while (low > 0 && IsBehind(low)) low--;
        return low;
    }
}
