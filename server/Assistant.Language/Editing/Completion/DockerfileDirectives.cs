using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The directives <c># syntax</c>, <c># escape</c> and <c># check</c>, at the top of the file where alone they count.</summary>
public static class DockerfileDirectives
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Dockerfile is not { } file || LineAt(file, offset) is not { } line) return [];
        var typed = file.Text.ToString(line).TrimStart('#', ' ', '\t');
        var equals = typed.IndexOf('=');
        return equals < 0
            ? Instructions.Directives.Where(facts => file.Directives.All(directive => directive.Name != facts.Name)).SelectMany(facts => Whole(facts, line))
            : Values(typed[..equals].Trim(), TextSpan.FromBounds(file.Text.AsSpan(line).IndexOf('=') + line.Start + 1, line.End), offset);
    }

    /// <summary>What is written on the cursor's line, when everything above it is directives; null where a directive would not count.</summary>
    static TextSpan? LineAt(Dockerfile file, int offset)
    {
        var part = file.PartAt(offset);
        var start = part?.FullSpan.Start ?? file.Text.Length;
        if (file.Directives.TakeWhile(directive => directive.FullSpan.Start < start).Sum(directive => directive.FullSpan.Length) != start) return null;
        return part switch
        {
            null => new(offset, 0),
            BlankLine => new(offset, 0),
            Comment or Directive when part.Span.Touches(offset) => part.Span,
            _ => null,
        };
    }

    static IEnumerable<CompletionItem> Whole(DirectiveFacts facts, TextSpan line) => facts.Values.Select(value => $"# {facts.Name}={value}").Select(
        text => new CompletionItem(text, CompletionKind.Keyword, line, text) { Documentation = () => InstructionText.Of(facts) });

    static IEnumerable<CompletionItem> Values(string name, TextSpan span, int offset)
    {
        if (!span.Touches(offset) || Instructions.Directives.FirstOrDefault(facts => facts.Name == name.ToLowerInvariant()) is not { } facts) return [];
        return facts.Values.Select(value => new CompletionItem(value, CompletionKind.Value, span, value) { Documentation = () => InstructionText.Of(facts) });
    }
}
