using System.Buffers;
using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Tokens;

/// <summary>The tokens of a docker line: the program, the command, flags with their values, the image and the other arguments.</summary>
sealed class CommandTokens
{
    readonly string text;
    readonly Paint paint;
    readonly WordTokens words;
    readonly FlagValueTokens values;

    public CommandTokens(string text, Paint paint)
    {
        (this.text, this.paint) = (text, paint);
        words = new(text, '\\', paint) { Commands = (start, end, close) => SkipCommand(start, end, close) };
        values = new(text, words, paint);
    }

    /// <param name="from">Where the line before ends; what the command is given in front stands behind it.</param>
    public void Add(CommandLine line, int from)
    {
        if (line.Prompt is { } prompt) paint(prompt.Start, prompt.Start + text.AsSpan(prompt.Start, prompt.Length).TrimEnd().Length, TokenType.Comment);
        InFront(TextSpan.FromBounds(Math.Max(from, line.Prompt?.End ?? from), line.Span.Start), line);
        Add(line.Command);
    }

    /// <summary>A line of assignments.</summary>
    public void Add(TextSpan line, ImmutableArray<Assignment> assignments)
    {
        if (assignments is not [var first, ..]) return;
        Keyword(TextSpan.FromBounds(line.Start, Math.Max(line.Start, first.NameSpan.Start)));
        foreach (var assignment in assignments) Add(assignment);
    }

    /// <summary>What a shell runs: other programs, and what stands behind an operator.</summary>
    public void AddShell(TextSpan span)
    {
        if (span.Length > 0) new ShellTokens(text, span.Start, span.End, paint).Read();
    }

    /// <summary>What a directive is told.</summary>
    public void AddText(TextSpan span) => words.Read(span.Start, span.End, TokenType.String);

    void InFront(TextSpan span, CommandLine line)
    {
        if (span.Length == 0 || text.AsSpan(span.Start, span.Length).IsWhiteSpace()) return;
        var at = span.Start;
        foreach (var assignment in line.Assignments)
        {
            Keyword(TextSpan.FromBounds(at, Math.Max(at, assignment.NameSpan.Start)));
            Add(assignment);
            at = Math.Max(assignment.NameSpan.End, assignment.Value.Span.End);
        }
        Keyword(TextSpan.FromBounds(at, Math.Max(at, span.End)));
    }

    void Add(Assignment assignment)
    {
        var name = assignment.NameSpan;
        paint(name.Start, name.End, TokenType.Variable, TokenModifiers.Declaration);
        if (assignment.Value.Span.Start <= name.Start || name.End >= text.Length || text[name.End] != '=') return;
        paint(name.End, name.End + 1, TokenType.Operator);
        words.Read(name.End + 1, assignment.Value.Span.End, InstructionTokens.IsNumber(assignment.Value.Value) ? TokenType.Number : TokenType.String);
    }

    /// <summary>Words such as <c>export</c>, <c>sudo</c> and <c>then</c>, and operators between two commands.</summary>
    void Keyword(TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            var (start, isWord) = (at, char.IsAsciiLetter(text[at]));
            while (at < span.End && char.IsAsciiLetter(text[at]) == isWord && !char.IsWhiteSpace(text[at])) at++;
            paint(start, at, isWord ? TokenType.Keyword : TokenType.Operator);
            if (at == start) at++;
        }
    }

    void Add(DockerCommand command)
    {
        var (flag, argument, path) = (0, 0, 0);
        var flags = command.GlobalFlags.IsEmpty ? command.Flags : [.. command.GlobalFlags, .. command.Flags];
        for (var i = 0; i < command.Words.Length; i++)
        {
            var word = command.Words[i];
            if (i == 0) Whole(word, TokenType.Function);
            else if (flag < flags.Length && ReferenceEquals(flags[flag].Word, word)) Flags(flags, ref flag, command.Words, ref i);
            else if (path < command.Path.Length && ReferenceEquals(command.Path[path], word))
            {
                Whole(word, TokenType.Keyword);
                path++;
            }
            else if (argument < command.Arguments.Length && ReferenceEquals(command.Arguments[argument], word)) Argument(command, argument++);
            else Whole(word, TokenType.Operator);
        }
    }

    /// <summary>The flags of one word, with the value that stands in it or is the next word.</summary>
    void Flags(ImmutableArray<Flag> flags, ref int flag, ImmutableArray<Word> all, ref int i)
    {
        var (word, last) = (all[i], flags[flag]);
        while (flag < flags.Length && ReferenceEquals(flags[flag].Word, word)) last = flags[flag++];
        var isNext = last.Value is { } next && i + 1 < all.Length && ReferenceEquals(all[i + 1], next);
        if (last.Value is not { } value || isNext) words.Read(word.Span.Start, word.Span.End, TokenType.Parameter);
        else
        {
            var at = Math.Min(last.Span.End, word.Span.End);
            words.Read(word.Span.Start, at, TokenType.Parameter);
            if (at < word.Span.End && text[at] == '=') paint(at, ++at, TokenType.Operator);
            values.Add(last, value, at, word.Span.End);
        }
        if (isNext) values.Add(last, all[++i], all[i].Span.Start, all[i].Span.End);
    }

    void Argument(DockerCommand command, int index)
    {
        var word = command.Arguments[index];
        switch (command.KindOf(index))
        {
            case ArgumentKind.Image: values.Image(word); break;
            case ArgumentKind.Container or ArgumentKind.Volume or ArgumentKind.Network: Whole(word, TokenType.Class); break;
            default: words.Read(word.Span.Start, word.Span.End, word.Value.StartsWith('-') && index > 0 ? TokenType.Parameter : null); break;
        }
    }

    void Whole(Word word, TokenType type)
    {
        if (word.Parts.IsEmpty) paint(word.Span.Start, word.Span.End, type);
        else words.Read(word.Span.Start, word.Span.End, type);
    }

    /// <summary>A command whose output becomes part of a word.</summary>
    int SkipCommand(int start, int end, char close)
    {
        var depth = 0;
        for (var at = start; at < end; at++)
        {
            if (text[at] == '(' && close == ')') depth++;
            else if (text[at] == close && depth-- == 0)
            {
                new ShellTokens(text, start, at, paint).Read();
                return at;
            }
        }
        return end;
    }
}
