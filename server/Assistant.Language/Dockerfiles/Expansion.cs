using System.Collections.Immutable;

namespace Assistant.Language.Dockerfiles;

/// <summary>What expanding one word gave.</summary>
/// <param name="Value">The text with variables replaced and quotes and escapes taken away; empty when there is an error.</param>
/// <param name="Words">The value split at blanks that were not quoted.</param>
/// <param name="Variables">Each reference to a variable, in the order the builder looks them up.</param>
/// <param name="Error">What the builder would say, such as <c>syntax error: bad substitution</c>; null when all is well.</param>
public sealed record Expansion(
    string Value, ImmutableArray<ExpandedWord> Words, ImmutableArray<VariableReference> Variables, string? Error);

/// <summary>A word of an expanded text, with the part of the source text it was made from.</summary>
public readonly record struct ExpandedWord(string Value, int Start, int End);

/// <summary>A <c>$name</c> or <c>${name...}</c> in a word.</summary>
/// <param name="Start">Where the <c>$</c> stands in the word.</param>
/// <param name="End">After the last character of the reference, its brace included.</param>
/// <param name="NameStart">Where the name begins; it is as long as <paramref name="Name"/>.</param>
/// <param name="Modifier">The characters between name and operand, such as <c>:-</c>; empty when there are none.</param>
/// <param name="IsSet">Whether the variable had a value when it was looked up.</param>
public readonly record struct VariableReference(string Name, int Start, int End, int NameStart, string Modifier, bool IsSet);

/// <summary>Which parts of a word are left as they are written.</summary>
[Flags]
public enum ExpansionOptions
{
    None,

    /// <summary>Quotes stay in the result.</summary>
    KeepQuotes = 1,

    /// <summary>Escape characters stay in the result.</summary>
    KeepEscapes = 2,

    /// <summary>Quotes are ordinary characters, as in the body of a heredoc.</summary>
    PlainQuotes = 4,

    /// <summary>References to variables without a value stay in the result.</summary>
    KeepUnset = 8,

    /// <summary>The result is not split into words, which its <see cref="Expansion.Words"/> then has none of.</summary>
    Whole = 16,
}
