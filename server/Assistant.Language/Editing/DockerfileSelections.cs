using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>Everything in a Dockerfile around a place that is worth selecting, in no order.</summary>
static class DockerfileSelections
{
    public static IEnumerable<TextSpan> At(Dockerfile file, int offset) => file.PartAt(offset) switch
    {
        Instruction instruction => Around(file, instruction, offset),
        Directive directive => [directive.NameSpan, directive.Value.Span, directive.Span],
        Comment comment => [AfterMark(file, comment.Span), comment.Span, Run(file, comment)],
        _ => [],
    };

    static IEnumerable<TextSpan> Around(Dockerfile file, Instruction instruction, int offset) =>
    [
        .. Parts(file, instruction),
        .. instruction.Trigger is { } trigger ? Parts(file, trigger).Append(trigger.Span) : [],
        .. Heredocs(file, instruction, offset),
        .. instruction.InnerComments.SelectMany(comment => new[] { AfterMark(file, comment), comment }),
        .. Lines(file, instruction, offset),
        instruction.HeadSpan,
        instruction.Span,
        .. Stage(file, instruction, offset),
    ];

    static IEnumerable<TextSpan> Parts(Dockerfile file, Instruction instruction)
    {
        yield return instruction.Keyword.Span;
        yield return instruction.Rest.Span;
        foreach (var flag in instruction.Flags)
        {
            yield return flag.NameSpan;
            yield return flag.Span;
            if (flag.Value is { } value) yield return value.Span;
            foreach (var field in flag.Name == "mount" ? MountField.Of(instruction, flag) : [])
            {
                yield return field.KeySpan;
                yield return field.Span;
                if (field.Value is { } word) yield return word.Span;
            }
        }
        foreach (var pair in instruction.Pairs)
        {
            yield return pair.Key.Span;
            if (pair.Value is not { } value) continue;
            yield return value.Span;
            yield return InQuotes(file, value.Span);
        }
        foreach (var argument in instruction.Arguments)
        {
            yield return argument.Span;
            yield return InQuotes(file, argument.Span);
        }
        foreach (var part in Expandable.In(file, instruction))
        {
            foreach (var variable in Expander.Expand(part.Text, part.Escape, _ => "x", part.Options).Variables)
                yield return part.SpanOf(variable.Start, variable.End - variable.Start);
        }
    }

    static IEnumerable<TextSpan> Heredocs(Dockerfile file, Instruction instruction, int offset)
    {
        foreach (var heredoc in instruction.Heredocs)
        {
            yield return heredoc.NameSpan;
            yield return heredoc.Marker;
            yield return Trimmed(file, heredoc.Body);
            yield return TextSpan.FromBounds(heredoc.Body.Start, heredoc.Terminator?.End ?? heredoc.Body.End);
        }
    }

    /// <summary>In shell text and heredocs the word between blanks; in an instruction of several lines the line.</summary>
    static IEnumerable<TextSpan> Lines(Dockerfile file, Instruction instruction, int offset)
    {
        var text = file.Text;
        var line = Trimmed(file, text.Line(text.LineAt(Math.Min(offset, text.Length))));
        if (line.Start < instruction.Span.Start || line.End > instruction.Span.End) yield break;
        var (start, end) = (Math.Clamp(offset, line.Start, line.End), Math.Clamp(offset, line.Start, line.End));
        while (start > line.Start && !char.IsWhiteSpace(text[start - 1])) start--;
        while (end < line.End && !char.IsWhiteSpace(text[end])) end++;
        var isFreeText = (instruction.Trigger ?? instruction).Form == ArgumentForm.Text || offset > instruction.HeadSpan.End;
        if (isFreeText) yield return TextSpan.FromBounds(start, end);
        yield return line;
    }

    /// <summary>The instruction with the comments above it, its stage, and the stage with its comments.</summary>
    static IEnumerable<TextSpan> Stage(Dockerfile file, Instruction instruction, int offset)
    {
        yield return WithComments(file, instruction, instruction.Span.End);
        if (file.StageAt(offset) is not { } stage) yield break;
        var span = DockerfileSymbols.SpanOf(stage);
        yield return span;
        yield return WithComments(file, stage.From, span.End);
    }

    static TextSpan WithComments(Dockerfile file, Instruction instruction, int end) =>
        file.CommentsAbove(instruction) is [var first, ..] ? TextSpan.FromBounds(first.Span.Start, end) : instruction.Span;

    /// <summary>The comment lines that follow each other without a blank line.</summary>
    static TextSpan Run(Dockerfile file, Comment comment)
    {
        var (first, last) = (comment, comment);
        while (first.FullSpan.Start > 0 && file.PartAt(first.FullSpan.Start - 1) is Comment above) first = above;
        while (last.FullSpan.End < file.Text.Length && file.PartAt(last.FullSpan.End) is Comment below) last = below;
        return TextSpan.FromBounds(first.Span.Start, last.Span.End);
    }

    static TextSpan AfterMark(Dockerfile file, TextSpan comment) =>
        Trimmed(file, TextSpan.FromBounds(Math.Min(comment.Start + 1, comment.End), comment.End));

    static TextSpan InQuotes(Dockerfile file, TextSpan span) =>
        span.Length > 2 && file.Text[span.Start] is '"' or '\'' && file.Text[span.End - 1] == file.Text[span.Start]
            ? TextSpan.FromBounds(span.Start + 1, span.End - 1)
            : span;

    static TextSpan Trimmed(Dockerfile file, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (end > start && char.IsWhiteSpace(file.Text[end - 1])) end--;
        while (start < end && char.IsWhiteSpace(file.Text[start])) start++;
        return TextSpan.FromBounds(start, end);
    }
}
