using Assistant.Language.Rules.Dockerfiles;

namespace Assistant.Language.Rules;

/// <summary>Every rule there is.</summary>
public static class Rules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownInstruction.Rule,
        InvalidImageReference.Rule,
    ];
}
