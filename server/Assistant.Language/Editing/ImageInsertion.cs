using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>
/// Where a found image goes in an open document: on the blank line of the cursor, else behind the stage, the block or the paragraph that the
/// cursor is in. Null where it does not fit and a document of its own is better.
/// </summary>
public static class ImageInsertion
{
    /// <param name="line">Such as <c>FROM python:3.14</c>, without a line break.</param>
    public static TextChange? From(Document document, int offset, string line)
    {
        if (document.Dockerfile is not { } file) return null;
        if (file.Stages is [var first, ..])
        {
            if (BlankLine(document.Text, offset) is { } blank && offset > first.From.FullSpan.Start && file.PartAt(offset) is null or Dockerfiles.BlankLine) return On(document.Text, blank, line);
            return Between(document.Text, EndOfStage(file, offset), line);
        }
        // Without a stage, what is no argument for FROM can only stand below it.
        if (file.Instructions.FirstOrDefault(instruction => instruction.Kind is not InstructionKind.Arg) is { } below) return Between(document.Text, StartOf(file, below), line);
        var last = file.Parts.LastOrDefault(part => part is Instruction or Dockerfiles.Directive)?.FullSpan.End ?? 0;
        return BlankLine(document.Text, offset) is { } free && free.Start >= last ? On(document.Text, free, line) : Between(document.Text, document.Text.Length, line);
    }

    /// <param name="block">One or more lines, each with its line break.</param>
    public static TextChange? Run(Document document, int offset, string block)
    {
        var text = block.TrimEnd('\n');
        if (document.Kind is DocumentKind.Recipe) return Below(document, offset, document.Text.LineCount, text);
        if (document.Kind is not DocumentKind.Markdown) return null;
        // A fence with prompts shows a terminal, and one in a list is indented: what is inserted there would not be read.
        if (document.Recipe.RegionAt(offset) is not { IsConsole: false, Lines: [var line, ..] } fence || document.Text.LineStart(document.Text.LineAt(line.Start)) != line.Start)
            return Below(document, document.Recipe.RegionAt(offset)?.Span.End ?? offset, document.Text.LineCount, $"```sh\n{text}\n```");
        var inside = Math.Clamp(offset, line.Start, fence.Lines[^1].End);
        return Below(document, inside, document.Text.LineAt(fence.Lines[^1].Start) + 1, text);
    }

    /// <summary>The end of the stage that the cursor is in, in front of the comments of the next.</summary>
    static int EndOfStage(Dockerfile file, int offset) =>
        file.Stages.FirstOrDefault(stage => stage.From.FullSpan.Start > offset) is { } next && next.Index > 0 ? StartOf(file, next.From)
        : file.Stages[0].From.FullSpan.Start > offset && file.Stages is [_, var second, ..] ? StartOf(file, second.From)
        : file.Text.Length;

    static int StartOf(Dockerfile file, Instruction instruction) =>
        file.CommentsAbove(instruction) is [var comment, ..] ? comment.FullSpan.Start : instruction.FullSpan.Start;

    /// <summary>On the cursor's blank line, or on the next one below what it is in; a heading ends that as well.</summary>
    static TextChange Below(Document document, int offset, int end, string text)
    {
        if (BlankLine(document.Text, offset) is { } blank) return On(document.Text, blank, text);
        var at = document.Recipe.CommandAt(offset) is { } command ? command.Extent.End : offset;
        var line = document.Text.LineAt(at) + 1;
        while (line < end && !Content(document.Text, line).IsEmpty && !Content(document.Text, line).StartsWith("###")) line++;
        return Between(document.Text, line < document.Text.LineCount ? document.Text.LineStart(line) : document.Text.Length, text);
    }

    static TextSpan? BlankLine(SourceText text, int offset) => Content(text, text.LineAt(offset)).IsEmpty ? text.Line(text.LineAt(offset)) : null;

    /// <summary>In place of a blank line, with another one to what stands right above and below.</summary>
    static TextChange On(SourceText text, TextSpan blank, string written)
    {
        var line = text.LineAt(blank.Start);
        var above = line > 0 && !Content(text, line - 1).IsEmpty && !IsFence(text, line - 1) ? "\n" : "";
        var below = line + 1 == text.LineCount || Content(text, line + 1).IsEmpty || IsFence(text, line + 1) ? "" : "\n";
        return Change(text, blank, above + written + below + (line + 1 == text.LineCount ? "\n" : ""));
    }

    /// <summary>In front of the line that begins at the offset, or at the end, with a blank line to what stands right above and below.</summary>
    static TextChange Between(SourceText text, int at, string written)
    {
        var line = text.LineAt(at);
        var isOpen = text.LineStart(line) != at;
        var last = isOpen ? line : line - 1;
        var above = (isOpen ? "\n" : "") + (last >= 0 && !Content(text, last).IsEmpty && (!IsFence(text, last) || written.StartsWith("```")) ? "\n" : "");
        var below = at == text.Length || Content(text, line).IsEmpty || IsFence(text, line) ? "\n" : "\n\n";
        return Change(text, new(at, 0), above + written + below);
    }

    static TextChange Change(SourceText text, TextSpan span, string written) =>
        new(span, text.LineCount > 1 && text.LineWithBreak(0).Length - text.Line(0).Length == 2 ? written.ReplaceLineEndings("\r\n") : written);

    static ReadOnlySpan<char> Content(SourceText text, int line) => text.AsSpan(text.Line(line)).Trim();

    static bool IsFence(SourceText text, int line) => Content(text, line) is ['`', '`', '`', ..] or ['~', '~', '~', ..];
}
