using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Formatting;

/// <summary>
/// Lays out one docker command: only what stands between its words changes. What fits on a line and is written on one stays there. Otherwise
/// the command and its first switches stand on the first line, or what the author has put there, then each flag with its value on a line of
/// its own, and the arguments where they were broken.
/// </summary>
sealed class CommandLayout(SourceText text, Recipe recipe, FormattingStyle style, List<TextChange> changes)
{
    /// <summary>How many characters a line has at most before its command is parted.</summary>
    public const int LineWidth = 100;

    readonly string indent = IndentIn(text, recipe) ?? (style.InsertSpaces ? "  " : "\t");

    // Of the command that is being laid out.
    readonly List<TextChange> own = [];

    /// <param name="standsAlone">False when the command continues a line above; it is then left alone.</param>
    public void Add(CommandLine line, Region region, bool standsAlone)
    {
        if (!standsAlone) return;
        var laid = line.Kept<Laid>() is { } kept && kept.Indent == indent ? kept : line.Keep(Lay(line, region));
        foreach (var change in laid.Changes) changes.Add(change with { Span = change.Span.Moved(line.Start) });
    }

    /// <summary>What becomes of a command, kept with it as long as it is not edited.</summary>
    /// <param name="Changes">Their offsets count from the start of the line.</param>
    sealed record Laid(string Indent, ImmutableArray<TextChange> Changes);

    Laid Lay(CommandLine line, Region region)
    {
        own.Clear();
        Change(line, region);
        return new(indent, [.. own.Select(change => change with { Span = change.Span.Moved(-line.Start) })]);
    }

    void Change(CommandLine line, Region region)
    {
        var words = line.Unplaced.Words;
        if (words.Length < 2 || words.Any(word => text.AsSpan(word.Span.Moved(line.Start)).Contains('\n'))) return;
        var first = text.LineAt(line.Span.Start);
        var isParted = text.LineAt(words[^1].Span.Start + line.Start) > first;
        var roles = WordRoles.Of(line.Unplaced);
        if (!isParted && (Width(line, first, words.Length) <= LineWidth || !roles.HasFlagsBehindHead)) Squeeze(line);
        else
        {
            var onFirst = isParted ? FirstLine(line, first, roles) : roles.Head;
            if (region.Kind == RegionKind.Fence && Enumerable.Range(1, words.Length - 1).Any(i => Breaks(line, roles, i, onFirst) && IsPrompt(words[i].Span.Moved(line.Start)))) return;
            var newLine = NewLine(line, region, first, isParted);
            for (var i = 0; i + 1 < words.Length; i++) Put(line, i, Breaks(line, roles, i + 1, onFirst) ? newLine : " ");
        }
    }

    /// <summary>The break of the line that holds the offset, or of the first line when that has none.</summary>
    public static string LineBreak(SourceText text, int line)
    {
        var full = text.LineWithBreak(line);
        return full.Length > text.Line(line).Length && text.Line(line).End + 2 == full.End ? "\r\n" : "\n";
    }

    /// <summary>The indent of the first line in the file that continues a command.</summary>
    public static string? IndentIn(SourceText text, Recipe recipe)
    {
        foreach (var line in recipe.Commands)
        {
            if (line.NotRun is not null) continue;
            for (var i = 1; line.LineCount > 1 && i < line.Unplaced.Words.Length; i++)
            {
                if (text.LineAt(Start(line, i)) == text.LineAt(End(line, i - 1))) continue;
                if (Indent(text, recipe, line, Start(line, i)) is { Length: > 0 } indent) return indent;
            }
        }
        return null;
    }

    static string? Indent(SourceText text, Recipe recipe, CommandLine line, int word)
    {
        if (recipe.RegionAt(line.Span.Start) is not { } region) return null;
        var (lead, own) = (Lead(text, region, text.LineAt(line.Span.Start)), Lead(text, region, text.LineAt(word)));
        var mark = line.Prompt is null ? "" : Mark(text, own.End);
        var blanks = mark.Length > 0 ? text.ToString(TextSpan.FromBounds(own.End + mark.Length, Math.Max(own.End + mark.Length, word))) : text.ToString(own);
        var margin = mark.Length > 0 ? "" : text.ToString(lead);
        return blanks.StartsWith(margin, StringComparison.Ordinal) && blanks.AsSpan().IndexOfAnyExcept(' ', '\t') < 0 ? blanks[margin.Length..] : null;
    }

    /// <summary>The blanks that a line begins with, behind what a page puts in front of it.</summary>
    static TextSpan Lead(SourceText text, Region region, int line)
    {
        var content = region.Kind == RegionKind.File ? text.Line(line) : region.Lines[line - text.LineAt(region.Lines[0].Start)];
        var end = content.Start;
        while (end < content.End && text[end] is ' ' or '\t') end++;
        return TextSpan.FromBounds(content.Start, end);
    }

    /// <summary>What a terminal shows in front of a line that continues a command; empty when it shows nothing.</summary>
    static string Mark(SourceText text, int offset)
    {
        var rest = text.AsSpan(TextSpan.FromBounds(offset, text.Line(text.LineAt(offset)).End));
        return rest.StartsWith("> ") ? "> " : rest.StartsWith("... ") ? "... " : "";
    }

    /// <summary>How long the first line would be with the first words on it and one blank between two.</summary>
    int Width(CommandLine line, int first, int count)
    {
        var width = line.Span.Start - text.LineStart(first);
        for (var i = 0; i < count; i++) width += line.Unplaced.Words[i].Span.Length + (i == 0 ? 0 : 1);
        return width;
    }

    void Squeeze(CommandLine line)
    {
        for (var i = 0; i + 1 < line.Unplaced.Words.Length; i++) Put(line, i, " ");
    }

    /// <summary>How many words the author has put on the first line; when they are too long for it, those that always stand there.</summary>
    int FirstLine(CommandLine line, int first, WordRoles roles)
    {
        var count = 1;
        while (count < line.Unplaced.Words.Length && (text.LineAt(Start(line, count)) == first || roles.IsValue(count))) count++;
        count = Math.Max(count, roles.Path);
        return Width(line, first, count) + " \\".Length <= LineWidth ? count : roles.Head;
    }

    /// <summary>True when the word begins a line.</summary>
    bool Breaks(CommandLine line, WordRoles roles, int index, int onFirst)
    {
        if (index < onFirst || roles.IsValue(index)) return false;
        return !roles.IsArgument(index) || !roles.IsArgument(index - 1) || IsBroken(line, index);
    }

    /// <summary>True for a word that, where a line begins, would make a fence one that shows a terminal.</summary>
    bool IsPrompt(TextSpan word) => text[word.Start] != '-' && Prompt.LengthAt($"{text.AsSpan(word)} x") > 0;

    bool IsBroken(CommandLine line, int index) => text.LineAt(Start(line, index)) > text.LineAt(End(line, index - 1));

    /// <summary>A backslash, and what the next line begins with: what a page and a terminal put there, and the indent.</summary>
    string NewLine(CommandLine line, Region region, int first, bool isParted)
    {
        var lead = Lead(text, region, first);
        var inFront = text.ToString(TextSpan.FromBounds(text.LineStart(first), lead.End));
        if (inFront.StartsWith('\uFEFF')) inFront = inFront[1..];
        var mark = line.Prompt is null ? "" : isParted ? Mark(text, Lead(text, region, first + 1).End) : "> ";
        return $" \\{LineBreak(text, first)}{inFront}{mark}{indent}";
    }

    /// <summary>Puts something else between a word and the next.</summary>
    void Put(CommandLine line, int word, string between)
    {
        var span = TextSpan.FromBounds(End(line, word), Start(line, word + 1));
        if (!text.AsSpan(span).SequenceEqual(between)) own.Add(new(span, between));
    }

    static int Start(CommandLine line, int word) => line.Start + line.Unplaced.Words[word].Span.Start;

    static int End(CommandLine line, int word) => line.Start + line.Unplaced.Words[word].Span.End;
}
