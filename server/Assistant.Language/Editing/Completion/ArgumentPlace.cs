using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>How the argument at the cursor is quoted.</summary>
enum ArgumentQuotes
{
    /// <summary>Not in a JSON array.</summary>
    None,

    /// <summary>Inside a string of a JSON array, which may be open still.</summary>
    InString,

    /// <summary>Between the strings of a JSON array.</summary>
    BetweenStrings,
}

/// <summary>The argument of an instruction that the cursor stands in, or the empty place where one can begin.</summary>
/// <param name="Instruction">The one behind ONBUILD when there is one.</param>
/// <param name="Span">The whole argument, without the quotes of a JSON string.</param>
/// <param name="Typed">From its start to the cursor.</param>
/// <param name="Word">The whole argument as the builder reads it.</param>
/// <param name="Before">The arguments before it.</param>
/// <param name="IsLast">False when an argument follows.</param>
sealed record ArgumentPlace(
    Dockerfile File, Instruction Instruction, int Offset, TextSpan Span, string Typed, string Word, IReadOnlyList<string> Before, bool IsLast, ArgumentQuotes Quotes)
{
    /// <summary>How many arguments stand before.</summary>
    public int Index => Before.Count;

    public InstructionKind Kind => Instruction.Kind;

    /// <summary>Null in a keyword, a flag, a comment, the body of a heredoc and outside of instructions.</summary>
    public static ArgumentPlace? At(Document document, int offset)
    {
        if (document.Dockerfile is not { } file || file.PartAt(offset) is not Instruction part) return null;
        if (part.Heredocs.Length > 0 && offset > part.HeadSpan.End || part.InnerComments.Any(comment => comment.Touches(offset))) return null;
        var instruction = part;
        while (instruction.Trigger is { } trigger) instruction = trigger;
        if (offset <= instruction.Keyword.Span.End || instruction.Flags is [.., var last] && offset <= last.Span.End) return null;
        if (FlagPlace.DashesAt(file.Text, offset) is { } dashes && dashes.Start <= instruction.Rest.Span.Start) return null;
        return new Reader(file, instruction, offset).Read() is var place && place.Span.Touches(offset) ? place : null;
    }

    /// <summary>A proposal that replaces the argument; between the strings of a JSON array it brings its quotes.</summary>
    public CompletionItem Item(string label, CompletionKind kind, string detail, string? insert = null, bool isSnippet = false) =>
        new(label, kind, Span, Quoted(insert ?? label), detail) { Documentation = () => detail, IsSnippet = isSnippet, Filter = Quotes == ArgumentQuotes.BetweenStrings ? Quoted(label) : null };

    public CompletionItem Item(UsualWord word, CompletionKind kind) => SnippetItem.Of(word, kind, Span);

    /// <summary>The words, those for this stage's image first.</summary>
    public IEnumerable<UsualWord> Fitting(IEnumerable<UsualWord> words) => StageImage.Fitting(words, StageImage.Of(File, Offset));

    public string Quoted(string text) => Quotes == ArgumentQuotes.BetweenStrings ? $"\"{text}\"" : text;

    readonly ref struct Reader(Dockerfile file, Instruction instruction, int offset)
    {
        readonly string text = instruction.JoinedText;
        readonly int start = instruction.Rest.At;
        readonly int end = instruction.Rest.At + instruction.Rest.Value.Length;
        readonly int cursor = instruction.JoinedOffset(offset);

        public ArgumentPlace Read()
        {
            if (cursor < start) return Empty([], isLast: start == end, ArgumentQuotes.None);
            var hasPairs = instruction.Kind is InstructionKind.Env or InstructionKind.Label or InstructionKind.Arg;
            var isJson = start < end && text[start] == '[' && cursor > start && !hasPairs;
            return isJson ? Strings() : Words(hasPairs);
        }

        ArgumentPlace Words(bool withQuotes)
        {
            var before = new List<string>();
            for (var at = start; at < end;)
            {
                var wordEnd = WordEnd(at, withQuotes);
                if (cursor < at) return Empty(before, isLast: false, ArgumentQuotes.None);
                if (cursor <= wordEnd) return Found(at, wordEnd, before, isLast: wordEnd == end, ArgumentQuotes.None);
                before.Add(text[at..wordEnd]);
                at = wordEnd;
                while (at < end && char.IsWhiteSpace(text[at])) at++;
            }
            return Empty(before, isLast: true, ArgumentQuotes.None);
        }

        int WordEnd(int at, bool withQuotes)
        {
            var quote = '\0';
            for (; at < end && (quote != '\0' || !char.IsWhiteSpace(text[at])); at++)
            {
                if (text[at] == file.Escape) at++;
                else if (text[at] == quote) quote = '\0';
                else if (withQuotes && quote == '\0' && text[at] is '"' or '\'') quote = text[at];
            }
            return Math.Min(at, end);
        }

        ArgumentPlace Strings()
        {
            var before = new List<string>();
            for (var at = start + 1; at < end; at++)
            {
                if (cursor <= at && text[at] is '"' or ']') break;
                if (text[at] != '"') continue;
                var close = StringEnd(at + 1);
                if (cursor <= close) return Found(at + 1, close, before, !text.AsSpan(close, end - close).TrimStart('"').Contains('"'), ArgumentQuotes.InString);
                before.Add(text[(at + 1)..close]);
                at = close;
            }
            return Empty(before, isLast: cursor >= end || !text.AsSpan(cursor, end - cursor).Contains('"'), ArgumentQuotes.BetweenStrings);
        }

        /// <summary>The closing quote; where it is missing, the end of the word.</summary>
        int StringEnd(int from)
        {
            for (var at = from; at < end; at++)
            {
                if (text[at] == '"') return at;
                if (text[at] == '\\') at++;
            }
            var stop = text.AsSpan(from, end - from).IndexOfAny(" ,]");
            return Math.Max(stop < 0 ? end : from + stop, Math.Min(cursor, end));
        }

        ArgumentPlace Found(int from, int to, List<string> before, bool isLast, ArgumentQuotes quotes) => new(
            file, instruction, offset, from == to ? new(offset, 0) : instruction.SpanOf(instruction.Rest, from - start, to - from),
            text[from..Math.Clamp(cursor, from, to)], text[from..to], before, isLast, quotes);

        ArgumentPlace Empty(List<string> before, bool isLast, ArgumentQuotes quotes) => new(file, instruction, offset, new(offset, 0), "", "", before, isLast, quotes);
    }
}
