using System.Collections.Immutable;

namespace Assistant.Language.Recipes.Plans;

/// <summary>
/// Words that a shell replaces by names of files: with <c>*</c>, <c>?</c> or <c>[…]</c> outside of quotes. Where no file fits, a shell leaves the word as
/// it is, so that <c>--ip=*</c> means what it says.
/// </summary>
static class FilePatterns
{
    /// <summary>Why the line is not run; null when every word stays as it is written.</summary>
    public static string? Problem(ImmutableArray<Word> words, PlanEnvironment environment) =>
        words.FirstOrDefault(word => IsPattern(word) && environment.HasFilesLike(word.Value)) is { } pattern
            ? $"A shell puts the names of files in the place of {pattern.Value}. Write them out, or put it in quotes when it is meant as it stands."
            : null;

    static bool IsPattern(Word word) => word.Parts.IsEmpty
        ? HasMark(word.Value)
        : word.IsLiteral && word.Parts.Any(part => !part.Quoted && HasMark(part.Text));

    static bool HasMark(string text) => text.AsSpan().ContainsAny('*', '?') || (text.IndexOf('[') is >= 0 and var open && text.IndexOf(']', open) > open);
}
