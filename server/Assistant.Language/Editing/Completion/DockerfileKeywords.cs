using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The words inside an instruction that are part of the language: AS in FROM, CMD and NONE in HEALTHCHECK.</summary>
public static class DockerfileKeywords
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Dockerfile?.PartAt(offset) is not Instruction part) return [];
        var instruction = part.Trigger ?? part;
        return instruction.Kind switch
        {
            InstructionKind.From when WordAt(instruction, 1, offset) is { } span => [Item("AS", span, "names this stage")],
            InstructionKind.Healthcheck when WordAt(instruction, 0, offset) is { } span =>
                [Item("CMD", span, "the command that tests"), Item("NONE", span, "no check, not even the base image's")],
            _ => [],
        };
    }

    /// <summary>The argument at the cursor when it is the one with this index; empty when it is about to be typed.</summary>
    static TextSpan? WordAt(Instruction instruction, int index, int offset)
    {
        var arguments = instruction.Arguments;
        if (index < arguments.Length && arguments[index].Span.Touches(offset)) return arguments[index].Span;
        var before = index > 0 && arguments.Length >= index ? arguments[index - 1].Span.End
            : instruction.Flags.Length > 0 ? instruction.Flags[^1].Span.End : instruction.Keyword.Span.End;
        return arguments.Length == index && offset > before ? new(offset, 0) : null;
    }

    static CompletionItem Item(string word, TextSpan span, string detail) => new(word, CompletionKind.Keyword, span, $"{word} ", detail);
}
