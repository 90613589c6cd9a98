using Assistant.Language.Editing.Formatting;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing.Formatting;

/// <summary>A Dockerfile after formatting; fails when the edits overlap or leave the text.</summary>
static class Formatted
{
    public static string Of(string text, FormattingStyle? style = null)
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From(text));
        return Apply(document, Language.Editing.Formatting.Formatting.Of(document, style ?? new()));
    }

    public static string Apply(Document document, IEnumerable<TextChange> changes)
    {
        var ordered = changes.ToList();
        Assert.All(ordered, change => Assert.True(change.Span.Start >= 0 && change.Span.End <= document.Text.Length));
        Assert.All(ordered.Zip(ordered.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        return ordered.AsEnumerable().Reverse().Aggregate(document.Text, (text, change) => text.With(change)).ToString();
    }
}
