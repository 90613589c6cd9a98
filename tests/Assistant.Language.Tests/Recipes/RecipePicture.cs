using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Recipes;

/// <summary>A recipe as lines of text: what each logical line is, and its words between bars.</summary>
static class RecipePicture
{
    public static string Of(string text, DocumentKind kind = DocumentKind.Recipe) =>
        string.Join('\n', Recipe.Of(kind, SourceText.From(text)).Lines.Select(Line));

    static string Line(RecipeLine line) => line switch
    {
        CommentLine comment => $"comment {comment.Text}",
        HeadingLine heading => $"heading {heading.Name}",
        AssignmentLine assignment => string.Join(' ', assignment.Assignments.Select(one => $"{(one.Exported ? "export" : "set")} {one.Name}={one.Value.Value}")),
        OutputLine => "output",
        OtherLine => "other",
        CommandLine command => Bars(command) + (command.NotRun is null ? "" : $" ({command.NotRun})"),
        _ => throw new NotSupportedException(line.GetType().Name),
    };

    static string Bars(CommandLine command) => string.Join('|', command.Words.Select(word => word.Value));
}
