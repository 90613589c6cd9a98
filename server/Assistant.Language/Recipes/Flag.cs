using Assistant.Language.Catalogue;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>One flag as it is written in a command line; <c>-itp 80:80</c> holds three.</summary>
/// <param name="Spec">Null when the command has no flag of that name.</param>
/// <param name="Name">As written: <c>--publish</c>, <c>-p</c>.</param>
/// <param name="Span">The name in the document; for the second and further letters of <c>-itp</c> the letter alone.</param>
/// <param name="Word">The word that holds the name.</param>
/// <param name="Value">What follows <c>=</c> or the name, or the next word; null when there is none.</param>
public sealed record Flag(FlagSpec? Spec, string Name, TextSpan Span, Word Word, Word? Value)
{
    /// <summary>The long name without dashes under its current spelling: <c>network</c> for <c>--net</c>; empty for an unknown flag.</summary>
    public string Key => Spec?.Key ?? "";

    public bool MissesValue => Spec is { TakesValue: true } && Value is null;

    /// <summary>For a switch: true unless it is written with <c>=false</c>.</summary>
    public bool IsOn => Value is null || Values.Switch.Parse(Value.Value).Value;
}
