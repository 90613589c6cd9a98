using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidExpansion
{
    public static readonly Rule Rule = new("InvalidExpansion", "A variable or a quote is not well formed", Severity.Error, """
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

    static IEnumerable<Finding> Check(Document document) =>
        document.Dockerfile is not { } file ? [] : OfStages(file).Concat(OfGlobals(file)).Concat(OfFrom(file));

    static IEnumerable<Finding> OfStages(Dockerfile file) =>
        from instruction in file.Stages.SelectMany(stage => stage.Instructions)
        where instruction.NeedsExpansion && ExpansionFacts.Of(file, instruction) is { IsWellFormed: false } or { HasCondition: true }
        from finding in OfStage(file, instruction)
        select finding;

    static List<Finding> OfStage(Dockerfile file, Instruction instruction)
    {
        var scope = file.ScopeOf(instruction);
        var findings = new List<Finding>();
        foreach (var part in Expandable.In(file, instruction))
        {
            var expanded = scope.Expand(part);
            if (expanded.Error is null || (!scope.IsCertain(expanded) && IsAboutAValue(expanded))) continue;
            findings.Add(Rule.At(Place(part, expanded), Message(instruction, part, expanded.Error)));
        }
        return findings;
    }

    static IEnumerable<Finding> OfGlobals(Dockerfile file) =>
        from instruction in file.Instructions.TakeWhile(instruction => instruction.Kind != InstructionKind.From)
        where instruction.Kind == InstructionKind.Arg
        from part in Expandable.In(file, instruction)
        let error = Expander.Expand(part.Text, file.Escape, file.GlobalDefaults.GetValueOrDefault).Error
        where error is not null
        select Rule.At(part.Owner, Message(instruction, part, error!));

    static IEnumerable<Finding> OfFrom(Dockerfile file) =>
        from stage in file.Stages
        from word in new[] { stage.Base, stage.Platform?.Value }.OfType<Word>()
        let error = GlobalArguments.Expand(file, word).Error
        where error is not null
        select Rule.At(word.Span, Message(stage.From, Expandable.Of(file, stage.From, word), error!));

    /// <summary>A <c>${NAME:?message}</c> fails or not by the value; every other error is there whatever the values are.</summary>
    static bool IsAboutAValue(Expansion expanded) => expanded.Variables.Any(variable => variable.Modifier.EndsWith('?'));

    static TextSpan Place(Expandable part, Expansion expanded) =>
        expanded.Variables is [.., { Modifier: [.., '?'] } last] ? part.SpanOf(last.Start, last.End - last.Start) : part.Owner;

    static string Message(Instruction instruction, Expandable part, string error)
    {
        var inCopy = instruction.Kind is InstructionKind.Copy or InstructionKind.Add && instruction.Form == ArgumentForm.Words;
        if (inCopy && error.Contains("-quote")) return $"The quote in {part.Text} is not closed in this word; a path with blanks needs the JSON form.";
        if (error.EndsWith("-quote")) return $"The {(error.EndsWith("single-quote") ? "single" : "double")} quote is not closed.";
        return $"The builder cannot expand {(part.Text.Length > 60 ? "this" : part.Text)}: {error}.";
    }
}
