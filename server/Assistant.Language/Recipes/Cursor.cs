using Assistant.Language.Catalogue;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>
/// What is being written at a place in a docker line: the word there, and what the words in front of it make of it.
/// </summary>
/// <param name="Line">The whole line, also what stands behind the place.</param>
/// <param name="Before">The command up to the word, taken apart.</param>
/// <param name="Word">The word that holds or ends at the place; null between words.</param>
/// <param name="Span">The word, or the empty place where one would stand.</param>
public sealed record Cursor(CommandLine Line, DockerCommand Before, Word? Word, TextSpan Span, int Offset)
{
    /// <summary>Null before <c>docker</c>.</summary>
    public static Cursor? In(CommandLine line, int offset)
    {
        var index = 0;
        while (index < line.Words.Length && line.Words[index].Span.End < offset) index++;
        var word = index < line.Words.Length && line.Words[index].Span.Touches(offset) ? line.Words[index] : null;
        return index == 0 ? null : new(line, DockerCommand.Of(line.Words[..index]), word, word?.Span ?? new(offset, 0), offset);
    }

    /// <summary>What is written of the word up to the cursor, its quotes undone.</summary>
    public string Typed => Word is null ? "" : Word.Value[..Word.IndexAt(Offset)];

    /// <summary>The flag whose value the word is; null when it is none.</summary>
    public FlagSpec? ValueOf => Last is { MissesValue: true } flag ? flag.Spec : null;

    /// <summary>The value that is being written: the word, or what stands in it behind <c>=</c> or a letter; null when it is none.</summary>
    public FlagValue? Value
    {
        get
        {
            if (Last is { MissesValue: true } open) return new(SpecOf(Before, open), open.Spec!, Word ?? new(Span, "", []), Offset);
            if (Word is null || EndsFlags || !Word.Value.StartsWith('-')) return null;
            var with = DockerCommand.Of(Before.Words.Add(Word));
            return with.GlobalFlags.Concat(with.Flags).LastOrDefault(flag => ReferenceEquals(flag.Word, Word)) is { Spec: { } spec, Value: { } value } written && Offset >= value.Span.Start
                ? new(SpecOf(with, written), spec, value, Offset)
                : null;
        }
    }

    /// <summary>The whole command; a value that is still to be written does not take the word behind it.</summary>
    public DockerCommand Command => Word is null && ValueOf is not null
        ? DockerCommand.Of(Line.Words.Insert(Before.Words.Length, new(Span, "", [])))
        : Line.Command;

    /// <summary>True where a subcommand is expected: no command named yet, or only its group.</summary>
    public bool IsSubcommand => ValueOf is null && (Before.Path.IsEmpty || (Group.Count > 0 && Before.Arguments.IsEmpty));

    /// <summary>The commands of the group that is named; empty when none is.</summary>
    public IReadOnlyList<Subcommand> Group => Before.Path is [var only] ? Commands.Group(only.Value) : [];

    /// <summary>True while flags may still be written: for <c>run</c> up to the image.</summary>
    public bool TakesFlags => ValueOf is null && Before.Spec is { } spec && !(spec.StopsAtArgument && Before.Arguments.Length > 0) && !EndsFlags;

    /// <summary>What the word names when it is an argument; null when it is a flag, a value or a subcommand.</summary>
    public ArgumentKind? Argument =>
        ValueOf is null && !IsSubcommand && (Word is null || !Word.Value.StartsWith('-') || EndsFlags) ? Before.KindOf(Before.Arguments.Length) : null;

    Flag? Last => Before.Flags.LastOrDefault() ?? Before.GlobalFlags.LastOrDefault();

    bool EndsFlags => Before.Words.Any(word => word.Value == "--");

    static CommandSpec SpecOf(DockerCommand command, Flag flag) => command.Spec is { } spec && command.Flags.Contains(flag) ? spec : Commands.Docker;
}
