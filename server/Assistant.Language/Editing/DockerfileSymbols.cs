using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>A Dockerfile as a tree: directives, global arguments and stages, in the stages their instructions.</summary>
static class DockerfileSymbols
{
    const int LongestDetail = 60;

    public static IReadOnlyList<Symbol> Of(Dockerfile file)
    {
        var symbols = new List<Symbol>();
        foreach (var directive in file.Directives) symbols.Add(Directive(directive));
        var first = file.Stages.IsEmpty ? file.Instructions.Length : file.Instructions.IndexOf(file.Stages[0].From);
        foreach (var instruction in file.Instructions.AsSpan(0, first)) AddInstruction(file, instruction, symbols, SymbolKind.GlobalArgument);
        foreach (var stage in file.Stages) symbols.Add(Stage(file, stage));
        return symbols;
    }

    /// <summary>What a stage is called: its name, else its image, else FROM.</summary>
    public static string NameOf(Stage stage) => stage.Name?.Value ?? stage.Base?.Value ?? stage.From.Name;

    /// <summary>From FROM to the end of the stage's last instruction.</summary>
    public static TextSpan SpanOf(Stage stage) =>
        TextSpan.FromBounds(stage.From.Span.Start, (stage.Instructions.IsEmpty ? stage.From : stage.Instructions[^1]).Span.End);

    static Symbol Directive(Directive directive) => new(directive.Name, directive.Value.Value, SymbolKind.Directive, directive.Span, directive.NameSpan, []);

    static Symbol Stage(Dockerfile file, Stage stage)
    {
        var children = new List<Symbol>(stage.Instructions.Length);
        foreach (var instruction in stage.Instructions) AddInstruction(file, instruction, children, SymbolKind.Argument);
        var detail = stage.Base is { } image ? $"stage {stage.Index} · {image.Value}" : $"stage {stage.Index}";
        return new(NameOf(stage), detail, SymbolKind.Stage, SpanOf(stage), (stage.Name ?? stage.Base ?? stage.From.Keyword).Span, children);
    }

    static void AddInstruction(Dockerfile file, Instruction instruction, List<Symbol> symbols, SymbolKind argument)
    {
        if (instruction.Pairs.IsEmpty) symbols.Add(Plain(file, instruction));
        else AddPairs(instruction, symbols, argument);
    }

    static Symbol Plain(Dockerfile file, Instruction instruction)
    {
        var inner = instruction.Trigger ?? instruction;
        var name = inner == instruction ? instruction.Name : $"{instruction.Name} {inner.Name}".TrimEnd();
        var heredocs = instruction.Heredocs.IsEmpty ? [] : instruction.Heredocs.Select(heredoc => Heredoc(file, instruction, heredoc)).ToArray();
        if (name.Length == 0) name = file.Escape.ToString();
        return new(name, Short(inner.Rest.Value), SymbolKind.Instruction, instruction.Span, instruction.Keyword.Span, heredocs);
    }

    /// <summary>The pairs share the instruction among them, so that every place in it belongs to one.</summary>
    static void AddPairs(Instruction instruction, List<Symbol> symbols, SymbolKind argument)
    {
        var kind = instruction.Kind switch { InstructionKind.Arg => argument, InstructionKind.Env => SymbolKind.Variable, _ => SymbolKind.Label };
        var pairs = instruction.Pairs;
        for (var i = 0; i < pairs.Length; i++)
        {
            var (key, value) = pairs[i];
            var start = i == 0 ? instruction.Span.Start : key.Span.Start;
            var end = i == pairs.Length - 1 ? instruction.Span.End : (value ?? key).Span.End;
            var name = key.Value.Trim('"', '\'') is { Length: > 0 } written ? written : instruction.Name;
            var detail = value is null ? instruction.Name : $"{instruction.Name} {Short(value.Value.Value)}";
            symbols.Add(new(name, detail, kind, TextSpan.FromBounds(start, end), key.Span, []));
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
