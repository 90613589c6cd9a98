using Sprache;

namespace Assistant.Language.Values;

/// <summary>
/// The input of the grammars: one word, no line breaks, nothing remembered. Sprache's own input keeps a dictionary for
/// every character, which costs ten times the time and most of the memory.
/// </summary>
sealed class WordInput(string source, int position = 0) : IInput
{
    public string Source => source;

    public int Position => position;

    public int Line => 1;

    public int Column => position + 1;

    public bool AtEnd => position == source.Length;

    public char Current => source[position];

    public IInput Advance() => new WordInput(source, position + 1);

    /// <summary>One or more characters of a kind, taken at once.</summary>
    public static Parser<string> Run(Func<char, bool> isOfKind, string kind) => input =>
    {
        var end = input.Position;
        while (end < input.Source.Length && isOfKind(input.Source[end])) end++;
        return end > input.Position
            ? Result.Success(input.Source[input.Position..end], new WordInput(input.Source, end))
            : Result.Failure<string>(input, $"{kind} expected", [kind]);
    };

    public IDictionary<object, object> Memos => throw new NotSupportedException("The grammars of words are not left-recursive.");

    public bool Equals(IInput? other) => other is not null && other.Position == position && other.Source == source;

    public override bool Equals(object? other) => Equals(other as IInput);

    public override int GetHashCode() => position;
}
