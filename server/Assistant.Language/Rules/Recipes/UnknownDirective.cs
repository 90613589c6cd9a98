using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Directives;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

static class UnknownDirective
{
    public static readonly Rule Rule = new("DC040", "The assistant knows no such directive", Severity.Warning, """
        A comment that begins with `@` tells the assistant something about the docker line below it. The directives are `@name`, `@open`, `@wait`,
        `@token`, `@prompt` and `@env-file`; any other has no effect. A comment for people begins with another character.

        Bad:

        ```sh
        # @opn http://localhost:8787
        docker run -d -p 8787:8787 rocker/rstudio
        ```

        Good:

        ```sh
        # @open http://localhost:8787
        docker run -d -p 8787:8787 rocker/rstudio
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) => Named(document).Concat(document.Kind == DocumentKind.Recipe ? Parted(document) : []);

    /// <summary>Such as <c># @ wait healthy</c>, which is a comment for people.</summary>
    static IEnumerable<Finding> Parted(Document document) =>
        from part in document.Recipe.Parts
        from blank in part.Known(Blanks.In).All
        select Rule.At(blank.Moved(part.Start), "A blank stands behind the @, so that this is no directive.", new Fix("Remove the blank", [new(TextSpan.FromBounds(blank.Start + 1, blank.End).Moved(part.Start), "")]));

    /// <summary>Where an @ and the blanks behind it stand in front of a directive's name, kept with the part.</summary>
    sealed record Blanks(ImmutableArray<TextSpan> All)
    {
        public static Blanks In(LineChunk chunk) => new(
        [
            .. from written in chunk.Written
               where written.Line is { Kind: LineKind.Comment, Text: ['@', ' ' or '\t', ..] }
               let rest = written.Line.Text[1..].TrimStart()
               where DirectiveFacts.Find(rest.Split(' ', '\t')[0]) is not null
               select new TextSpan(written.Start + written.Line.Span.End - written.Line.Text.Length, written.Line.Text.Length - rest.Length),
        ]);
    }

    static IEnumerable<Finding> Named(Document document) =>
        from directive in document.Directives.All
        where directive.Meaning is DirectiveMeaning.Unknown && (document.Kind == DocumentKind.Recipe || document.Directives.IsUsed(directive))
        select Unknown(directive, ((DirectiveMeaning.Unknown)directive.Meaning).Nearest);

    static Finding Unknown(Directive directive, string? nearest)
    {
        var message = $"There is no directive @{directive.Name}.";
        return nearest is null
            ? Rule.At(directive.NameSpan, $"{message} The directives are {string.Join(", ", DirectiveFacts.All.Select(facts => $"@{facts.Name}"))}.")
            : Rule.At(directive.NameSpan, $"{message} Did you mean @{nearest}?", new Fix($"Change to @{nearest}", [new(directive.NameSpan, $"@{nearest}")]));
    }
}
