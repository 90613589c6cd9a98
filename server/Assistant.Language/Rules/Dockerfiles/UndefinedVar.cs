using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static class UndefinedVar
{
    public static readonly Rule Rule = BuildCheck.Each("UndefinedVar", "A variable is not defined", """
        The builder replaces `$NAME` in `COPY`, `ADD`, `ENV`, `LABEL`, `ARG`, `USER`, `WORKDIR`, `VOLUME`, `STOPSIGNAL` and in mounts. A name that no `ARG` or `ENV` above and not the base image sets is empty. All values of one `ENV` are computed before any of them is set. Where the variables of the base image are not known, nothing is reported.

        Bad:

        ```dockerfile
        FROM debian:12
        ENV DATA=/data CACHE=$DATA/cache
        ```

        Good:

        ```dockerfile
        FROM debian:12
        ENV DATA=/data
        ENV CACHE=$DATA/cache
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction)
    {
        if (!instruction.HasVariables || instruction.Kind == InstructionKind.Expose || !file.IsInStage(instruction)) return [];
        var scope = file.ScopeOf(instruction);
        return scope.IsComplete && ExpansionFacts.Of(file, instruction).Names.Any(scope.IsUndefined) ? Uses(file, instruction, scope) : [];
    }

    static IEnumerable<Finding> Uses(Dockerfile file, Instruction instruction, Scope scope)
    {
        foreach (var part in Expandable.In(file, instruction))
        {
            foreach (var variable in scope.Expand(part).Variables.DistinctBy(variable => variable.Name))
            {
                if (scope.IsUndefined(variable.Name) && !IsBuilders(variable.Name)) yield return Undefined(file, instruction, scope, variable.Name, part.SpanOf(variable.NameStart, variable.Name.Length));
            }
            if (instruction.Kind == InstructionKind.Arg) scope = scope with { Declared = scope.Declared.Union(Before(instruction, part)) };
        }
    }

    /// <summary>The defaults of one ARG are computed from left to right.</summary>
    static IEnumerable<string> Before(Instruction instruction, Expandable part) =>
        instruction.Pairs.TakeWhile(pair => pair.Key.Span.Start <= part.Owner.Start).Select(pair => pair.Key.Value);

    static bool IsBuilders(string name) => name is "BUILDKIT_SBOM_SCAN_CONTEXT" or "BUILDKIT_SBOM_SCAN_STAGE";

    static Finding Undefined(Dockerfile file, Instruction instruction, Scope scope, string name, TextSpan span)
    {
        if (PlatformArguments.UsualValue(name) is not null || file.GlobalDefaults.ContainsKey(name))
            return Rule.At(span, $"{name} is not defined in this stage; ARG {name} brings it here.", Declare(instruction, name));
        return NearestName.Of(name, scope.Values.Keys.Order(StringComparer.Ordinal)) is { } nearest
            ? Rule.At(span, $"{name} is not defined here. Did you mean {nearest}?", RuleInput.Replacing(span, nearest))
            : Rule.At(span, $"{name} is not defined here, so it is empty.");
    }

    static Fix Declare(Instruction instruction, string name)
    {
        var keyword = instruction.Written == instruction.Written.ToLowerInvariant() ? "arg" : "ARG";
        return new($"Insert {keyword} {name}", [new(instruction.FullSpan with { Length = 0 }, $"{keyword} {name}\n")]);
    }
}
