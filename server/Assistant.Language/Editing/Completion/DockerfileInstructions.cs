using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>Instructions at the start of a line and after ONBUILD: those that may stand there, in the case the file uses.</summary>
public static class DockerfileInstructions
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Dockerfile is not { } file || KeywordAt(file, offset) is not { } keyword) yield break;
        var lower = UsesLowerCase(file, keyword.Span);
        foreach (var facts in Allowed(file, keyword)) yield return Item(facts, keyword, lower);
    }

    /// <summary>Those that are written most come first; what starts a new stage or is no longer used comes last.</summary>
    static readonly IReadOnlyList<InstructionFacts> UsualOrder =
    [
        .. new[] { "RUN", "COPY", "WORKDIR", "ENV", "ARG", "USER", "EXPOSE", "CMD", "ENTRYPOINT", "LABEL", "ADD", "VOLUME", "HEALTHCHECK", "SHELL", "STOPSIGNAL", "ONBUILD", "FROM", "MAINTAINER" }
            .Select(name => Instructions.Find(name)!),
    ];

    /// <param name="Bare">True when nothing follows the keyword yet, so that a whole form can be inserted.</param>
    readonly record struct Place(TextSpan Span, bool IsTrigger, bool Bare);

    static Place? KeywordAt(Dockerfile file, int offset) => file.PartAt(offset) switch
    {
        null or BlankLine => new(new(offset, 0), IsTrigger: false, Bare: true),
        Instruction instruction when instruction.Keyword.Span.Touches(offset) => KeywordOf(instruction, isTrigger: false),
        Instruction { Trigger: { } trigger } when trigger.Keyword.Span.Touches(offset) => KeywordOf(trigger, isTrigger: true),
        Instruction { Kind: InstructionKind.Onbuild, Trigger: null, Flags.IsEmpty: true } => new(new(offset, 0), IsTrigger: true, Bare: true),
        _ => null,
    };

    static Place KeywordOf(Instruction instruction, bool isTrigger) =>
        new(instruction.Keyword.Span, isTrigger, instruction.Flags.IsEmpty && instruction.Rest.Value.Length == 0);

    static IEnumerable<InstructionFacts> Allowed(Dockerfile file, Place place)
    {
        if (place.IsTrigger) return UsualOrder.Where(facts => facts.Name is not ("FROM" or "MAINTAINER" or "ONBUILD"));
        var inStage = file.Stages is [var first, ..] && first.From.FullSpan.Start < place.Span.Start && !first.From.Keyword.Span.Touches(place.Span.Start);
        return inStage ? UsualOrder : [Instructions.Find("FROM")!, Instructions.Find("ARG")!];
    }

    static bool UsesLowerCase(Dockerfile file, TextSpan typed)
    {
        const int Enough = 100;
        var others = file.Instructions.Where(instruction => instruction.Kind != InstructionKind.Unknown && instruction.Keyword.Span != typed).Take(Enough).ToList();
        return others.Count(instruction => instruction.Keyword.Value == instruction.Name.ToLowerInvariant()) > others.Count / 2;
    }

    static CompletionItem Item(InstructionFacts facts, Place place, bool lower)
    {
        var keyword = lower ? facts.Name.ToLowerInvariant() : facts.Name;
        var snippet = place.Bare ? facts.Snippet : null;
        var insert = !place.Bare ? keyword : snippet is null ? $"{keyword} " : keyword + snippet[facts.Name.Length..];
        return new(keyword, CompletionKind.Keyword, place.Span, insert, facts.Deprecated ? "deprecated" : facts.Syntax[0])
        {
            IsSnippet = snippet is not null,
            Deprecated = facts.Deprecated,
            Documentation = () => InstructionText.Of(facts),
        };
    }
}
