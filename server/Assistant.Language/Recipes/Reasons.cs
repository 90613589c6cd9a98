using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>Says why a docker line is not run by the assistant itself.</summary>
static class Reasons
{
    /// <summary>A sentence, or null when the line can be run.</summary>
    public static string? NotRun(SourceText text, ImmutableArray<Word> words, WordLexer lexer, bool insideBlock)
    {
        if (insideBlock) return "The line stands in a loop, condition or function of the shell, which the assistant does not run.";
        if (lexer.Unclosed is { } quote) return $"The quote {(text[quote] == '\'' ? '\'' : '"')} is not closed on its line; a text over several lines is for a shell to run.";
        if (lexer.Stop is { } stop) return $"The assistant runs docker commands, not the shell's “{Operator(text, stop)}”.";
        var unsupported = words.SelectMany(word => word.Parts).FirstOrDefault(part => part.Kind == WordPartKind.Unsupported);
        return unsupported is null ? null : $"Only a shell can work out “{unsupported.Text}”.";
    }

    static string Operator(SourceText text, int at) =>
        at + 1 < text.Length && text[at + 1] == text[at] ? text.ToString(new(at, 2)) : text[at].ToString();
}
