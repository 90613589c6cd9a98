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

    /// <summary>What is written of the word up to the cursor.</summary>
    public string Typed => Word is null || Offset <= Span.Start ? "" : Word.Parts.IsEmpty ? Word.Value[..(Offset - Span.Start)] : Word.Value;

    /// <summary>The flag whose value the word is; null when it is none.</summary>
    public FlagSpec? ValueOf => Last is { MissesValue: true } flag ? flag.Spec : null;

    /// <summary>True where a subcommand is expected: no command named yet, or only its group.</summary>
    public bool IsSubcommand => ValueOf is null && (Before.Path.IsEmpty || (Before.Spec is { Subcommands.Count: > 0 } && Before.Arguments.IsEmpty));

    /// <summary>True while flags may still be written: for <c>run</c> up to the image.</summary>
    public bool TakesFlags => ValueOf is null && Before.Spec is { } spec && !(spec.StopsAtArgument && Before.Arguments.Length > 0) && !EndsFlags;

    /// <summary>What the word names when it is an argument; null when it is a flag, a value or a subcommand.</summary>
    public ArgumentKind? Argument =>
        ValueOf is null && !IsSubcommand && (Word is null || !Word.Value.StartsWith('-') || EndsFlags) ? Before.KindOf(Before.Arguments.Length) : null;

    Flag? Last => Before.Flags.LastOrDefault() ?? Before.GlobalFlags.LastOrDefault();

    bool EndsFlags => Before.Words.Any(word => word.Value == "--");
}
