using Assistant.Language.Recipes.Plans;

namespace Assistant.Language.Rules.Recipes;

static class InvalidValue
{
    public static readonly Rule Rule = new("DC006", "Docker refuses the value of a flag", Severity.Error, """
        The docker client checks ports, volumes, sizes, durations, numbers, mounts, networks, graphics cards, limits and more
        before it asks the engine, and stops at a value that is not of the right form. The finding has the client's own words.

        Bad:

        ```sh
        docker run -p 8787:rstudio -m 1,5g --health-interval 5 --health-cmd true rocker/tidyverse
        ```

        Good:

        ```sh
        docker run -p 8787:8787 -m 1.5g --health-interval 5s --health-cmd true rocker/tidyverse
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from written in WrittenFlag.In(document)
        let spec = written.Flag.Spec!
        let error = FlagValues.Error(spec, written.Value) ?? LateFlagValues.Error(written.Line.Command.Name, spec, written.Value)
        where error is not null
        select Rule.At(written.Word.Span, $"Docker refuses {written.Flag.Name} {Shown(written.Value)}: {error}.{Form(spec)}", [.. Fixes(written)]);

    static string Shown(string value) => value == "" ? "without a value" : value;

    static string Form(Catalogue.FlagSpec spec) => spec.Wants is { } form ? $" It takes {form}." : "";

    /// <summary>A comma for a decimal point; a number of seconds or days without a unit that docker knows.</summary>
    static IEnumerable<Fix> Fixes(WrittenFlag written)
    {
        var spec = written.Flag.Spec!;
        string[] candidates = spec.Type switch
        {
            "bytes" or "decimal" => [written.Value.Replace(',', '.')],
            "duration" => [written.Value + "s", InHours(written.Value)],
            _ => [written.Value.Replace(" ", ""), written.Value.ToLowerInvariant()],
        };
        return candidates.Distinct()
            .Where(value => value != written.Value && value != "" && FlagValues.Error(spec, value) is null && LateFlagValues.Error(written.Line.Command.Name, spec, value) is null)
            .Take(1).Select(written.ChangeTo);
    }

    static string InHours(string value) => value.EndsWith('d') && int.TryParse(value[..^1], out var days) ? $"{days * 24}h" : value;
}
