using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

static class TypographicCharacter
{
    public static readonly Rule Rule = CommandRule.Of("DC022", "A dash, quote or blank is not the one of the keyboard", Severity.Error, """
        Word processors, chats and web pages turn `--name` into `–name`, `"a b"` into `“a b”`, and put blanks that do not break. The
        shell and docker take these for letters: the flag becomes the image, and the quotes hold nothing together.

        Bad:

        ```sh
        docker run –name lab -e GREETING=“hello world” python
        ```

        Good:

        ```sh
        docker run --name lab -e GREETING="hello world" python
        ```
        """, Check);

    const string Dashes = "–—−‐‑―";
    const string DoubleQuotes = "“”„‟";
    const string SingleQuotes = "‘’‚‛";
    const string Blanks = "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";
    const string Nothing = "\u200B\u200C\u200D\u2060\uFEFF";

    /// <summary>True for a word that is not what it seems, so that nothing else needs to be said of it.</summary>
    public static bool IsIn(Word word) => !Slips(word, quotes: true).IsEmpty;

    static IEnumerable<Finding> Check(DockerCommand command)
    {
        var quotes = command.Words.Count(word => word.Value.IndexOfAny([.. SingleQuotes]) >= 0) > 0 && command.Words.Sum(word => word.Value.Count(SingleQuotes.Contains)) % 2 == 0;
        ImmutableArray<TextChange> changes = [.. command.Words.SelectMany(word => Slips(word, quotes))];
        if (changes.IsEmpty) yield break;
        var fix = new Fix("Write the characters of the keyboard", changes);
        foreach (var word in command.Words.Where(word => !Slips(word, quotes).IsEmpty))
            yield return Rule.At(word.Span, $"{Named(word)} stands here, which the shell takes for a letter. Write the one of the keyboard.", fix);
    }

    static string Named(Word word) =>
        word.Value.IndexOfAny([.. Dashes]) == 0 ? $"The dash {word.Value[0]}"
        : word.Value.FirstOrDefault(letter => DoubleQuotes.Contains(letter) || SingleQuotes.Contains(letter)) is var quote and not '\0' ? $"The quote {quote}"
        : "A blank that does not break";

    /// <summary>The slips of a word that quotes of the keyboard do not hold.</summary>
    static ImmutableArray<TextChange> Slips(Word word, bool quotes)
    {
        if (System.Text.Ascii.IsValid(word.Value)) return [];
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        for (var at = 0; at < word.Value.Length; at++)
        {
            var meant = Meant(word.Value, at, quotes);
            if (meant is not null && !IsQuoted(word, at)) changes.Add(new(word.SpanOf(at, 1), meant));
        }
        return changes.DrainToImmutable();
    }

    static string? Meant(string value, int at, bool quotes) => value[at] switch
    {
        var dash when Dashes.Contains(dash) => Dash(value, at),
        var quote when DoubleQuotes.Contains(quote) => "\"",
        var quote when quotes && SingleQuotes.Contains(quote) => "'",
        var blank when Blanks.Contains(blank) => " ",
        var nothing when Nothing.Contains(nothing) => "",
        _ => null,
    };

    /// <summary>Two dashes for a long name behind a single character; a dash that is not at the start of a flag may be meant.</summary>
    static string? Dash(string value, int at)
    {
        if (value[..at].Trim([.. Dashes, '-']) != "" || value.Length == 1) return null;
        var name = value.TrimStart([.. Dashes, '-']);
        var isOnly = value.Length - name.Length == 1;
        return isOnly && name.Length > 1 && char.IsAsciiLetterLower(name[1]) && name is not ("it" or "ti" or "dit" or "itd") ? "--" : "-";
    }

    static bool IsQuoted(Word word, int at)
    {
        foreach (var part in word.Parts)
        {
            if (at < part.Text.Length) return part.Quoted;
            at -= part.Text.Length;
        }
        return false;
    }
}
