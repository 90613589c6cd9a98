using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles.Names;

/// <summary>Reads the names in one instruction; of ONBUILD those of the instruction behind it.</summary>
sealed class MentionReader(Dockerfile file, Instruction outer)
{
    readonly ImmutableArray<Mention>.Builder mentions = ImmutableArray.CreateBuilder<Mention>();
    readonly Instruction instruction = outer.Trigger ?? outer;

    public ImmutableArray<Mention> Read()
    {
        switch (instruction.Kind)
        {
            case InstructionKind.From: From(); break;
            case InstructionKind.Arg: Arguments(); break;
            case InstructionKind.Env: Environment(); break;
            default: Other(); break;
        }
        return mentions.DrainToImmutable();
    }

    void From()
    {
        foreach (var flag in instruction.Flags)
            if (flag.Value is { } value) Variables(Expandable.Of(file, instruction, value));
        if (instruction.Arguments is not [var image, ..]) return;
        Variables(Expandable.Of(file, instruction, image));
        AddWord(MentionKind.Base, image);
        if (instruction.Arguments is [_, { Value: var keyword }, var name] && keyword.Equals("AS", StringComparison.OrdinalIgnoreCase)) AddWord(MentionKind.StageName, name);
    }

    /// <summary>The defaults are computed from left to right, so each sees the names before it.</summary>
    void Arguments()
    {
        foreach (var pair in instruction.Pairs)
        {
            if (pair.Value is { } value) Variables(Expandable.Of(file, instruction, value));
            Declare(pair.Value is null ? MentionKind.Argument : MentionKind.ArgumentWithDefault, pair.Key);
        }
    }

    /// <summary>All values are computed before any of them is set.</summary>
    void Environment()
    {
        foreach (var part in Expandable.In(file, instruction)) Variables(part);
        foreach (var pair in instruction.Pairs.Where(pair => pair.Value is not null)) Declare(MentionKind.Environment, pair.Key);
    }

    void Other()
    {
        foreach (var flag in instruction.Flags) Source(flag);
        if (outer.JoinedText.Contains('$') || instruction.Heredocs.Length > 0)
        {
            foreach (var part in Expandable.In(file, instruction)) Variables(part);
            Shell();
        }
        foreach (var heredoc in instruction.Heredocs) Heredoc(heredoc);
    }

    void Source(Flag flag)
    {
        if (instruction.Kind == InstructionKind.Copy && flag is { Name: "from", Value: { } stage }) AddWord(MentionKind.Source, stage);
        if (instruction.Kind != InstructionKind.Run || flag.Name != "mount") return;
        foreach (var field in MountField.Of(instruction, flag))
            if (field is { Key: "from", Value: { } source }) AddWord(MentionKind.MountSource, source);
    }

    void Variables(Expandable part)
    {
        foreach (var variable in Expander.Expand(part.Text, part.Escape, _ => "x", part.Options).Variables)
            AddVariable(MentionKind.Variable, variable.Name, part.SpanOf(variable.NameStart, variable.Name.Length));
    }

    /// <summary>What the shell looks up: in the command of RUN, CMD, ENTRYPOINT and HEALTHCHECK, and in the heredocs of RUN.</summary>
    void Shell()
    {
        var isShell = instruction.Kind is InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck;
        if (!isShell || instruction.Form != ArgumentForm.Text || instruction.Arguments.IsEmpty) return;
        var command = instruction.Arguments[^1];
        var assigned = new HashSet<string>();
        Shell(ShellVariables.InCommand(command.Value, assigned), start => instruction.SpanOf(command, start, 0).Start, command);
        foreach (var heredoc in instruction.Heredocs)
        {
            var body = file.Text.ToString(heredoc.Body);
            var isScript = IsAlone(heredoc, command) ? RunsInShell(body) : !heredoc.Expands && StartsShell(command.Value);
            var variables = isScript ? ShellVariables.InCommand(body, [])
                : heredoc.Expands && !IsAlone(heredoc, command) ? ShellVariables.InHeredoc(body, assigned)
                : [];
            Shell(variables, start => heredoc.Body.Start + start, null);
        }
    }

    void Shell(IEnumerable<(int Start, string Name)> variables, Func<int, int> placeOf, Word? word)
    {
        foreach (var (start, name) in variables)
            AddVariable(MentionKind.ShellVariable, name, word is { } whole ? instruction.SpanOf(whole, start, name.Length) : new(placeOf(start), name.Length));
    }

    /// <summary>A command that is nothing but a heredoc runs the body as a script.</summary>
    bool IsAlone(Heredoc heredoc, Word command) => heredoc.Marker.Length >= command.Span.Length;

    static bool RunsInShell(string body) => !body.StartsWith("#!", StringComparison.Ordinal) || IsShell(body.AsSpan(2, Math.Max(0, body.AsSpan().IndexOfAny("\r\n") - 2)));

    static bool StartsShell(string command) => IsShell(command.AsSpan(0, Math.Max(0, command.IndexOf(' '))));

    /// <summary>True for <c>sh</c>, <c>/bin/bash</c>, <c>/usr/bin/env zsh -e</c> and the like.</summary>
    static bool IsShell(ReadOnlySpan<char> program)
    {
        foreach (var range in program.SplitAny(" \t/"))
            if (program[range] is "sh" or "bash" or "dash" or "ash" or "ksh" or "zsh") return true;
        return false;
    }

    void Heredoc(Heredoc heredoc)
    {
        if (heredoc.Name.Length == 0) return;
        var name = Unquoted(heredoc.NameSpan);
        Add(MentionKind.HeredocName, heredoc.Name, name, file.Text.AsSpan(name).SequenceEqual(heredoc.Name));
        if (heredoc.Terminator is { } end) Add(MentionKind.HeredocEnd, heredoc.Name, end, isSpelled: true);
    }

    void Declare(MentionKind kind, Word key)
    {
        var span = Unquoted(key.Span);
        if (VariableName.IsValid(file.Text.AsSpan(span))) Add(kind, file.Text.ToString(span), span, isSpelled: true);
        else if (VariableName.IsValid(key.Value)) AddVariable(kind, key.Value, key.Span);
    }

    void AddVariable(MentionKind kind, string name, TextSpan span)
    {
        if (VariableName.IsValid(name)) Add(kind, name, span, IsSpelled(name, span));
    }

    void AddWord(MentionKind kind, Word word)
    {
        var bare = word.Value.Trim('"', '\'');
        if (bare.Length == 0) return;
        var inner = Unquoted(word.Span);
        if (IsSpelled(bare, inner)) Add(kind, bare, inner, isSpelled: true);
        else Add(kind, bare, word.Span, isSpelled: false);
    }

    /// <summary>Letter by letter, or with a continuation between the letters.</summary>
    bool IsSpelled(string name, TextSpan span)
    {
        var written = file.Text.AsSpan(span);
        return written.SequenceEqual(name) || (written.Contains('\n') && written.Length > 0 && written[0] == name[0] && written[^1] == name[^1]);
    }

    TextSpan Unquoted(TextSpan span) =>
        span.Length > 2 && file.Text[span.Start] is '"' or '\'' && file.Text[span.End - 1] == file.Text[span.Start]
            ? TextSpan.FromBounds(span.Start + 1, span.End - 1)
            : span;

    void Add(MentionKind kind, string text, TextSpan span, bool isSpelled) =>
        mentions.Add(new(kind, text, span with { Start = span.Start - outer.FullSpan.Start }, isSpelled));
}
