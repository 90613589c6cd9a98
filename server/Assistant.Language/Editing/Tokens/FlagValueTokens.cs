using System.Buffers;
using Assistant.Language.Recipes;

namespace Assistant.Language.Editing.Tokens;

/// <summary>The values of docker's flags, part by part.</summary>
sealed class FlagValueTokens(string text, WordTokens words, Paint paint)
{
    static readonly SearchValues<char> Equal = SearchValues.Create("=");
    static readonly SearchValues<char> Fields = SearchValues.Create(",=");
    static readonly SearchValues<char> Colons = SearchValues.Create(":");
    static readonly SearchValues<char> Ports = SearchValues.Create(":/");

    /// <param name="start">Where the value begins with its quotes, which may open in front of the value itself.</param>
    public void Add(Flag flag, Word value, int start, int end)
    {
        switch (flag.Spec?.AliasOf ?? flag.Spec?.Long)
        {
            case "--publish" or "--expose": Parts(start, end, Ports, Port); break;
            case "--volume" or "--device" or "--tmpfs": Parts(start, end, Colons, Mounted); break;
            case "--mount" or "--network" when text.AsSpan(start, end - start).Contains('='): Parts(start, end, Fields, Field); break;
            case "--env" or "--build-arg": Pair(start, end, TokenType.Variable); break;
            case "--label" or "--log-opt" or "--sysctl" or "--ulimit" or "--add-host" or "--storage-opt": Pair(start, end, TokenType.Property); break;
            case "--tag" or "--cache-from": Image(value); break;
            case "--name" or "--volumes-from" or "--link": words.Read(start, end, TokenType.Class); break;
            case "--network": words.Read(start, end, value.Value is "host" or "bridge" or "none" or "default" ? TokenType.EnumMember : TokenType.Class); break;
            default: words.Read(start, end, TypeOf(flag, value.Value)); break;
        }
    }

    /// <summary>The name of an image, its tag and its digest.</summary>
    public void Image(Word word)
    {
        if (word.Parts.IsEmpty || !word.IsQuoted) ImageTokens.Read(word.Span.Start, word.Span.End, text, words, paint);
        else words.Read(word.Span.Start, word.Span.End, TokenType.Namespace);
    }

    static TokenType TypeOf(Flag flag, string value) => flag.Spec switch
    {
        null => TokenType.String,
        { TakesValue: false } => TokenType.EnumMember,
        { Type: "int" or "uint" or "decimal" or "float" or "bytes" or "duration" } => TokenType.Number,
        { Values: var known } when known.Contains(value) => TokenType.EnumMember,
        { Long: "--platform" or "--restart" or "--runtime" } => TokenType.EnumMember,
        _ when InstructionTokens.IsNumber(value) => TokenType.Number,
        _ => TokenType.String,
    };

    void Pair(int start, int end, TokenType key)
    {
        var at = words.Read(start, end, key, TokenModifiers.None, Equal);
        if (at >= end) return;
        paint(at, at + 1, TokenType.Operator);
        words.Read(at + 1, end, InstructionTokens.IsNumber(text.AsSpan(at + 1, end - at - 1)) ? TokenType.Number : TokenType.String);
    }

    /// <param name="typeOf">What a part is, by its letters, how many stand before it, and the mark in front and behind.</param>
    void Parts(int start, int end, SearchValues<char> marks, Func<ReadOnlySpan<char>, int, char, char, TokenType> typeOf)
    {
        var (index, before) = (0, '\0');
        for (var at = start; at < end; index++)
        {
            var length = text.AsSpan(at, end - at).IndexOfAny(marks) is >= 0 and var found ? found : end - at;
            var behind = at + length < end ? text[at + length] : '\0';
            at = words.Read(at, end, typeOf(text.AsSpan(at, length), index, before, behind), TokenModifiers.None, marks);
            if (at >= end) break;
            before = text[at];
            paint(at, ++at, TokenType.Operator);
        }
    }

    static TokenType Port(ReadOnlySpan<char> part, int index, char before, char behind) => before == '/' ? TokenType.EnumMember : TokenType.Number;

    /// <summary>A volume's name, a folder, and the options behind both.</summary>
    static TokenType Mounted(ReadOnlySpan<char> part, int index, char before, char behind) => index switch
    {
        0 when behind == ':' && part.Length > 1 && part.IndexOfAny('/', '\\', '$') < 0 && part[0] is not ('.' or '~') => TokenType.Class,
        >= 2 => TokenType.EnumMember,
        _ => TokenType.String,
    };

    static TokenType Field(ReadOnlySpan<char> part, int index, char before, char behind) =>
        before == '=' ? (part is "bind" or "volume" or "tmpfs" or "image" or "true" or "false" ? TokenType.EnumMember : TokenType.String) : TokenType.Property;
}
