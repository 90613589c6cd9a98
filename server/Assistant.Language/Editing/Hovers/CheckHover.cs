using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Explains the names of build checks and the options in <c># check=</c>, as a directive and above an instruction.</summary>
static class CheckHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (document.Dockerfile?.PartAt(offset) is not { } part || part is not (Directive { Name: "check" } or Comment) || !part.Span.Touches(offset)) return null;
        var line = document.Text.ToString(part.Span);
        var equals = line.IndexOf('=');
        if (equals < 0 || line[..equals].TrimStart('#', ' ', '\t').TrimEnd() != "check" || WordAt(document.Text, part.Span, offset) is not { Length: > 0 } word) return null;
        if (offset <= part.Span.Start + equals) return part is Comment ? new(word, InstructionText.Of(Directive)) : null;
        return Meaning(document.Text.ToString(word)) is { } meaning ? new(word, meaning) : null;
    }

    static DirectiveFacts Directive => Instructions.Directives.Single(facts => facts.Name == "check");

    static TextSpan? WordAt(SourceText text, TextSpan line, int offset)
    {
        var (start, end) = (offset, offset);
        while (start > line.Start && char.IsAsciiLetterOrDigit(text[start - 1])) start--;
        while (end < line.End && char.IsAsciiLetterOrDigit(text[end])) end++;
        return TextSpan.FromBounds(start, end);
    }

    static string? Meaning(string word)
    {
        if (Rules.Rules.All.FirstOrDefault(rule => rule.Code == word) is { } rule) return $"**{rule.Code}**: {rule.Title}.\n\n{rule.Page}";
        if (word == "all") return "Every check.";
        return Directive.Parameters.FirstOrDefault(parameter => parameter.Name.StartsWith(word + "=", StringComparison.Ordinal)) is { } option ? $"`{option.Name}`\n\n{option.Summary}" : null;
    }
}
