using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>
/// The entries of one instruction: one for each pair of ARG, ENV and LABEL, otherwise one. They are made once, with offsets that count
/// from the start of the instruction, and kept with it as long as it is not edited.
/// </summary>
sealed class InstructionSymbols
{
    const int LongestDetail = 60;

    readonly IReadOnlyList<Symbol> symbols;

    InstructionSymbols(IReadOnlyList<Symbol> symbols) => this.symbols = symbols;

    /// <param name="argument">What an ARG is here: one of the whole file or of a stage.</param>
    public static void Add(Dockerfile file, Instruction instruction, List<Symbol> list, SymbolKind argument)
    {
        var kept = instruction.Kept<InstructionSymbols>() ?? instruction.Keep(new InstructionSymbols(Read(file, instruction)));
        foreach (var symbol in kept.symbols)
        {
            var moved = Moved(symbol, instruction.FullSpan.Start);
            list.Add(argument != SymbolKind.Argument && moved.Kind == SymbolKind.Argument ? moved with { Kind = argument } : moved);
        }
    }

    static IReadOnlyList<Symbol> Read(Dockerfile file, Instruction instruction)
    {
        var found = instruction.Pairs.IsEmpty ? [Plain(file, instruction)] : Pairs(instruction);
        return [.. found.Select(symbol => Moved(symbol, -instruction.FullSpan.Start))];
    }

    static Symbol Moved(Symbol symbol, int by) => new(
        symbol.Name, symbol.Detail, symbol.Kind, symbol.Span.Moved(by), symbol.NameSpan.Moved(by),
        symbol.Children is [] ? [] : [.. symbol.Children.Select(child => Moved(child, by))]);

    static Symbol Plain(Dockerfile file, Instruction instruction)
    {
        var inner = instruction.Trigger ?? instruction;
        var name = inner == instruction ? instruction.Name : $"{instruction.Name} {inner.Name}".TrimEnd();
        var heredocs = instruction.Heredocs.IsEmpty ? [] : instruction.Heredocs.Select(heredoc => Heredoc(file, instruction, heredoc)).ToArray();
        if (name.Length == 0) name = file.Escape.ToString();
        return new(name, Short(inner.Rest.Value), SymbolKind.Instruction, instruction.Span, instruction.Keyword.Span, heredocs);
    }

    /// <summary>The pairs share the instruction among them, so that every place in it belongs to one.</summary>
    static IEnumerable<Symbol> Pairs(Instruction instruction)
    {
        var kind = instruction.Kind switch { InstructionKind.Arg => SymbolKind.Argument, InstructionKind.Env => SymbolKind.Variable, _ => SymbolKind.Label };
        var pairs = instruction.Pairs;
        for (var i = 0; i < pairs.Length; i++)
        {
            var (key, value) = pairs[i];
            var start = i == 0 ? instruction.Span.Start : key.Span.Start;
            var end = i == pairs.Length - 1 ? instruction.Span.End : (value ?? key).Span.End;
            var name = key.Value.Trim('"', '\'') is { Length: > 0 } written ? written : instruction.Name;
            var detail = value is null ? instruction.Name : $"{instruction.Name} {Short(value.Value.Value)}";
            yield return new(name, detail, kind, TextSpan.FromBounds(start, end), key.Span, []);
        }
    }

    /// <summary>The body and its end; choosing it selects the first line of the body.</summary>
    static Symbol Heredoc(Dockerfile file, Instruction instruction, Heredoc heredoc)
    {
        var start = Math.Min(heredoc.Body.Start, instruction.Span.End);
        var end = Math.Clamp(heredoc.Terminator?.End ?? heredoc.Body.End, start, instruction.Span.End);
        var first = TextSpan.FromBounds(start, Math.Clamp(file.Text.Line(file.Text.LineAt(start)).End, start, Math.Min(end, Math.Max(start, heredoc.Body.End))));
        var name = heredoc.Name.Length > 0 ? heredoc.Name : "<<";
        return new(name, Short(file.Text.ToString(first)), SymbolKind.Heredoc, TextSpan.FromBounds(start, end), first, []);
    }

    /// <summary>The first words, with one blank between them.</summary>
    static string Short(string text)
    {
        if (text.Length <= LongestDetail && text.AsSpan().IndexOfAny("\t\r\n") < 0 && !text.Contains("  ")) return text;
        var words = new System.Text.StringBuilder();
        foreach (var range in text.AsSpan().SplitAny(" \t\r\n"))
        {
            var word = text.AsSpan()[range];
            if (word.IsEmpty) continue;
            if (words.Length > 0) words.Append(' ');
            words.Append(word);
            if (words.Length > LongestDetail) return $"{words.ToString(0, Whole(words, LongestDetail))}…";
        }
        return words.ToString();
    }

    /// <summary>A place to cut that does not part the halves of a character.</summary>
    static int Whole(System.Text.StringBuilder text, int at) => char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
