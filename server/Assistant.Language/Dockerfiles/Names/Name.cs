using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles.Names;

/// <summary>What a name in a Dockerfile stands for.</summary>
public enum NameKind { Stage, Variable, Heredoc }

/// <summary>
/// A stage, a variable or the name of a heredoc. Two of the same text are different things when the builder keeps them apart, such as
/// the variables of two stages that do not build on each other.
/// </summary>
public sealed class Name(NameKind kind, string text)
{
    public NameKind Kind { get; } = kind;

    /// <summary>The name as it is declared, or as it is first used when nothing in the file declares it.</summary>
    public string Text { get; } = text;
}

/// <summary>How a place says a name.</summary>
public enum OccurrenceKind
{
    /// <summary>It gives the name its meaning: <c>AS name</c>, <c>ARG name=value</c>, <c>ENV name=value</c>, <c>&lt;&lt;name</c>.</summary>
    Declaration,

    /// <summary>An ARG in a stage that takes a global argument over.</summary>
    Import,

    Use,

    /// <summary>A stage is meant by its number.</summary>
    Number,

    /// <summary>The name is meant but not written letter by letter: behind a variable or between escapes.</summary>
    Hidden,
}

/// <summary>One place that says a name.</summary>
/// <param name="Span">The name alone, without quotes and dollar sign; of a hidden one the word around it.</param>
/// <param name="Definition">Where the meaning of the name at this place comes from; null when nothing in the file gives it one.</param>
public readonly record struct Occurrence(Name Name, TextSpan Span, OccurrenceKind Kind, TextSpan? Definition);
