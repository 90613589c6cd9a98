using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Refactorings;

/// <summary>Gives the image a name at the top of its block, so that its version is written once: <c>IMAGE=postgres:18</c>.</summary>
static class ExtractVariable
{
    public static IEnumerable<Refactoring> At(Document document, CommandLine line)
    {
        if (document.Kind != DocumentKind.Recipe || line.Prompt is not null || line.Command is not { Name: "run" or "create", Image: { IsLiteral: true } image }) yield break;
        if (!IsTwice(document.Text, image.Value)) yield break;
        if (Places(document, image.Value) is not { Length: > 1 } places || Assigned(document, "IMAGE")) yield break;
        var first = document.Recipe.CommandAt(places[0].Start)!;
        var start = StartOf(document, first);
        yield return new($"Write {image.Value} once, as $IMAGE", RefactoringKind.Extract,
            [new(new(start, 0), $"IMAGE={Shell.Quoted(image.Value)}{FlagText.LineBreak(document, first)}"), .. places.Select(place => new TextChange(place, "$IMAGE"))]);
    }

    /// <summary>Most images stand once, which a look at the letters tells at once.</summary>
    static bool IsTwice(SourceText text, string image)
    {
        var letters = text.AsSpan(new(0, text.Length));
        return letters.IndexOf(image, StringComparison.Ordinal) != letters.LastIndexOf(image, StringComparison.Ordinal);
    }

    static ImmutableArray<TextSpan> Places(Document document, string image) =>
    [
        .. from line in document.Recipe.Commands
           from word in line.Command.Arguments.Where((_, index) => line.Command.KindOf(index) == ArgumentKind.Image)
           where word.IsLiteral && word.Value == image
           select word.Span,
    ];

    static bool Assigned(Document document, string name) =>
        document.Recipe.Lines.OfType<AssignmentLine>().Any(line => line.Assignments.Any(assignment => assignment.Name == name));

    /// <summary>In front of the comments and the heading that belong to the command.</summary>
    static int StartOf(Document document, CommandLine command)
    {
        var start = command.Span.Start;
        foreach (var line in document.Recipe.Lines.TakeWhile(line => line.Span.Start < command.Span.Start).Reverse())
        {
            if (line is not (CommentLine or HeadingLine) || document.Text.LineAt(line.Span.End) + 1 < document.Text.LineAt(start)) break;
            start = line.Span.Start;
        }
        return document.Text.LineStart(document.Text.LineAt(start));
    }
}
