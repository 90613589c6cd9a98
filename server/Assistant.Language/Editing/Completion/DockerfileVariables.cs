using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The variables that can be used after <c>$</c> and <c>${</c>, with the values they have; after ARG in a stage, what it can import.</summary>
public static class DockerfileVariables
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Dockerfile is not { } file || file.PartAt(offset) is not Instruction instruction || offset <= instruction.Keyword.Span.End) return [];
        if (ReferenceAt(file, offset) is { } reference) return Visible(file, instruction).Select(variable => Item(file, variable, reference));
        return ImportAt(file, instruction, offset) is { } name ? Importable(file).Select(variable => Item(file, variable, name)) : [];
    }

    /// <summary>The name behind the <c>$</c> at the cursor; empty when nothing is typed yet.</summary>
    static TextSpan? ReferenceAt(Dockerfile file, int offset)
    {
        var (text, start, end) = (file.Text, offset, offset);
        while (start > 0 && IsNamePart(text[start - 1])) start--;
        while (end < text.Length && IsNamePart(text[end])) end++;
        var dollar = start > 1 && text[start - 1] == '{' ? start - 2 : start - 1;
        var isReference = dollar >= 0 && text[dollar] == '$' && (dollar == 0 || text[dollar - 1] != file.Escape);
        return isReference ? TextSpan.FromBounds(start, end) : null;
    }

    static TextSpan? ImportAt(Dockerfile file, Instruction instruction, int offset)
    {
        if (instruction.Kind != InstructionKind.Arg || file.StageAt(offset) is null) return null;
        if (instruction.Pairs.IsEmpty) return new(offset, 0);
        return instruction.Pairs.FirstOrDefault(pair => pair.Value is null && pair.Key.Span.Touches(offset)) is { Key.Value: not null } typed ? typed.Key.Span : null;
    }

    static IEnumerable<(string Name, string? Value)> Visible(Dockerfile file, Instruction instruction)
    {
        if (instruction.Kind == InstructionKind.From || file.StageAt(instruction.Span.Start) is null) return Importable(file);
        var scope = file.ScopeOf(instruction);
        var own = scope.Declared.Union(scope.Values.Keys).Where(name => name != "PATH").Order(StringComparer.Ordinal);
        return own.Append("PATH").Select(name => (name, scope.Values.GetValueOrDefault(name)));
    }

    static IEnumerable<(string Name, string? Value)> Importable(Dockerfile file) =>
        GlobalArguments.Declarations(file).Select(pair => pair.Key.Value).Distinct().Select(name => (name, file.GlobalDefaults.GetValueOrDefault(name)))
            .Concat(PlatformArguments.Names.Select(name => (name, (string?)"set by the builder")));

    static CompletionItem Item(Dockerfile file, (string Name, string? Value) variable, TextSpan replaces)
    {
        var (text, braced) = (file.Text, replaces.Start > 0 && file.Text[replaces.Start - 1] == '{');
        var isClosed = replaces.End < text.Length && text[replaces.End] is '}' or ':' or '-' or '+' or '?' or '#' or '%' or '/';
        return new(variable.Name, CompletionKind.Variable, replaces, braced && !isClosed ? $"{variable.Name}}}" : variable.Name, variable.Value);
    }

    static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
