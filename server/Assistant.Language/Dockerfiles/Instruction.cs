using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>How the builder took the arguments of an instruction.</summary>
public enum ArgumentForm
{
    /// <summary>Words parted by blanks, or key=value pairs.</summary>
    Words,

    /// <summary>One text: the shell form, or the rest of the line.</summary>
    Text,

    /// <summary>A JSON array of strings: the exec form.</summary>
    Json,

    /// <summary>A JSON array that holds something other than strings; the builder refuses it.</summary>
    JsonWithOtherValues,

    /// <summary>The old <c>ENV key value</c>: everything after the key is the value.</summary>
    LegacyPair,
}

/// <summary>One instruction with its continuations and heredocs.</summary>
public sealed class Instruction : Part
{
    readonly InstructionSyntax syntax;
    readonly InstructionBody body;

    internal Instruction(TextSpan fullSpan, TextSpan span, InstructionSyntax syntax, InstructionBody body) : base(fullSpan, span) =>
        (this.syntax, this.body) = (syntax, body);

    /// <summary>The first word, as written.</summary>
    public Word Keyword => syntax.Keyword.Moved(FullSpan.Start);

    public InstructionKind Kind => syntax.Kind;

    /// <summary>The keyword as written.</summary>
    internal string Written => syntax.Keyword.Value;

    /// <summary>The keyword in capitals.</summary>
    public string Name => syntax.Name;

    public ArgumentForm Form => syntax.Form;

    /// <summary>The arguments without their right places, for a first look that costs nothing.</summary>
    internal ImmutableArray<Word> Unplaced => syntax.Arguments;

    internal bool HasFlags => syntax.Flags.Length > 0;

    /// <summary>True when a flag has this name, without a look at its place.</summary>
    internal bool HasFlag(string name) => CountOfFlag(name) > 0;

    /// <summary>How often a flag is given, without a look at its places.</summary>
    internal int CountOfFlag(string name)
    {
        var count = 0;
        foreach (var flag in syntax.Flags)
            if (flag.Name == name) count++;
        return count;
    }

    /// <summary>True when the builder may find variables in the instruction.</summary>
    internal bool HasVariables => IsExpanded && body.HasVariables;

    /// <summary>True when the builder may find variables, quotes or escapes in the instruction.</summary>
    internal bool NeedsExpansion => IsExpanded && body.NeedsExpansion;

    /// <summary>
    /// What <paramref name="find"/> makes of this instruction alone, found once and kept with it, also when edits elsewhere move it: so
    /// its offsets count from the instruction's <see cref="Part.FullSpan"/>. There is one kept value of each type.
    /// </summary>
    internal T Known<T>(Func<Instruction, T> find) where T : class => Kept<T>() ?? Keep(find(this));

    /// <summary>The kept value of a type; null when there is none.</summary>
    internal T? Kept<T>() where T : class => syntax.Facts.Kept<T>();

    /// <summary>Keeps a value in place of the earlier one of its type.</summary>
    internal T Keep<T>(T value) where T : class => syntax.Facts.Keep(value);

    bool IsExpanded => Kind switch
    {
        InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck or InstructionKind.Shell or InstructionKind.Maintainer
            or InstructionKind.Onbuild or InstructionKind.Unknown => false,
        InstructionKind.Run => HasFlags,
        _ => true,
    };

    public ImmutableArray<Flag> Flags => field.IsDefault ? field = Moved(syntax.Flags, flag => flag.Moved(FullSpan.Start)) : field;

    /// <summary>The arguments as the builder parts them. A word of ENV, LABEL or ARG is a whole <c>key=value</c>.</summary>
    public ImmutableArray<Word> Arguments => field.IsDefault ? field = Moved(syntax.Arguments, word => word.Moved(FullSpan.Start)) : field;

    /// <summary>Everything after the keyword and the flags as one text.</summary>
    public Word Rest => syntax.Rest.Moved(FullSpan.Start);

    /// <summary>The keys and values of ENV, LABEL and ARG; empty for other instructions. A word without <c>=</c> has no value.</summary>
    public ImmutableArray<KeyValue> Pairs => field.IsDefault ? field = [.. KeyValues()] : field;

    public ImmutableArray<Heredoc> Heredocs => field.IsDefault ? field = Moved(body.Heredocs, heredoc => heredoc.Moved(FullSpan.Start)) : field;

    /// <summary>The comment lines between continued lines.</summary>
    public IEnumerable<TextSpan> InnerComments => body.Comments.Select(span => span.Moved(FullSpan.Start));

    internal bool HasInnerComments => body.Comments.Length > 0;

    /// <summary>The blank lines between continued lines.</summary>
    public IEnumerable<TextSpan> InnerBlanks => body.Blanks.Select(span => span.Moved(FullSpan.Start));

    /// <summary>From the keyword to the end of the last continued line, without heredocs.</summary>
    public TextSpan HeadSpan => body.Head.Moved(FullSpan.Start);

    /// <summary>True when the file ends where a continued line or the end of a heredoc should follow.</summary>
    public bool IsOpen => body.IsOpen;

    /// <summary>The instruction behind ONBUILD; null for other instructions.</summary>
    public Instruction? Trigger =>
        syntax.Trigger is null ? null : field ??= new(FullSpan, TriggerSpan(), syntax.Trigger, body);

    /// <summary>The instruction's text with continuations joined.</summary>
    public string JoinedText => body.Line.Text;

    /// <summary>Where a part of a word's value stands; the whole word when quotes or escapes hide the exact place.</summary>
    public TextSpan SpanOf(Word word, int start, int length) =>
        word.At < 0 ? word.Span : body.Line.ToSource(word.At + start, word.At + start + length).Moved(FullSpan.Start);

    /// <summary>Where the beginning of a part of <see cref="JoinedText"/> stands, as far as it is on one line.</summary>
    internal TextSpan FirstPiece(int start, int end) => body.Line.FirstPiece(start, end).Moved(FullSpan.Start);

    /// <summary>The place in <see cref="JoinedText"/> that a cursor in the instruction's lines stands at.</summary>
    public int JoinedOffset(int offset) => body.Line.FromSource(offset - FullSpan.Start);

    public override string ToString() => JoinedText;

    internal override Part Moved(int by) => new Instruction(FullSpan.Moved(by), Span.Moved(by), syntax, body);

    static ImmutableArray<T> Moved<T>(ImmutableArray<T> items, Func<T, T> move) => items.IsEmpty ? [] : [.. items.Select(move)];

    TextSpan TriggerSpan() => TextSpan.FromBounds(syntax.Rest.Span.Moved(FullSpan.Start).Start, Span.End);

    IEnumerable<KeyValue> KeyValues()
    {
        if (Kind is not (InstructionKind.Env or InstructionKind.Label or InstructionKind.Arg)) yield break;
        if (Form == ArgumentForm.LegacyPair)
        {
            yield return new(Arguments[0], Arguments.Length > 1 ? Arguments[1] : null);
            yield break;
        }
        foreach (var word in Arguments)
        {
            var equals = word.Value.IndexOf('=');
            if (equals < 0) yield return new(word, null);
            else yield return new(PartOf(word, 0, equals), PartOf(word, equals + 1, word.Value.Length - equals - 1));
        }
    }

    Word PartOf(Word word, int start, int length) =>
        new(SpanOf(word, start, length), word.Value.Substring(start, length), word.At + start);
}

/// <summary>What the lines of an instruction hold beside its words. Offsets count from the start of its first line.</summary>
sealed record InstructionBody(
    LogicalLine Line, TextSpan Head, ImmutableArray<Heredoc> Heredocs, ImmutableArray<TextSpan> Comments, ImmutableArray<TextSpan> Blanks,
    bool IsOpen)
{
    public bool HasVariables { get; } = Heredocs.Length > 0 || Line.Text.Contains('$');

    public bool NeedsExpansion { get; } = Heredocs.Length > 0 || Line.Text.AsSpan().ContainsAny(['$', '\'', '"', '\\', '`']);
}
