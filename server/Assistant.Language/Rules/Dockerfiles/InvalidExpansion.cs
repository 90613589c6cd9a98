using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidExpansion
{
    public static readonly Rule Rule = InstructionRule.Of("InvalidExpansion", "A variable or a quote is not well formed", Severity.Error, """
        Where the builder replaces variables it also takes quotes away, so each quote needs its partner. It knows `$NAME`, `${NAME}`
        and the modifiers `:-` `-` `:+` `+` `:?` `?` `#` `##` `%` `%%` `/` and `//`; other forms of a shell are errors. In `COPY` and
        `ADD` blanks part the words even inside quotes; paths with blanks need the JSON form.

        Bad:

        ```dockerfile
        COPY "my data" /data/
        ```

        Good:

        ```dockerfile
        COPY ["my data", "/data/"]
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        !instruction.NeedsExpansion ? []
        : file.IsInStage(instruction) ? InStage(file, instruction)
        : instruction.Kind == InstructionKind.From ? InFrom(file, instruction)
        : instruction.Kind == InstructionKind.Arg ? InGlobal(file, instruction)
        : [];

    static List<Finding> InStage(Dockerfile file, Instruction instruction)
    {
        if (ExpansionFacts.Of(file, instruction) is { IsWellFormed: true, HasCondition: false }) return [];
        var scope = file.ScopeOf(instruction);
        var findings = new List<Finding>();
        foreach (var part in Expandable.In(file, instruction))
        {
            var expanded = scope.Expand(part);
            if (expanded.Error is null || (!scope.IsCertain(expanded) && IsAboutAValue(expanded))) continue;
            findings.Add(Rule.At(Place(part, expanded), Message(instruction, part, expanded.Error), [.. Fixes(file, instruction, part, expanded.Error)]));
        }
        return findings;
    }

    static IEnumerable<Finding> InGlobal(Dockerfile file, Instruction argument) =>
        from part in Expandable.In(file, argument)
        let expanded = Expander.Expand(part.Text, file.Escape, file.GlobalDefaults.GetValueOrDefault)
        where expanded.Error is not null && !IsAboutAnArgument(file, expanded)
        select Rule.At(part.Owner, Message(argument, part, expanded.Error!));

    static IEnumerable<Finding> InFrom(Dockerfile file, Instruction stage) =>
        from word in stage.Arguments.Take(1).Concat(stage.Flags.Where(flag => flag is { Name: "platform", Value: not null }).Take(1).Select(flag => flag.Value!.Value))
        let expanded = GlobalArguments.Expand(file, word)
        where expanded.Error is not null && !IsAboutAnArgument(file, expanded)
        let part = Expandable.Of(file, stage, word)
        select Rule.At(Place(part, expanded), Message(stage, part, expanded.Error!));

    /// <summary>A build may be given the argument that a <c>${NAME:?message}</c> asks for.</summary>
    static bool IsAboutAnArgument(Dockerfile file, Expansion expanded) => IsAboutAValue(expanded) && GlobalArguments.CanChange(file, expanded);

    /// <summary>A <c>${NAME:?message}</c> fails or not by the value; every other error is there whatever the values are.</summary>
    static bool IsAboutAValue(Expansion expanded) => expanded.Variables.Any(variable => variable.Modifier.EndsWith('?'));

    static TextSpan Place(Expandable part, Expansion expanded) =>
        expanded.Variables is [.., { Modifier: [.., '?'] } last] ? part.SpanOf(last.Start, last.End - last.Start) : part.Owner;

    static IEnumerable<Fix> Fixes(Dockerfile file, Instruction instruction, Expandable part, string error)
    {
        if (!error.Contains("-quote")) yield break;
        if (instruction.Kind is InstructionKind.Copy or InstructionKind.Add)
        {
            if (ExecForm.Of(file, instruction) is { } json) yield return new("Change to a JSON array", json);
        }
        else yield return new("Close the quote", [new(new(part.Owner.End, 0), error.EndsWith("single-quote", StringComparison.Ordinal) ? "'" : "\"")], Preferred: false);
    }

    static string Message(Instruction instruction, Expandable part, string error)
    {
        var inCopy = instruction.Kind is InstructionKind.Copy or InstructionKind.Add && instruction.Form == ArgumentForm.Words;
        if (inCopy && error.Contains("-quote")) return $"The quote in {part.Text} is not closed in this word; a path with blanks needs the JSON form.";
        if (error.EndsWith("-quote")) return $"The {(error.EndsWith("single-quote") ? "single" : "double")} quote is not closed.";
        return $"The builder cannot expand {(part.Text.Length > 60 ? "this" : part.Text)}: {error}.";
    }
}
