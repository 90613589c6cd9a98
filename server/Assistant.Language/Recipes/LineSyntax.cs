using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

enum LineKind { Blank, Comment, Heading, Assignment, Output, Other, Command }

/// <summary>
/// One logical line of a region as the shell parts it, without what the lines above make of it. Its offsets count from the start of its
/// first physical line, so that it serves as long as its own text stays the same, wherever that stands.
/// </summary>
/// <param name="LineCount">How many physical lines it takes.</param>
/// <param name="Reach">How many were looked at to read it: one more where a continuation or a quote meets the end of the region.</param>
sealed record LineSyntax(LineKind Kind, int LineCount, int Reach, TextSpan Span)
{
    DockerCommand? command;

    /// <summary>The end mark of the here document that the line stands in; null when it stands in none.</summary>
    public string? HereDocument { get; init; }

    /// <summary>What it opens and closes for the lines below.</summary>
    public ShellBlock Block { get; init; }

    /// <summary>What a comment or a heading says.</summary>
    public string Text { get; init; } = "";

    public TextSpan TextSpan { get; init; }

    /// <summary>A command's words from its first character to the end of its last physical line, or to a comment or operator there.</summary>
    public TextSpan Extent { get; init; }

    public ImmutableArray<Word> Words { get; init; } = [];

    public ImmutableArray<Assignment> Assignments { get; init; } = [];

    public TextSpan? Prompt { get; init; }

    public TextSpan? BlankAfterBackslash { get; init; }

    public TextSpan? UnclosedQuote { get; init; }

    /// <summary>Why only a shell can run the command, wherever it stands.</summary>
    public string? NotRun { get; init; }

    /// <summary>The docker commands behind the shell's operators on the same logical line; their offsets count from its start too.</summary>
    public ImmutableArray<LineSyntax> Behind { get; init; } = [];

    /// <summary>The words of a command taken apart, on first use.</summary>
    public DockerCommand Command => command ??= DockerCommand.Of(Words);

    /// <summary>What was found out of the line alone.</summary>
    public KnownFacts Facts { get; } = new();
}
