using System.Collections.Immutable;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Tokens;

/// <summary>The tokens of one instruction, from its keyword to the end of its heredocs.</summary>
sealed class InstructionTokens
{
    readonly Dockerfile file;
    readonly Instruction instruction;
    readonly ShellKind shell;
    readonly TokenList tokens;
    readonly WordTokens words;
    readonly ImageTokens images;

    InstructionTokens(Dockerfile file, Instruction instruction, ShellKind shell, TokenList tokens, ImageTokens images)
    {
        (this.file, this.instruction, this.shell, this.tokens, this.images) = (file, instruction, shell, tokens, images);
        words = new(instruction.JoinedText, file.Escape, tokens.Add);
    }

    /// <summary>
    /// In order; offsets count from the start of the instruction's first line. They are kept with the instruction, and found anew
    /// when the shell or the stages around it are others.
    /// </summary>
    public static ImmutableArray<SemanticToken> Of(Dockerfile file, Instruction instruction)
    {
        var shell = file.ShellOf(instruction);
        if (instruction.Kept<Found>() is { } found && found.Shell == shell && found.Images.IsUpToDate(file, instruction)) return found.Tokens;
        var images = new ImageTokens();
        var tokens = new TokenList(instruction, file.Text);
        foreach (var comment in instruction.InnerComments) tokens.AddSource(comment, TokenType.Comment);
        for (var one = instruction; one is not null; one = one.Trigger) new InstructionTokens(file, one, shell, tokens, images).Paint();
        return instruction.Keep(new Found(tokens.Finish(), shell, images)).Tokens;
    }

    void Paint()
    {
        if (instruction.Kind == InstructionKind.Unknown) return;
        Whole(instruction.Keyword, TokenType.Keyword);
        if (instruction.HasFlags) new FlagTokens(file, instruction, words, images, tokens.Add).Paint();
        Arguments();
    }

    bool IsJson => instruction.Form is ArgumentForm.Json or ArgumentForm.JsonWithOtherValues;

    void Arguments()
    {
        switch (instruction.Kind)
        {
            case InstructionKind.From: From(); break;
            case InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint: Command(0); break;
            case InstructionKind.Healthcheck: Healthcheck(); break;
            case InstructionKind.Shell when IsJson: Strings(0); break;
            case InstructionKind.Copy or InstructionKind.Add: Copy(); break;
            case InstructionKind.Env or InstructionKind.Arg: Pairs(TokenType.Variable); break;
            case InstructionKind.Label: Pairs(TokenType.Property); break;
            case InstructionKind.Expose or InstructionKind.StopSignal: Each(TokenType.Number, TokenType.EnumMember); break;
            case InstructionKind.User: Each(TokenType.Number, null); break;
            case InstructionKind.Volume when IsJson: Strings(0); break;
            case InstructionKind.Volume or InstructionKind.Workdir: Words(); break;
            case InstructionKind.Maintainer: Whole(instruction.Rest, TokenType.String); break;
        }
    }

    void From()
    {
        var arguments = instruction.Arguments;
        if (arguments.IsEmpty) return;
        images.Read(file, instruction, arguments[0], words, tokens.Add);
        if (arguments.Length < 2 || !arguments[1].Value.Equals("AS", StringComparison.OrdinalIgnoreCase)) return;
        Whole(arguments[1], TokenType.Keyword);
        if (arguments.Length > 2) Whole(arguments[2], TokenType.Class, TokenModifiers.Declaration);
    }

    void Healthcheck()
    {
        if (instruction.Arguments.IsEmpty) return;
        var isCommand = instruction.Arguments[0].Value.Equals("CMD", StringComparison.OrdinalIgnoreCase);
        if (!isCommand && !instruction.Arguments[0].Value.Equals("NONE", StringComparison.OrdinalIgnoreCase)) return;
        Whole(instruction.Arguments[0], TokenType.Keyword);
        if (isCommand) Command(1);
    }

    /// <summary>The exec form or the shell form of a command that begins with the word of that index.</summary>
    void Command(int first)
    {
        if (instruction.Arguments.Length <= first) return;
        if (IsJson)
        {
            Strings(first);
            return;
        }
        var (text, command) = (instruction.JoinedText, instruction.Arguments[first]);
        var heredocs = HeredocTokens.Head(text, command.At, command.At + command.Value.Length, shell, instruction, tokens);
        HeredocTokens.Scripts(file, instruction, heredocs, shell, tokens);
    }

    /// <summary>The strings of a JSON array. What follows <c>"bash", "-c"</c> is read as a script.</summary>
    void Strings(int first)
    {
        var arguments = instruction.Arguments;
        for (var i = first; i < arguments.Length; i++)
        {
            var word = arguments[i];
            var isScript = i > first + 1 && arguments[i - 1].Value is ['-', .., 'c'] && ShellKinds.IsPosix(arguments[i - 2].Value);
            if (word.At < 0)
            {
                Whole(word, TokenType.String);
                continue;
            }
            var end = word.At + word.Value.Length;
            tokens.Add(word.At - 1, word.At, TokenType.String);
            if (isScript && instruction.Kind != InstructionKind.Shell) new ShellTokens(instruction.JoinedText, word.At, end, tokens.Add).Read();
            else if (instruction.Kind is InstructionKind.Copy or InstructionKind.Add or InstructionKind.Volume) words.Read(word.At, end, TokenType.String);
            else tokens.Add(word.At, end, TokenType.String);
            tokens.Add(end, end + 1, TokenType.String);
        }
    }

    void Copy()
    {
        HeredocTokens.Files(file, instruction, tokens);
        if (IsJson) Strings(0);
        else Words();
    }

    void Words()
    {
        foreach (var word in instruction.Arguments) words.Read(word.At, word.At + word.Value.Length, null);
    }

    void Pairs(TokenType keyType)
    {
        foreach (var pair in instruction.Pairs)
        {
            var (start, end) = (pair.Key.At, pair.Key.At + pair.Key.Value.Length);
            var known = keyType == TokenType.Variable ? WordTokens.ModifiersOf(pair.Key.Value) | TokenModifiers.Declaration : TokenModifiers.None;
            words.Read(start, end, keyType, known);
            if (pair.Value is not { } value) continue;
            if (instruction.Form != ArgumentForm.LegacyPair) tokens.Add(end, end + 1, TokenType.Operator);
            words.Read(value.At, value.At + value.Value.Length, IsNumber(value.Value) ? TokenType.Number : TokenType.String);
        }
    }

    /// <summary>Words that are parted further by <c>-</c>, <c>/</c> and <c>:</c> into numbers and names.</summary>
    void Each(TokenType number, TokenType? name)
    {
        foreach (var word in instruction.Arguments)
        {
            if (word.Value.AsSpan().ContainsAny("$'\"\\`")) words.Read(word.At, word.At + word.Value.Length, null);
            else Each(word, number, name);
        }
    }

    void Each(Word word, TokenType number, TokenType? name)
    {
        for (var at = 0; at < word.Value.Length;)
        {
            var rest = word.Value.AsSpan(at);
            var length = rest.IndexOfAny("-/:") is >= 0 and var found ? found : rest.Length;
            var type = IsNumber(rest[..length]) ? number : name;
            if (type is { } known) tokens.Add(word.At + at, word.At + at + length, known);
            if (length < rest.Length) tokens.Add(word.At + at + length, word.At + at + length + 1, TokenType.Operator);
            at += length + 1;
        }
    }

    void Whole(Word word, TokenType type, TokenModifiers modifiers = TokenModifiers.None)
    {
        if (word.Span.Length == 0) return;
        tokens.Add(instruction.JoinedOffset(word.Span.Start), instruction.JoinedOffset(word.Span.End - 1) + 1, type, modifiers);
    }

    internal static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0]) && text.IndexOfAnyExcept("0123456789.") < 0;

    /// <param name="Shell">What ran the commands when the tokens were found.</param>
    /// <param name="Images">Which words were stages then.</param>
    sealed record Found(ImmutableArray<SemanticToken> Tokens, ShellKind Shell, ImageTokens Images);
}
