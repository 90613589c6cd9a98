using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>
/// One word of an instruction as the builder reads it. <paramref name="Span"/> is where it stands and may contain a
/// continuation; <paramref name="Value"/> is what it says with continuations joined. The quotes of a shell word are part of its
/// value, because the builder takes them away only when it expands variables; those of a flag or a JSON string are not.
/// </summary>
/// <param name="At">
/// Where the value stands in the instruction's joined line; -1 when quotes or escapes were taken away, so that the value does not
/// stand there letter by letter.
/// </param>
public readonly record struct Word(TextSpan Span, string Value, int At = -1)
{
    internal Word Moved(int by) => this with { Span = Span.Moved(by) };
}

/// <summary>A builder flag such as <c>--from=build</c>, written before the first argument.</summary>
/// <param name="Name">The name without dashes, as written: <c>from</c>.</param>
/// <param name="NameSpan">The name with its dashes.</param>
/// <param name="Value">What follows the <c>=</c>; null when there is none.</param>
public sealed record Flag(TextSpan Span, string Name, TextSpan NameSpan, Word? Value)
{
    internal Flag Moved(int by) =>
        new(Span.Moved(by), Name, NameSpan.Moved(by), Value?.Moved(by));
}

/// <summary>A key and its value in ENV, LABEL or ARG. An ARG without a default has no value.</summary>
public readonly record struct KeyValue(Word Key, Word? Value);
