using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>What a completion stands for; an editor picks its icon by it.</summary>
public enum CompletionKind { Keyword, Command, Flag, Value, Image, Tag, Stage, Variable, File, Folder, Snippet, Container }

/// <summary>One proposal. Accepting it replaces <paramref name="Replaces"/> by <paramref name="Insert"/>.</summary>
/// <param name="Detail">A few words behind the label: the purpose of an image, the value a flag wants.</param>
public sealed record CompletionItem(string Label, CompletionKind Kind, TextSpan Replaces, string Insert, string? Detail = null)
{
    /// <summary>Made only when an editor shows the item: Markdown.</summary>
    public Func<string>? Documentation { get; init; }

    /// <summary>What typing is matched against when it is not the label, such as an image's other names.</summary>
    public string? Filter { get; init; }

    /// <summary>True for an image that is frozen or has moved.</summary>
    public bool Deprecated { get; init; }

    /// <summary>True when <see cref="Insert"/> has <c>$1</c> places to fill in.</summary>
    public bool IsSnippet { get; init; }
}
