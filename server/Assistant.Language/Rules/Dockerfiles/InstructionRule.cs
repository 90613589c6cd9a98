using System.Collections.Immutable;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

/// <summary>Makes a rule that looks at one instruction at a time.</summary>
static class InstructionRule
{
    /// <param name="kinds">The instructions it looks at; all when none is named.</param>
    public static Rule Of(string code, string title, Severity severity, string page, InstructionCheck check, params ImmutableArray<InstructionKind> kinds) =>
        new(code, title, severity, page, document => document.Dockerfile is { } file ? All(file, check, kinds) : []) { Each = check, Kinds = kinds };

    /// <summary>The findings in the whole file, made anew.</summary>
    public static IEnumerable<Finding> All(Dockerfile file, InstructionCheck check, ImmutableArray<InstructionKind> kinds) =>
        from instruction in kinds.IsEmpty ? file.Instructions : kinds.SelectMany(kind => file.InstructionsOf(kind))
        from finding in check(file, instruction)
        select finding;
}
