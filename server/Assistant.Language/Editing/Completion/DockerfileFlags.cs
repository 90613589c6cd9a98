using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The flags of an instruction, before its first argument, and the values that a flag is known to take.</summary>
public static class DockerfileFlags
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Dockerfile?.PartAt(offset) is not Instruction part) return [];
        var instruction = part;
        while (instruction.Trigger is { } trigger) instruction = trigger;
        if (Instructions.Find(instruction.Name) is not { Flags.Count: > 0 } facts || instruction.Keyword.Span.End >= offset) return [];
        if (instruction.Flags.FirstOrDefault(flag => flag.Span.Touches(offset)) is not { } typed) return StartedAt(document.Text, part, instruction, facts, offset);
        if (typed.Value is { } value && offset >= value.Span.Start) return Values(facts, typed, value.Span);
        return Names(instruction, facts, typed.NameSpan, typed, hasValue: typed.Value is not null);
    }

    /// <summary>A new flag: at an empty place before the arguments, or at the dashes it begins with.</summary>
    static IEnumerable<CompletionItem> StartedAt(SourceText text, Instruction part, Instruction instruction, InstructionFacts facts, int offset)
    {
        var rest = instruction.Rest;
        if (part.Heredocs.Length > 0 && offset > part.HeadSpan.End || part.InnerComments.Any(comment => comment.Touches(offset))) return [];
        var isBefore = rest.Value.Length == 0 || offset < rest.Span.Start;
        if (FlagPlace.DashesAt(text, offset) is not { } dashes) return isBefore ? Names(instruction, facts, new(offset, 0), null, hasValue: false) : [];
        return isBefore || dashes.Start == rest.Span.Start ? Names(instruction, facts, dashes, null, hasValue: false) : [];
    }

    static IEnumerable<CompletionItem> Names(Instruction instruction, InstructionFacts facts, TextSpan replaces, Flag? typed, bool hasValue) =>
        from flag in facts.Flags
        where flag.Kind == FlagKind.List || instruction.Flags.All(used => used == typed || used.Name != flag.Name)
        let name = $"--{flag.Name}"
        let needsValue = flag.Kind != FlagKind.Flag && !hasValue
        select new CompletionItem(name, CompletionKind.Flag, replaces, needsValue ? $"{name}=" : name, flag.Value ?? "on or off")
        {
            Documentation = () => InstructionText.Of(facts, flag),
        };

    static IEnumerable<CompletionItem> Values(InstructionFacts facts, Flag typed, TextSpan replaces) =>
        facts.Flag(typed.Name) is not { } flag
            ? []
            : [.. flag.Values.Select(value => Value(facts, flag, value, replaces)), .. UsualWords.All.FlagValues.GetValueOrDefault(flag.Name, []).Select(word => SnippetItem.Of(word, CompletionKind.Value, replaces))];

    static CompletionItem Value(InstructionFacts facts, InstructionFlag flag, string value, TextSpan replaces) =>
        new(value, CompletionKind.Value, replaces, value, $"for --{flag.Name}") { Documentation = () => InstructionText.Of(facts, flag) };
}
