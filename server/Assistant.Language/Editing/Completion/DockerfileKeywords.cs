using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Completion;

/// <summary>The words inside an instruction that are part of the language: AS and a stage's name in FROM, CMD and NONE in HEALTHCHECK.</summary>
public static class DockerfileKeywords
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (ArgumentPlace.At(document, offset) is not { } place) return [];
        return (place.Kind, place.Index) switch
        {
            (InstructionKind.From, 1) => [Item(place, "AS", "names this stage")],
            (InstructionKind.From, 2) => StageNames(place),
            (InstructionKind.Healthcheck, 0) => [Item(place, "CMD", "the command that tests"), Item(place, "NONE", "no check, not even the base image's")],
            _ => [],
        };
    }

    /// <summary>In the case of the instruction, as AS should be in that of FROM.</summary>
    static CompletionItem Item(ArgumentPlace place, string word, string detail)
    {
        var written = place.Instruction.Keyword.Value.All(char.IsAsciiLetterLower) ? word.ToLowerInvariant() : word;
        return place.Item(written, CompletionKind.Keyword, detail, word is "NONE" || !place.IsLast ? written : $"{written} ");
    }

    static IEnumerable<CompletionItem> StageNames(ArgumentPlace place) =>
        UsualWords.All.Stages.Where(word => place.File.StageNamed(word.Word) is null).Select(word => place.Item(word, CompletionKind.Stage));
}
