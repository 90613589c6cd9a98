using System.Collections.Immutable;
using Assistant.Language.Catalogue;

namespace Assistant.Language.Recipes;

/// <summary>Parts words into flags and arguments by the rules of the client: <c>--x=v</c>, <c>--x v</c>, <c>-xv</c>, <c>-x v</c>, <c>-itp v</c>, <c>--</c>.</summary>
sealed class FlagReader
{
    readonly ImmutableArray<Word> words;
    readonly CommandSpec spec;
    readonly ImmutableArray<Flag>.Builder flags = ImmutableArray.CreateBuilder<Flag>();
    readonly ImmutableArray<Word>.Builder arguments = ImmutableArray.CreateBuilder<Word>();
    int next;

    FlagReader(ImmutableArray<Word> words, int from, CommandSpec spec) => (this.words, next, this.spec) = (words, from, spec);

    public static (ImmutableArray<Flag> Flags, ImmutableArray<Word> Arguments) Read(
        ImmutableArray<Word> words, int from, CommandSpec spec, bool stopsAtArgument)
    {
        var reader = new FlagReader(words, from, spec);
        reader.ReadAll(stopsAtArgument);
        return (reader.flags.DrainToImmutable(), reader.arguments.DrainToImmutable());
    }

    void ReadAll(bool stopsAtArgument)
    {
        while (next < words.Length)
        {
            var word = words[next++];
            var text = word.Value;
            if (text == "--") { TakeTheRest(); return; }
            if (text.StartsWith("--", StringComparison.Ordinal)) ReadLong(word);
            else if (text.Length > 1 && text[0] == '-') ReadShort(word);
            else
            {
                arguments.Add(word);
                if (stopsAtArgument) { TakeTheRest(); return; }
            }
        }
    }

    void TakeTheRest()
    {
        while (next < words.Length) arguments.Add(words[next++]);
    }

    void ReadLong(Word word)
    {
        var equals = word.Value.IndexOf('=');
        var name = equals < 0 ? word.Value : word.Value[..equals];
        var flag = spec.Flag(name);
        var takesNext = equals < 0 && (flag ?? Likely(name)) is { TakesValue: true } && (flag is not null || NextCouldBeValue());
        var value = equals >= 0 ? word.From(equals + 1) : takesNext ? NextWord() : null;
        flags.Add(new(flag, name, word.SpanOf(0, name.Length), word, value));
    }

    void ReadShort(Word word)
    {
        for (var i = 1; i < word.Value.Length; i++)
        {
            var name = "-" + word.Value[i];
            var flag = spec.Flag(name);
            var span = i == 1 ? word.SpanOf(0, 2) : word.SpanOf(i, 1);
            if (flag is null)
            {
                flags.Add(new(null, name, word.Span, word, null));
                return;
            }
            var (value, ends) = ShortValue(flag, word, i + 1);
            flags.Add(new(flag, name, span, word, value));
            if (ends) return;
        }
    }

    /// <summary>The value of a letter, and whether it takes up the rest of the word. A switch takes one only after <c>=</c>.</summary>
    (Word? Value, bool Ends) ShortValue(FlagSpec flag, Word word, int from)
    {
        if (from + 1 < word.Value.Length && word.Value[from] == '=') return (word.From(from + 1), true);
        if (!flag.TakesValue) return (null, false);
        return from < word.Value.Length ? (word.From(from), true) : (NextWord(), true);
    }

    Word? NextWord() => next < words.Length ? words[next++] : null;

    /// <summary>A misspelt flag takes a value when the one it looks like does, so that the rest of the line is still understood.</summary>
    FlagSpec? Likely(string name) => spec.LastOfLetters(name) ?? spec.NearestFlag(name);

    bool NextCouldBeValue() => next + 1 < words.Length && !words[next].Value.StartsWith('-');
}
