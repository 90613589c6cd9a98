using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Completion;

/// <summary>A heredoc as the first argument of RUN, COPY and ADD.</summary>
public static class DockerfileHeredocs
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (ArgumentPlace.At(document, offset) is not { Index: 0, IsLast: true, Quotes: ArgumentQuotes.None, Typed: "" or "<" or "<<" } place) return [];
        return place.Kind switch
        {
            InstructionKind.Run => [Item(place, "<<EOF\n${1:command}\nEOF\n", "a script over several lines")],
            InstructionKind.Copy or InstructionKind.Add when place.Instruction.Flags.All(flag => flag.Name != "from") =>
                [Item(place, "<<EOF ${1:/path/file}\n${2:text}\nEOF\n", "a file whose text follows")],
            _ => [],
        };
    }

    static CompletionItem Item(ArgumentPlace place, string text, string meaning) =>
        SnippetItem.Of(text, meaning, CompletionKind.Snippet, place.Span) with { Label = "<<EOF" };
}
