using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>Says why a docker line is not run by the assistant itself.</summary>
static class Reasons
{
    public const string InsideBlock = "The line stands in a loop, condition or function of the shell, which the assistant does not run.";

    /// <summary>For a command behind a word of the shell, such as <c>then</c> or <c>time</c>.</summary>
    public static string Behind(string word) => word is "time" or "exec" or "!" ? $"Only a shell knows “{word}”. Without it the line can be run." : InsideBlock;

    /// <summary>What a line has in itself that only a shell can run: a sentence, or null.</summary>
    /// <param name="command">The place of <c>docker</c> among the words.</param>
    public static string? NotRun(SourceText text, ImmutableArray<Word> words, int command, WordLexer lexer)
    {
        if (lexer.Unclosed is { } quote) return $"The quote {(text[quote] == '\'' ? '\'' : '"')} is not closed on its line; a text over several lines is for a shell to run.";
        if (lexer.Stop is { } stop) return Operator(text, stop);
        if (words.Take(command).Any(word => word.Value == "sudo")) return "The assistant does not run anything with sudo. Without it the line can be run.";
        if (words[^1].Value is "^" or "`") return $"A recipe continues a line with a backslash, not with the “{words[^1].Value}” of Windows.";
        var unsupported = words.Skip(command).SelectMany(word => word.Parts).FirstOrDefault(part => part.Kind == WordPartKind.Unsupported);
        return unsupported is null ? null : $"Only a shell can work out “{unsupported.Text}”.";
    }

    /// <summary>For a line with an operator of the shell, such as <c>|</c> or <c>&amp;&amp;</c>.</summary>
    public static string Operator(SourceText text, int at)
    {
        var length = at + 1 < text.Length && text[at + 1] == text[at] ? 2 : 1;
        return $"The assistant runs docker commands, not the shell's “{text.ToString(new(at, length))}”.";
    }
}
