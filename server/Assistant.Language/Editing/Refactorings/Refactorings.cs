using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Refactorings;

/// <summary>What an editor files a refactoring under.</summary>
public enum RefactoringKind
{
    /// <summary>The command does something else afterwards.</summary>
    Change,

    /// <summary>The command does the same, written another way.</summary>
    Rewrite,

    /// <summary>A part of the command gets a place of its own.</summary>
    Extract,
}

/// <summary>A change of a docker command that nothing asks for but the person. <paramref name="Title"/> begins with a verb.</summary>
public sealed record Refactoring(string Title, RefactoringKind Kind, ImmutableArray<TextChange> Changes)
{
    public Refactoring(string title, RefactoringKind kind, params IEnumerable<TextChange> changes) : this(title, kind, [.. changes]) { }
}

/// <summary>The refactorings of the docker command at a place; each is offered only where it means something.</summary>
public static class Refactorings
{
    public static IEnumerable<Refactoring> At(Document document, TextSpan span) =>
        document.Recipe.CommandAt(span.Start) is { Command.Spec: not null } line && span.End <= line.Extent.End
            ? All.SelectMany(refactoring => refactoring(document, line))
            : [];

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<Func<Document, CommandLine, IEnumerable<Refactoring>>> All { get; } =
    [
        NameContainer.At,
        RemoveWhenDone.At,
        BindToThisMachine.At,
        KeepWork.At,
        ExtractVariable.At,
        SplitOverLines.At,
        JoinLines.At,
        LongFlags.At,
        ShortFlags.At,
    ];
}
