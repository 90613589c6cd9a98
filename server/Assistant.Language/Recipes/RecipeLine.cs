using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>One logical line of a recipe, continuations joined.</summary>
/// <param name="Span">From its first character after a prompt to its last that is not blank.</param>
public abstract record RecipeLine(TextSpan Span);

/// <summary>A line that begins with <c>#</c>.</summary>
/// <param name="Text">Without the mark and the blanks around.</param>
public sealed record CommentLine(TextSpan Span, string Text) : RecipeLine(Span);

/// <summary><c>### name</c>: what follows, up to the next heading, is one named thing to run.</summary>
public sealed record HeadingLine(TextSpan Span, string Name, TextSpan NameSpan) : RecipeLine(Span);

/// <summary><c>NAME=value</c>, perhaps behind <c>export</c>: the lines that follow can write <c>$NAME</c>.</summary>
public sealed record AssignmentLine(TextSpan Span, ImmutableArray<Assignment> Assignments) : RecipeLine(Span);

/// <summary>What a command printed, in a fence whose commands have prompts.</summary>
public sealed record OutputLine(TextSpan Span) : RecipeLine(Span);

/// <summary>A line of another program, which the assistant leaves alone.</summary>
public sealed record OtherLine(TextSpan Span, ImmutableArray<Word> Words) : RecipeLine(Span);

/// <summary>A line of docker, or of a program that is called alike.</summary>
/// <param name="Extent">From the first word to the end of the last physical line, or to a comment or operator there.</param>
/// <param name="Words">From <c>docker</c> on, without assignments, <c>sudo</c> and words such as <c>then</c> in front.</param>
public sealed record CommandLine(TextSpan Span, TextSpan Extent, ImmutableArray<Word> Words) : RecipeLine(Span)
{
    DockerCommand? command;

    /// <summary>The words taken apart, on first use.</summary>
    public DockerCommand Command => command ??= DockerCommand.Of(Words);

    /// <summary>The prompt in front, such as <c>$ </c>; null when there is none.</summary>
    public TextSpan? Prompt { get; init; }

    /// <summary>The name of the <c>###</c> heading above; null when there is none.</summary>
    public string? Heading { get; init; }

    /// <summary>The comment lines right above but for directives, joined by line breaks; null when there are none.</summary>
    public string? Description { get; init; }

    /// <summary>Why the assistant does not run the line itself: a sentence. Null when it can.</summary>
    public string? NotRun { get; init; }

    /// <summary>What the lines above, and words in front of the command, have assigned; the latest first.</summary>
    public Assignments? Variables { get; init; }
}

/// <summary>A value that a recipe gives to a name.</summary>
/// <param name="Exported">True when programs that the recipe starts see it: behind <c>export</c>, or in front of a command.</param>
public sealed record Assignment(string Name, TextSpan NameSpan, Word Value, bool Exported)
{
    /// <summary>True in front of a command: the command sees it, but the shell does not put it in for <c>$NAME</c> on the line.</summary>
    public bool IsForCommandOnly { get; init; }
}

/// <summary>The assignments in force at a line: a list that grows at its front, so that every line shares those above it.</summary>
public sealed record Assignments(Assignment Latest, Assignments? Before)
{
    public static Assignment? Find(Assignments? assignments, string name) => At(assignments, name)?.Latest;

    /// <summary>The list from the latest assignment of the name on; null when there is none.</summary>
    public static Assignments? At(Assignments? assignments, string name)
    {
        while (assignments is not null && assignments.Latest.Name != name) assignments = assignments.Before;
        return assignments;
    }
}
