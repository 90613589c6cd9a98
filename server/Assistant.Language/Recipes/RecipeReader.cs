using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>Reads the logical lines of a region from top to bottom. Every text is read; nothing is refused.</summary>
sealed class RecipeReader
{
    /// <summary>In lines; a quote that is open for longer is taken for a slip.</summary>
    const int LongestQuote = 200;

    readonly SourceText text;
    readonly Region region;
    readonly bool hasPrompts;
    readonly ShellBlocks blocks = new();
    readonly List<string> comments = [];
    readonly ImmutableArray<RecipeLine>.Builder lines;
    Assignments? variables;
    string? heading;
    int next;

    RecipeReader(SourceText text, Region region, ImmutableArray<RecipeLine>.Builder lines)
    {
        (this.text, this.region, this.lines) = (text, region, lines);
        hasPrompts = region.Kind == RegionKind.Fence && region.Lines.Any(line => Prompt.LengthAt(text.AsSpan(line).TrimStart()) > 0);
    }

    public static void Read(SourceText text, Region region, ImmutableArray<RecipeLine>.Builder lines)
    {
        var reader = new RecipeReader(text, region, lines);
        while (reader.next < region.Lines.Count) reader.ReadLine();
    }

    void ReadLine()
    {
        var line = Trimmed(region.Lines[next]);
        var characters = text.AsSpan(line);
        var prompt = Prompt.LengthAt(characters);
        if (blocks.SkipsHereDocument(characters)) AddSingle(new OutputLine(line));
        else if (characters.IsEmpty) AddSingle(null);
        else if (characters[0] == '#' && region.Kind != RegionKind.DockerfileComment) ReadComment(line);
        else if (hasPrompts && prompt == 0) AddSingle(new OutputLine(line));
        else ReadCommand(line, prompt);
    }

    void AddSingle(RecipeLine? line)
    {
        next++;
        comments.Clear();
        if (line is not null) lines.Add(line);
    }

    void ReadComment(TextSpan line)
    {
        var characters = text.AsSpan(line);
        if (characters.StartsWith("### "))
        {
            heading = characters[4..].Trim().ToString();
            var start = line.Start + 4 + (characters[4..].Length - characters[4..].TrimStart().Length);
            AddSingle(new HeadingLine(line, heading, new(start, heading.Length)));
            return;
        }
        next++;
        var comment = characters.TrimStart('#').Trim().ToString();
        comments.Add(comment);
        lines.Add(new CommentLine(line, comment));
    }

    void ReadCommand(TextSpan line, int prompt)
    {
        var start = line.Start + prompt;
        var lexer = new WordLexer(text);
        var piece = TextSpan.FromBounds(start, region.Lines[next++].End);
        while (lexer.Read(piece) && next < region.Lines.Count)
        {
            piece = region.Lines[next++];
            if (prompt > 0) piece = Prompt.WithoutContinuationMark(text, piece);
        }
        if (lexer.Unclosed is { } open && LineThatCloses(text[open] == '\'' ? '\'' : '"') is { } closing)
        {
            piece = region.Lines[closing];
            next = closing + 1;
        }
        var words = lexer.Words();
        var all = TextSpan.FromBounds(start, Trimmed(piece) is { Length: > 0 } last ? last.End : Math.Max(start, words.IsEmpty ? start : words[^1].Span.End));
        Add(words, lexer, all, prompt == 0 ? null : new TextSpan(line.Start, prompt));
        comments.Clear();
    }

    /// <summary>The line below that closes a quote which is open at the end of a line: what is between them is text, not commands.</summary>
    int? LineThatCloses(char quote)
    {
        for (var line = next; line < Math.Min(next + LongestQuote, region.Lines.Count); line++)
            if (text.AsSpan(region.Lines[line]).Contains(quote)) return line;
        return null;
    }

    void Add(ImmutableArray<Word> words, WordLexer lexer, TextSpan all, TextSpan? prompt)
    {
        var (assignments, taken) = Assigned(words);
        var command = taken < words.Length && words[taken].Value == "sudo" ? taken + 1 : taken;
        if (command < words.Length && IsDocker(words[command]))
        {
            var before = variables;
            foreach (var assignment in assignments) before = new(assignment with { Exported = true }, before);
            var own = words.RemoveRange(0, command);
            var start = own[0].Span.Start;
            lines.Add(new CommandLine(TextSpan.FromBounds(start, own[^1].Span.End), TextSpan.FromBounds(start, Math.Max(lexer.Extent, own[^1].Span.End)), own)
            {
                Prompt = prompt,
                Heading = heading,
                Description = comments.Count == 0 ? null : string.Join('\n', comments),
                NotRun = Reasons.NotRun(text, own, lexer, blocks.IsInside),
                Variables = before,
            });
            if (lexer.Stop is not null) blocks.Read(text.AsSpan(all));
            return;
        }
        if (taken > 0 && taken == words.Length && lexer.Stop is null)
        {
            foreach (var assignment in assignments) variables = new(assignment, variables);
            lines.Add(new AssignmentLine(all, [.. assignments]));
            return;
        }
        blocks.Read(text.AsSpan(all));
        lines.Add(new OtherLine(all, words));
    }

    /// <summary>The assignments that a line begins with, and how many words they take.</summary>
    static (List<Assignment> Assignments, int Taken) Assigned(ImmutableArray<Word> words)
    {
        List<Assignment> found = [];
        var exported = words.Length > 1 && words[0].Value == "export";
        var at = exported ? 1 : 0;
        for (; at < words.Length; at++)
        {
            var length = Expansion.NameLength(words[at].Value);
            if (length == 0 || length == words[at].Value.Length || words[at].Value[length] != '=') break;
            found.Add(new(words[at].Value[..length], words[at].SpanOf(0, length), words[at].From(length + 1), exported));
        }
        return (found, found.Count == 0 ? 0 : at);
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
