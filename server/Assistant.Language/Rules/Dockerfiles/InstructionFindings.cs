using System.Collections.Frozen;
using System.Collections.Immutable;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

/// <summary>
/// What the rules that look at one instruction at a time found in one, kept with it as long as it and what it sees stay the same, so
/// that an edit costs what it touches.
/// </summary>
/// <param name="Sees">The variables it sees: those of its stage or, above the stages and in FROM, the global ones; null when it uses none.</param>
/// <param name="Findings">Their offsets count from the start of the instruction.</param>
sealed record InstructionFindings(object? Sees, bool IsInStage, ImmutableArray<(Rule Rule, Finding Finding)> Findings)
{
    /// <summary>The findings of all such rules in the whole file.</summary>
    public static IEnumerable<Finding> In(Dockerfile file)
    {
        foreach (var instruction in file.Instructions)
        {
            foreach (var (rule, kept) in Of(file, instruction))
            {
                var finding = kept.Moved(instruction.FullSpan.Start);
                if ((rule.Choose is null ? finding : rule.Choose(file, finding)) is { } chosen) yield return chosen;
            }
        }
    }

    static ImmutableArray<(Rule, Finding)> Of(Dockerfile file, Instruction instruction)
    {
        var isInStage = file.IsInStage(instruction);
        object? sees = !instruction.NeedsExpansion ? null : isInStage ? file.ScopeOf(instruction) : file.GlobalDefaults;
        if (instruction.Kept<InstructionFindings>() is { } kept && Equals(kept.Sees, sees) && kept.IsInStage == isInStage) return kept.Findings;
        List<(Rule, Finding)>? findings = null;
        foreach (var rule in ByKind[instruction.Kind])
            foreach (var finding in rule.Each!(file, instruction)) (findings ??= []).Add((rule, finding.Moved(-instruction.FullSpan.Start)));
        return instruction.Keep(new InstructionFindings(sees, isInStage, findings is null ? [] : [.. findings])).Findings;
    }

    static FrozenDictionary<InstructionKind, Rule[]> ByKind => field ??= Enum.GetValues<InstructionKind>()
        .ToFrozenDictionary(kind => kind, kind => Rules.All.Where(rule => rule.Each is not null && (rule.Kinds.IsEmpty || rule.Kinds.Contains(kind))).ToArray());
}
