using System.Collections.Immutable;
using System.Text;
using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>Reads one part of a file after the other, beginning at any line where a part begins.</summary>
sealed class PartReader(SourceText text, int line, char escape, bool mayHaveDirectives)
{
    const char ByteOrderMark = '\uFEFF';

    readonly HashSet<string> seen = [];
    readonly int lineCount = text.LineStart(text.LineCount - 1) == text.Length ? text.LineCount - 1 : text.LineCount;
    int line = line;

    public char Escape { get; private set; } = escape;

    public bool AtEnd => line >= lineCount;

    /// <summary>Where the next part begins.</summary>
    public int Offset => AtEnd ? text.Length : text.LineStart(line);

    public Part Next()
    {
        var first = line;
        var span = Trimmed(Content(line));
        if (span.Length > 0 && text[span.Start] == '#') return CommentOrDirective(span);
        mayHaveDirectives = false;
        if (span.Length > 0) return Instruction(first, TextSpan.FromBounds(span.Start, Content(first).End));
        line++;
        return new BlankLine(text.LineWithBreak(first), span);
    }

    /// <summary>A line without its line break; a byte order mark at the start of the file is not part of it.</summary>
    TextSpan Content(int line)
    {
        var span = text.Line(line);
        var (start, end) = (span.Start, span.End);
        while (end > start && text[end - 1] == '\r') end--;
        if (line == 0 && end > start && text[start] == ByteOrderMark) start++;
        return TextSpan.FromBounds(start, end);
    }

    TextSpan Trimmed(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    Part CommentOrDirective(TextSpan span)
    {
        var full = text.LineWithBreak(line);
        var content = Content(line);
        line++;
        if (mayHaveDirectives && Directive(full, span) is { } directive) return directive;
        mayHaveDirectives = false;
        return new Comment(full, span, text.ToString(TextSpan.FromBounds(content.Start + 1, content.End)).Trim());
    }

    Directive? Directive(TextSpan full, TextSpan span)
    {
        var start = SkipBlanks(span.Start + 1, span.End);
        var nameEnd = start;
        while (nameEnd < span.End && char.IsAsciiLetterOrDigit(text[nameEnd])) nameEnd++;
        var equals = SkipBlanks(nameEnd, span.End);
        if (nameEnd == start || !char.IsAsciiLetter(text[start]) || equals >= span.End || text[equals] != '=') return null;
        var value = TextSpan.FromBounds(SkipBlanks(equals + 1, span.End), span.End);
        var nameSpan = TextSpan.FromBounds(start, nameEnd);
        var name = text.ToString(nameSpan).ToLowerInvariant();
        if (value.Length == 0 || name is not ("syntax" or "escape" or "check")) return null;
        var isRepeated = !seen.Add(name);
        var word = new Word(value, text.ToString(value));
        if (name == "escape" && !isRepeated && word.Value is "`" or "\\") Escape = word.Value[0];
        return new(full, span, name, nameSpan, word, isRepeated);
    }

    int SkipBlanks(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    Instruction Instruction(int first, TextSpan firstLine)
    {
        var origin = text.LineStart(first);
        var joined = new LogicalLine.Builder(text, origin);
        // Most instructions have none of these.
        List<TextSpan>? comments = null, blanks = null;
        var head = firstLine;
        var content = firstLine;
        bool continues;
        do
        {
            line++;
            var withoutEscape = Continuation(content);
            continues = withoutEscape is not null;
            joined.Add(withoutEscape ?? content);
            head = TextSpan.FromBounds(firstLine.Start, content.End);
        }
        while (continues && NextContinued(origin, ref comments, ref blanks, ref content));
        var logical = joined.Build();
        var syntax = InstructionSyntax.Read(logical, Escape);
        var heredocs = syntax.CanHaveHeredocs ? Heredocs(logical, origin) : [];
        var full = TextSpan.FromBounds(origin, Offset);
        var isOpen = continues || heredocs.Any(heredoc => heredoc.Terminator is null);
        var body = new InstructionBody(
            logical, Trimmed(head).Moved(-origin), heredocs, [.. comments ?? []], [.. blanks ?? []], isOpen);
        return new(full, Trimmed(TextSpan.FromBounds(firstLine.Start, full.End)), syntax, body);
    }

    /// <summary>The line up to its continuation character; null when it is not continued.</summary>
    TextSpan? Continuation(TextSpan content)
    {
        var end = content.End;
        while (end > content.Start && text[end - 1] is ' ' or '\t') end--;
        if (end == content.Start || text[end - 1] != Escape) return null;
        if (end - 1 > content.Start && text[end - 2] == Escape) return null;
        return TextSpan.FromBounds(content.Start, end - 1);
    }

    /// <summary>The next line that belongs to a continued instruction, past comments and blank lines; false at the end of the file.</summary>
    bool NextContinued(int origin, ref List<TextSpan>? comments, ref List<TextSpan>? blanks, ref TextSpan content)
    {
        for (; !AtEnd; line++)
        {
            content = Content(line);
            var written = Trimmed(content);
            if (written.Length == 0) (blanks ??= []).Add(text.LineWithBreak(line).Moved(-origin));
            else if (text[written.Start] == '#') (comments ??= []).Add(written.Moved(-origin));
            else return true;
        }
        return false;
    }

    ImmutableArray<Heredoc> Heredocs(LogicalLine logical, int origin) =>
        [.. Heredoc.Announced(logical).Select(heredoc => WithBody(heredoc, origin))];

    Heredoc WithBody(Heredoc heredoc, int origin)
    {
        var start = Offset;
        for (; !AtEnd; line++)
        {
            var content = Content(line);
            if (heredoc.StripsTabs) content = content with { Start = content.Start + Tabs(content), Length = content.Length - Tabs(content) };
            if (!text.AsSpan(content).SequenceEqual(heredoc.Name)) continue;
            var body = TextSpan.FromBounds(start, Offset).Moved(-origin);
            line++;
            return heredoc with { Body = body, Terminator = content.Moved(-origin) };
        }
        return heredoc with { Body = TextSpan.FromBounds(start, text.Length).Moved(-origin) };
    }

    int Tabs(TextSpan content)
    {
        var tabs = 0;
        while (tabs < content.Length && text[content.Start + tabs] == '\t') tabs++;
        return tabs;
    }
}
