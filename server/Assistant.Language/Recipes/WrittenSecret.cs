using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>Where a secret is written out.</summary>
public enum SecretPlace
{
    /// <summary>The value of a variable, build argument or label: <c>-e PASSWORD=hunter2</c>.</summary>
    Variable,

    /// <summary>What stands in for a variable without a value: <c>${PASSWORD:-hunter2}</c>.</summary>
    Default,

    /// <summary>The value of docker's own flag, <c>docker login --password</c>.</summary>
    Flag,

    /// <summary>An argument of the program in the container, <c>--token=hunter2</c>.</summary>
    Argument,

    /// <summary>Within a longer text: an address, or a command of the shell.</summary>
    Text,

    /// <summary>Behind a colon that is meant as <c>=</c>: <c>-e PASSWORD:hunter2</c>.</summary>
    Misspelt,
}

/// <summary>A password or token that is written out in a recipe.</summary>
/// <param name="Word">The value or argument that it stands in.</param>
/// <param name="Name">What it is the value of; empty when nothing names it.</param>
/// <param name="Start">Its first character in the word's value.</param>
public sealed record WrittenSecret(SecretPlace Place, Word Word, string Name, int Start, int Length)
{
    public TextSpan Span => Word.SpanOf(Start, Length);
}
