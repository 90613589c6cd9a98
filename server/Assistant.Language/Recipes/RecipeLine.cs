using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>One logical line of a recipe, continuations joined.</summary>
public abstract class RecipeLine
{
    internal RecipeLine(LineSyntax syntax, int start, LineState after) => (Syntax, Start, After) = (syntax, start, after);

    /// <summary>From its first character after a prompt to its last that is not blank.</summary>
    public TextSpan Span => Syntax.Span.Moved(Start);

    internal LineSyntax Syntax { get; }

    /// <summary>The start of its first physical line.</summary>
    internal int Start { get; }

    internal LineState After { get; }

    /// <summary>How many physical lines it takes.</summary>
    public int LineCount => Syntax.LineCount;

    /// <summary>
    /// What <paramref name="find"/> makes of the line's own text, found once and kept with it, also when edits elsewhere move it: so
    /// its offsets count from <see cref="Start"/>, and nothing that the lines above make of the line belongs in it. There is one kept
    /// value of each type.
    /// </summary>
    internal T Known<T>(Func<LineSyntax, T> find) where T : class => Syntax.Facts.Kept<T>() ?? Syntax.Facts.Keep(find(Syntax));

    /// <summary>The kept value of a type; null when there is none.</summary>
    internal T? Kept<T>() where T : class => Syntax.Facts.Kept<T>();

    /// <summary>Keeps a value in place of the earlier one of its type.</summary>
    internal T Keep<T>(T value) where T : class => Syntax.Facts.Keep(value);

    /// <summary>The same line alone in a text, of which it is the first.</summary>
    internal RecipeLine AtStart() => LinkedLines.Line(Syntax, 0, LineState.AtStart);

    private protected static ImmutableArray<Word> Moved(ImmutableArray<Word> words, int by) => [.. words.Select(word => word.Moved(by))];

    private protected static ImmutableArray<Assignment> Moved(ImmutableArray<Assignment> assignments, int by) =>
        assignments.IsEmpty ? [] : [.. assignments.Select(assignment => assignment.Moved(by))];
}

/// <summary>A line that begins with <c>#</c>.</summary>
public sealed class CommentLine : RecipeLine
{
    internal CommentLine(LineSyntax syntax, int start, LineState above)
        : base(syntax, start, IsDirective(syntax.Text) ? above : above with { Comments = new(syntax.Text, above.Comments) }) { }

    /// <summary>Without the mark and the blanks around.</summary>
    public string Text => Syntax.Text;

    static bool IsDirective(string comment) => comment is ['@', var first, ..] && char.IsAsciiLetter(first);
}

/// <summary><c>### name</c>: what follows, up to the next heading, is one named thing to run.</summary>
public sealed class HeadingLine : RecipeLine
{
    internal HeadingLine(LineSyntax syntax, int start, LineState above)
        : base(syntax, start, above with { Heading = syntax.Text, Comments = null }) { }

    public string Name => Syntax.Text;

    public TextSpan NameSpan => Syntax.TextSpan.Moved(Start);
}

/// <summary><c>NAME=value</c>, perhaps behind <c>export</c>: the lines that follow can write <c>$NAME</c>.</summary>
public sealed class AssignmentLine : RecipeLine
{
    internal AssignmentLine(LineSyntax syntax, int start, LineState above) : this(syntax, start, above, Moved(Effective(syntax.Assignments, above), start)) { }

    AssignmentLine(LineSyntax syntax, int start, LineState above, ImmutableArray<Assignment> assignments)
        : base(syntax, start, above with { Variables = Language.Recipes.Assignments.Add(above.Variables, assignments), Comments = null }) =>
        Assignments = assignments;

    public ImmutableArray<Assignment> Assignments { get; }

    /// <summary>The environment's own value goes on as it is when <c>export NAME</c> has nothing above to repeat.</summary>
    static ImmutableArray<Assignment> Effective(ImmutableArray<Assignment> assignments, LineState above) =>
        assignments.Any(assignment => assignment.IsRepeated)
            ? [.. assignments.Where((assignment, index) => !assignment.IsRepeated || Language.Recipes.Assignments.Find(above.Variables, assignment.Name) is not null || assignments.Take(index).Any(before => before.Name == assignment.Name))]
            : assignments;
}

/// <summary>What a command printed, in a fence whose commands have prompts.</summary>
public sealed class OutputLine : RecipeLine
{
    internal OutputLine(LineSyntax syntax, int start, LineState above) : base(syntax, start, above.WithoutComments) { }
}

/// <summary>A line of another program, which the assistant leaves alone.</summary>
public sealed class OtherLine : RecipeLine
{
    internal OtherLine(LineSyntax syntax, int start, LineState above) : base(syntax, start, above.Behind(syntax.Block)) { }

    public ImmutableArray<Word> Words => field.IsDefault ? field = Moved(Syntax.Words, Start) : field;
}
