using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Tokens;

/// <summary>The bodies of heredocs: scripts of the shell or of another program, or texts in which variables may stand.</summary>
static class HeredocTokens
{
    const int DeepestNesting = 10;

    /// <summary>The command line of an instruction; gives the heredocs it announces.</summary>
    public static IReadOnlyList<ShellHeredoc> Head(string text, int start, int end, ShellKind shell, Instruction instruction, TokenList tokens)
    {
        if (shell is ShellKind.Posix) return new ShellTokens(text, start, end, tokens.Add).Read();
        PlainShellTokens.Read(text, start, end, shell, tokens.Add);
        Markers(instruction, tokens);
        return [];
    }

    /// <summary>The bodies and end lines of the heredocs of RUN.</summary>
    public static void Scripts(Dockerfile file, Instruction instruction, IReadOnlyList<ShellHeredoc> announced, ShellKind shell, TokenList tokens)
    {
        foreach (var heredoc in instruction.Heredocs)
        {
            var at = instruction.JoinedOffset(heredoc.Marker.Start);
            var command = announced.FirstOrDefault(one => one.At == at).Command;
            var (text, paint) = (file.Text.ToString(heredoc.Body), In(heredoc.Body, tokens));
            if (command is not null) Script(text, 0, text.Length, command, heredoc.Expands, paint, 0);
            else if (shell is not ShellKind.Posix) PlainShellTokens.Read(text, 0, text.Length, shell, paint);
            EndLine(heredoc, tokens);
        }
    }

    /// <summary>The heredocs of COPY and ADD, which are files.</summary>
    public static void Files(Dockerfile file, Instruction instruction, TokenList tokens)
    {
        Markers(instruction, tokens);
        foreach (var heredoc in instruction.Heredocs)
        {
            var text = heredoc.Expands ? file.Text.ToString(heredoc.Body) : "";
            new WordTokens(text, '\\', In(heredoc.Body, tokens), hasQuotes: false).Read(0, text.Length, null);
            EndLine(heredoc, tokens);
        }
    }

    /// <summary>The body of a heredoc inside a script; gives the place behind its end line.</summary>
    public static int Body(ShellHeredoc heredoc, string text, int start, int end, Paint paint, int depth)
    {
        for (var line = start; line < end;)
        {
            var length = text.AsSpan(line, end - line).IndexOf('\n');
            var next = length < 0 ? end : line + length + 1;
            var written = text.AsSpan(line, next - line).TrimEnd("\r\n");
            var tabs = heredoc.StripsTabs ? written.Length - written.TrimStart('\t').Length : 0;
            if (written[tabs..].SequenceEqual(heredoc.Name))
            {
                Script(text, start, line, heredoc.Command, heredoc.Expands, paint, depth);
                paint(line + tabs, line + tabs + heredoc.Name.Length, TokenType.Label);
                return next;
            }
            line = next;
        }
        return start;
    }

    static void Script(string text, int start, int end, string command, bool expands, Paint paint, int depth)
    {
        var shebang = command.Length == 0 ? Shebang(text.AsSpan(start, end - start)) : null;
        var program = shebang ?? command;
        if (program.Length == 0 || ShellKinds.IsPosix(program))
        {
            if (depth < DeepestNesting) new ShellTokens(text, start, end, paint, depth).Read();
            return;
        }
        if (HasHashComments(program)) Comments(text, start, end, paint);
        else if (expands && shebang is null) new WordTokens(text, '\\', paint, hasQuotes: false).Read(start, end, null);
    }

    /// <summary>The program of a <c>#!</c> line without its folder; null when there is none.</summary>
    static string? Shebang(ReadOnlySpan<char> body)
    {
        if (!body.StartsWith("#!")) return null;
        var line = body[2..(body.IndexOf('\n') is >= 0 and var length ? length : body.Length)].ToString();
        var words = line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return words.Select(word => word[(word.LastIndexOf('/') + 1)..]).FirstOrDefault(name => name != "env" && !name.StartsWith('-')) ?? "";
    }

    static bool HasHashComments(string program)
    {
        var name = program[(program.LastIndexOf('/') + 1)..].TrimEnd([.. "0123456789."]);
        return name is "python" or "ipython" or "pypy" or "R" or "Rscript" or "r" or "littler" or "julia" or "perl" or "ruby" or "pwsh" or "fish" or "awk" or "tclsh";
    }

    static void Comments(string text, int start, int end, Paint paint)
    {
        for (var line = start; line < end;)
        {
            var length = text.AsSpan(line, end - line).IndexOf('\n');
            var next = length < 0 ? end : line + length + 1;
            var written = text.AsSpan(line, next - line).TrimEnd();
            var indent = written.Length - written.TrimStart().Length;
            if (indent < written.Length && written[indent] == '#') paint(line + indent, line + written.Length, TokenType.Comment);
            line = next;
        }
    }

    static void Markers(Instruction instruction, TokenList tokens)
    {
        foreach (var heredoc in instruction.Heredocs)
        {
            tokens.AddSource(TextSpan.FromBounds(heredoc.Marker.Start, heredoc.NameSpan.Start), TokenType.Operator);
            tokens.AddSource(heredoc.NameSpan, TokenType.Label);
        }
    }

    static void EndLine(Heredoc heredoc, TokenList tokens)
    {
        if (heredoc.Terminator is { } terminator) tokens.AddSource(terminator, TokenType.Label);
    }

    static Paint In(TextSpan body, TokenList tokens) => (start, end, type, modifiers) =>
    {
        if (start < end) tokens.AddSource(new(body.Start + start, end - start), type, modifiers);
    };
}
