using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>Reads the logical lines of a region, one at a time. Every text is read; nothing is refused.</summary>
/// <param name="hasPrompts">True when commands of the region stand behind prompts, so that lines without one are output.</param>
sealed class LineReader(SourceText text, Region region, bool hasPrompts)
{
    /// <summary>In lines; a quote that is open for longer is taken for a slip.</summary>
    const int LongestQuote = 200;

    // Counts physical lines, from the region's first.
    int next;
    int reach;

    /// <summary>The logical line that begins with a physical line, in the here document that was open there.</summary>
    public LineSyntax Read(int first, string? hereDocument)
    {
        (next, reach) = (first + 1, first + 1);
        var line = Trimmed(region.Lines[first]);
        var origin = region.Lines[first].Start;
        var characters = text.AsSpan(line);
        var prompt = region.PromptAt(characters);
        if (hereDocument is not null) return InHereDocument(line.Moved(-origin), characters, hereDocument);
        if (characters.IsEmpty) return Single(LineKind.Blank, default);
        if (prompt == 0 && characters[0] == '#' && region.Kind != RegionKind.DockerfileComment) return Comment(line.Moved(-origin), characters);
        if (hasPrompts && prompt == 0) return Single(LineKind.Output, line.Moved(-origin));
        return Words(first, line, prompt);
    }

    static LineSyntax Single(LineKind kind, TextSpan span) => new(kind, 1, 1, span);

    static LineSyntax InHereDocument(TextSpan span, ReadOnlySpan<char> line, string end) => Single(LineKind.Output, span) with
    {
        HereDocument = end,
        Block = new(0, line.Trim().SequenceEqual(end) ? null : end),
    };

    static LineSyntax Comment(TextSpan span, ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("### ")) return Single(LineKind.Comment, span) with { Text = line.TrimStart('#').Trim().ToString() };
        var name = line[4..].Trim().ToString();
        var start = line.Length - line[4..].TrimStart().Length;
        return Single(LineKind.Heading, span) with { Text = name, TextSpan = new(span.Start + start, name.Length) };
    }

    LineSyntax Words(int first, TextSpan line, int prompt)
    {
        var origin = region.Lines[first].Start;
        var start = line.Start + prompt;
        var lexer = new WordLexer(text, origin);
        List<TextSpan> pieces = [TextSpan.FromBounds(start, region.Lines[first].End)];
        while (lexer.Read(pieces[^1]))
        {
            reach = next + 1;
            if (next == region.Lines.Count) break;
            pieces.Add(prompt > 0 ? Prompt.WithoutContinuationMark(text, region.Lines[next++]) : region.Lines[next++]);
        }
        TextSpan? unclosed = null;
        if (lexer.Unclosed is { } open)
        {
            if (LineThatCloses(text[open] == '\'' ? '\'' : '"') is { } closing)
            {
                pieces.Add(region.Lines[closing]);
                next = closing + 1;
            }
            else unclosed = new(open - origin, 1);
        }
        var words = lexer.Words();
        var end = Trimmed(pieces[^1]) is { Length: > 0 } last ? last.End : Math.Max(start, words.IsEmpty ? start : words[^1].Span.End + origin);
        var blank = BlankAfterBackslash(pieces[^1]);
        return Line(words, lexer, TextSpan.FromBounds(start, end), origin, [.. Behind(lexer, pieces, origin)]) with
        {
            BlankAfterBackslash = blank?.Moved(-origin),
            UnclosedQuote = unclosed,
            LineCount = next - first,
            Reach = Math.Max(next, reach) - first,
            Prompt = prompt == 0 ? null : new TextSpan(line.Start - origin, prompt),
        };
    }

    /// <summary>Only where something stands on the line below, which was to belong to the command.</summary>
    TextSpan? BlankAfterBackslash(TextSpan last)
    {
        var characters = text.AsSpan(last);
        var trimmed = characters.TrimEnd(" \t");
        if (trimmed.Length == characters.Length || !trimmed.EndsWith('\\') || trimmed.EndsWith(@"\\")) return null;
        reach = Math.Max(reach, next + 1);
        var follows = next < region.Lines.Count && !text.AsSpan(region.Lines[next]).IsWhiteSpace();
        return follows ? new(last.Start + trimmed.Length, characters.Length - trimmed.Length) : null;
    }

    /// <summary>The docker commands behind the shell's operators on one logical line. They are explained and checked, and not run.</summary>
    IEnumerable<LineSyntax> Behind(WordLexer first, List<TextSpan> pieces, int origin)
    {
        var piece = 0;
        for (var lexer = first; lexer.Stop is { } stop;)
        {
            while (pieces[piece].End <= stop) piece++;
            var from = stop;
            while (from < pieces[piece].End && text[from] is '|' or '&' or ';' or '<' or '>' or '(' or ')') from++;
            lexer = new(text, origin);
            var goesOn = lexer.Read(TextSpan.FromBounds(from, pieces[piece].End));
            for (var next = piece + 1; goesOn && next < pieces.Count; next++) goesOn = lexer.Read(pieces[next]);
            var words = lexer.Words();
            var (assignments, taken) = Assigned(words);
            var command = CommandAt(words, taken);
            if (command == words.Length || !IsDocker(words[command])) continue;
            yield return Command(words.RemoveRange(0, command), lexer, assignments, origin) with { LineCount = 0, NotRun = Reasons.Operator(text, first.Stop!.Value) };
        }
    }

    /// <summary>The line below that closes a quote which is open at the end of a line: what is between them is text, not commands.</summary>
    int? LineThatCloses(char quote)
    {
        for (var line = next; line < next + LongestQuote; line++)
        {
            reach = line + 1;
            if (line >= region.Lines.Count) return null;
            if (text.AsSpan(region.Lines[line]).Contains(quote)) return line;
        }
        return null;
    }

    LineSyntax Line(ImmutableArray<Word> words, WordLexer lexer, TextSpan all, int origin, ImmutableArray<LineSyntax> behind)
    {
        var (assignments, taken) = Assigned(words);
        var command = CommandAt(words, taken);
        if (command < words.Length && IsDocker(words[command]))
        {
            var isLed = command > taken;
            return Command(words.RemoveRange(0, command), lexer, assignments, origin) with
            {
                NotRun = isLed && words[command - 1].Value != "sudo" ? Reasons.Behind(words[command - 1].Value) : Reasons.NotRun(text, words, command, lexer),
                Block = lexer.Stop is null && !isLed ? default : ShellBlock.Of(text.AsSpan(all)),
                Behind = behind,
            };
        }
        if (taken > 0 && taken == words.Length && lexer.Stop is null) return Single(LineKind.Assignment, all.Moved(-origin)) with { Assignments = [.. assignments] };
        var own = behind.IsEmpty ? all : TextSpan.FromBounds(all.Start, lexer.Stop!.Value);
        return Single(LineKind.Other, own.Moved(-origin)) with { Words = words, Block = ShellBlock.Of(text.AsSpan(all)), Behind = behind };
    }

    static LineSyntax Command(ImmutableArray<Word> words, WordLexer lexer, List<Assignment> assignments, int origin)
    {
        var (start, end) = (words[0].Span.Start, words[^1].Span.End);
        return Single(LineKind.Command, TextSpan.FromBounds(start, end)) with
        {
            Extent = TextSpan.FromBounds(start, Math.Max(lexer.Extent - origin, end)),
            Words = words,
            Assignments = [.. assignments.Select(assignment => assignment with { Exported = true, IsForCommandOnly = true })],
        };
    }

    /// <summary>The assignments that a line begins with, and how many words they take. <c>export NAME</c> repeats the value that the name has.</summary>
    static (List<Assignment> Assignments, int Taken) Assigned(ImmutableArray<Word> words)
    {
        List<Assignment> found = [];
        var exported = words.Length > 1 && words[0].Value == "export";
        var at = exported ? 1 : 0;
        for (; at < words.Length; at++)
        {
            var (word, length) = (words[at], Expansion.NameLength(words[at].Value));
            if (length == 0 || (length == word.Value.Length ? !exported : word.Value[length] != '=')) break;
            found.Add(length < word.Value.Length
                ? new(word.Value[..length], word.SpanOf(0, length), word.From(length + 1).WithTilde(), exported)
                : new(word.Value, word.Span, Itself(word), exported) { IsRepeated = true });
        }
        return (found, at == (exported ? 1 : 0) ? 0 : at);
    }

    /// <summary>As if <c>NAME=$NAME</c> were written.</summary>
    static Word Itself(Word name) => new(name.Span, name.Value, [new(WordPartKind.Variable, name.Span, name.Value, Quoted: true, name.Value)]);

    /// <summary>Where the command stands behind <c>sudo</c>, <c>then</c> and the like.</summary>
    static int CommandAt(ImmutableArray<Word> words, int from)
    {
        while (from < words.Length && words[from].Value is "sudo" or "if" or "then" or "elif" or "else" or "while" or "until" or "do" or "!" or "time" or "exec" or "{") from++;
        return from;
    }

    static bool IsDocker(Word word) => word.Value is "docker" or "podman" or "nerdctl";

    TextSpan Trimmed(TextSpan line)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
