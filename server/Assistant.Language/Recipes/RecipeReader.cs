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
        hasPrompts = region.Kind == RegionKind.Fence && region.Lines.Any(line => PromptOf(text.AsSpan(line).TrimStart()) > 0);
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
        var prompt = PromptOf(characters);
        if (blocks.SkipsHereDocument(characters)) AddSingle(new OutputLine(line));
        else if (characters.IsEmpty) AddSingle(null);
        else if (prompt == 0 && characters[0] == '#' && region.Kind != RegionKind.DockerfileComment) ReadComment(line);
        else if (hasPrompts && prompt == 0) AddSingle(new OutputLine(line));
        else ReadCommand(line, prompt);
    }

    int PromptOf(ReadOnlySpan<char> line) => region.IsConsole && line.StartsWith('#') ? Prompt.LengthOfRoot(line) : Prompt.LengthAt(line);

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
        if (!IsDirective(comment)) comments.Add(comment);
        lines.Add(new CommentLine(line, comment));
    }

    static bool IsDirective(string comment) => comment is ['@', var first, ..] && char.IsAsciiLetter(first);

    void ReadCommand(TextSpan line, int prompt)
    {
        var start = line.Start + prompt;
        var lexer = new WordLexer(text);
        List<TextSpan> pieces = [TextSpan.FromBounds(start, region.Lines[next++].End)];
        while (lexer.Read(pieces[^1]) && next < region.Lines.Count)
            pieces.Add(prompt > 0 ? Prompt.WithoutContinuationMark(text, region.Lines[next++]) : region.Lines[next++]);
        if (lexer.Unclosed is { } open && LineThatCloses(text[open] == '\'' ? '\'' : '"') is { } closing)
        {
            pieces.Add(region.Lines[closing]);
            next = closing + 1;
        }
        var words = lexer.Words();
        var all = TextSpan.FromBounds(start, Trimmed(pieces[^1]) is { Length: > 0 } last ? last.End : Math.Max(start, words.IsEmpty ? start : words[^1].Span.End));
        List<CommandLine> behind = [.. Behind(lexer, pieces)];
        Add(words, lexer, all, behind is [] ? all : TextSpan.FromBounds(start, lexer.Stop!.Value), prompt == 0 ? null : new TextSpan(line.Start, prompt));
        lines.AddRange(behind);
        comments.Clear();
    }

    /// <summary>The docker commands behind the shell's operators on one logical line. They are explained and checked, and not run.</summary>
    IEnumerable<CommandLine> Behind(WordLexer first, List<TextSpan> pieces)
    {
        var piece = 0;
        for (var lexer = first; lexer.Stop is { } stop;)
        {
            while (pieces[piece].End <= stop) piece++;
            var from = stop;
            while (from < pieces[piece].End && text[from] is '|' or '&' or ';' or '<' or '>' or '(' or ')') from++;
            lexer = new(text);
            var goesOn = lexer.Read(TextSpan.FromBounds(from, pieces[piece].End));
            for (var next = piece + 1; goesOn && next < pieces.Count; next++) goesOn = lexer.Read(pieces[next]);
            var words = lexer.Words();
            var (assignments, taken) = Assigned(words);
            var command = CommandAt(words, taken);
            if (command == words.Length || !IsDocker(words[command])) continue;
            yield return Command(words.RemoveRange(0, command), lexer, assignments) with { NotRun = Reasons.Operator(text, first.Stop!.Value) };
        }
    }

    /// <summary>The line below that closes a quote which is open at the end of a line: what is between them is text, not commands.</summary>
    int? LineThatCloses(char quote)
    {
        for (var line = next; line < Math.Min(next + LongestQuote, region.Lines.Count); line++)
            if (text.AsSpan(region.Lines[line]).Contains(quote)) return line;
        return null;
    }

    void Add(ImmutableArray<Word> words, WordLexer lexer, TextSpan all, TextSpan own, TextSpan? prompt)
    {
        var (assignments, taken) = Assigned(words);
        var command = CommandAt(words, taken);
        if (command < words.Length && IsDocker(words[command]))
        {
            var isLed = command > taken;
            lines.Add(Command(words.RemoveRange(0, command), lexer, assignments) with
            {
                Prompt = prompt,
                Description = comments.Count == 0 ? null : string.Join('\n', comments),
                NotRun = Reasons.NotRun(text, words, command, lexer, blocks.IsInside || (isLed && words[command - 1].Value != "sudo")),
            });
            if (lexer.Stop is not null || isLed) blocks.Read(text.AsSpan(all));
            return;
        }
        if (taken > 0 && taken == words.Length && lexer.Stop is null)
        {
            foreach (var assignment in assignments) variables = new(assignment, variables);
            lines.Add(new AssignmentLine(all, [.. assignments]));
            return;
        }
        blocks.Read(text.AsSpan(all));
        lines.Add(new OtherLine(own, words));
    }

    CommandLine Command(ImmutableArray<Word> words, WordLexer lexer, List<Assignment> assignments)
    {
        var before = variables;
        foreach (var assignment in assignments) before = new(assignment with { Exported = true, IsForCommandOnly = true }, before);
        var (start, end) = (words[0].Span.Start, words[^1].Span.End);
        return new(TextSpan.FromBounds(start, end), TextSpan.FromBounds(start, Math.Max(lexer.Extent, end)), words) { Heading = heading, Variables = before };
    }

    /// <summary>The assignments that a line begins with, and how many words they take. <c>export NAME</c> repeats the value that the name has.</summary>
    (List<Assignment> Assignments, int Taken) Assigned(ImmutableArray<Word> words)
    {
        List<Assignment> found = [];
        var exported = words.Length > 1 && words[0].Value == "export";
        var at = exported ? 1 : 0;
        for (; at < words.Length; at++)
        {
            var (word, length) = (words[at], Expansion.NameLength(words[at].Value));
            if (length == 0 || (length == word.Value.Length ? !exported : word.Value[length] != '=')) break;
            if (length < word.Value.Length) found.Add(new(word.Value[..length], word.SpanOf(0, length), word.From(length + 1), exported));
            else if (Assignments.Find(variables, word.Value) is not null) found.Add(new(word.Value, word.Span, Itself(word), exported));
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
