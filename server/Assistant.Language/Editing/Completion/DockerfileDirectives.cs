using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>
/// The directives <c># syntax</c>, <c># escape</c> and <c># check</c> with their values, at the top of the file where alone they count; <c># check=</c>
/// and its options in any comment.
/// </summary>
public static class DockerfileDirectives
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Dockerfile is not { } file || document.Recipe.CursorAt(offset) is not null) return [];
        var part = file.PartAt(offset);
        if (part is Instruction || part is Comment or Directive && offset < part.Span.Start) return [];
        var line = part is Comment or Directive ? TextSpan.FromBounds(part.Span.Start, Math.Max(part.Span.End, offset)) : new(offset, 0);
        var written = file.Text.ToString(line);
        var equals = written.IndexOf('=');
        var name = (equals < 0 ? written : written[..equals]).TrimStart('#', ' ', '\t').TrimEnd();
        var isTop = IsTop(file, line.Start);
        if (equals >= 0 && offset > line.Start + equals) return Values(file, name, isTop, TextSpan.FromBounds(line.Start + equals + 1, line.End), offset);
        if (isTop) return Instructions.Directives.Where(facts => IsNew(file, facts, line)).SelectMany(facts => Whole(facts, line));
        return part is Comment && name.Length > 0 && "check".StartsWith(name, StringComparison.OrdinalIgnoreCase) ? [SkipAbove(line)] : [];
    }

    static bool IsTop(Dockerfile file, int start) =>
        file.Directives.TakeWhile(directive => directive.FullSpan.Start < start).Sum(directive => directive.FullSpan.Length) is var above
        && (above == start || file.PartAt(start) is { } part && part.FullSpan.Start == above);

    static bool IsNew(Dockerfile file, DirectiveFacts facts, TextSpan line) => file.Directives.All(directive => directive.Name != facts.Name || directive.Span.Start == line.Start);

    static IEnumerable<CompletionItem> Whole(DirectiveFacts facts, TextSpan line) => facts.Values.Select(value => $"# {facts.Name}={value}").Select(text =>
        new CompletionItem(text, CompletionKind.Keyword, line, text, "directive") { Documentation = () => InstructionText.Of(facts), Filter = $"{text} {facts.Name}" });

    /// <summary>Above an instruction only <c>check</c> counts; it is offered when it is begun, because most comments are something else.</summary>
    static CompletionItem SkipAbove(TextSpan line) => new("# check=skip=", CompletionKind.Keyword, line, "# check=skip=", "for the instruction below")
    {
        Documentation = () => InstructionText.Of(Instructions.Directives.Single(facts => facts.Name == "check")),
    };

    static IEnumerable<CompletionItem> Values(Dockerfile file, string name, bool isTop, TextSpan value, int offset) => (name.ToLowerInvariant(), isTop) switch
    {
        ("syntax", true) => UsualWords.All.Frontends.Select(word => SnippetItem.Of(word, CompletionKind.Value, value)),
        ("escape", true) => Escapes(value),
        ("check", _) => CheckWords.At(file.Text, value, offset),
        _ => [],
    };

    static IEnumerable<CompletionItem> Escapes(TextSpan value) =>
    [
        SnippetItem.Of("\\", "the default", CompletionKind.Value, value),
        SnippetItem.Of("`", "suits the paths of Windows", CompletionKind.Value, value),
    ];
}
