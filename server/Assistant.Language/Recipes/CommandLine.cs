using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>A line of docker, or of a program that is called alike.</summary>
public sealed class CommandLine : RecipeLine
{
    readonly LineState above;
    DockerCommand? command;

    internal CommandLine(LineSyntax syntax, int start, LineState above) : base(syntax, start, above.Behind(syntax.Block)) => this.above = above;

    /// <summary>From the first word to the end of the last physical line, or to a comment or operator there.</summary>
    public TextSpan Extent => Syntax.Extent.Moved(Start);

    /// <summary>From <c>docker</c> on, without assignments, <c>sudo</c> and words such as <c>then</c> in front.</summary>
    public ImmutableArray<Word> Words => field.IsDefault ? field = Moved(Syntax.Words, Start) : field;

    /// <summary>The words taken apart, on first use.</summary>
    public DockerCommand Command => command ??= Start == 0 ? Syntax.Command : DockerCommand.Of(Words);

    /// <summary>The same without the right places, which is there already when only another line was edited.</summary>
    internal DockerCommand Unplaced => Syntax.Command;

    /// <summary>What <see cref="Unplaced"/> writes out; their places count from the start of the line.</summary>
    internal ImmutableArray<WrittenSecret> Secrets => Known(WrittenSecrets.In).Secrets;

    /// <summary>The prompt in front, such as <c>$ </c>; null when there is none.</summary>
    public TextSpan? Prompt => Syntax.Prompt?.Moved(Start);

    /// <summary>False behind an operator of the shell, as in <c>cd lab &amp;&amp; docker ps</c>.</summary>
    public bool BeginsLine => Syntax.LineCount > 0;

    /// <summary>The blanks behind a backslash that would continue the command on the line below if it were the last; null when there are none.</summary>
    public TextSpan? BlankAfterBackslash => Syntax.BlankAfterBackslash?.Moved(Start);

    /// <summary>A quote that no line below closes either; null when there is none.</summary>
    public TextSpan? UnclosedQuote => Syntax.UnclosedQuote?.Moved(Start);

    /// <summary>The name of the <c>###</c> heading above; null when there is none.</summary>
    public string? Heading => above.Heading;

    /// <summary>The comment lines right above but for directives, joined by line breaks; null when there are none.</summary>
    public string? Description => above.Comments?.All;

    /// <summary>Why the assistant does not run the line itself: a sentence. Null when it can.</summary>
    public string? NotRun => above.Depth > 0 ? Reasons.InsideBlock : Syntax.NotRun;

    /// <summary>The assignments in front of the command, on its own line.</summary>
    public ImmutableArray<Assignment> Assignments => field.IsDefault ? field = Moved(Syntax.Assignments, Start) : field;

    /// <summary>What the lines above, and words in front of the command, have assigned; the latest first.</summary>
    public Assignments? Variables => Language.Recipes.Assignments.Add(above.Variables, Assignments);

    /// <summary>The same line with other words, for a command whose gaps were filled.</summary>
    public CommandLine With(ImmutableArray<Word> words) => new(
        new LineSyntax(LineKind.Command, LineCount, LineCount, Syntax.Span)
        {
            Extent = Syntax.Extent,
            Words = [.. words.Select(word => word.Moved(-Start))],
            Assignments = Syntax.Assignments,
            Prompt = Syntax.Prompt,
            NotRun = Syntax.NotRun,
        },
        Start,
        above);
}
