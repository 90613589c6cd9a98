using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>A Dockerfile as a tree: directives, global arguments and stages, in the stages their instructions.</summary>
static class DockerfileSymbols
{
    public static IReadOnlyList<Symbol> Of(Dockerfile file)
    {
        var symbols = new List<Symbol>();
        foreach (var directive in file.Directives) symbols.Add(Directive(directive));
        var first = file.Stages.IsEmpty ? file.Instructions.Length : file.Instructions.IndexOf(file.Stages[0].From);
        foreach (var instruction in file.Instructions.AsSpan(0, first)) InstructionSymbols.Add(file, instruction, symbols, SymbolKind.GlobalArgument);
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
        foreach (var instruction in stage.Instructions) InstructionSymbols.Add(file, instruction, children, SymbolKind.Argument);
        var detail = stage.Base is { } image ? $"stage {stage.Index} · {image.Value}" : $"stage {stage.Index}";
        return new(NameOf(stage), detail, SymbolKind.Stage, SpanOf(stage), (stage.Name ?? stage.Base ?? stage.From.Keyword).Span, children);
    }
}
