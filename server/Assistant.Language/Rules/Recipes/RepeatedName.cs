using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Directives;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

static class RepeatedName
{
    public static readonly Rule Rule = new("DC043", "Two blocks have the same name", Severity.Warning, """
        A heading `### name` and a directive `@name` say what is run: `assistant run FILE#name` and `assistant convert FILE#name` take
        every command of that name, and so does a clean-up. Two blocks of one name are one to them.

        Bad:

        ```sh
        ### lab
        docker run -d -p 127.0.0.1:8888:8888 -v "$PWD/work":/home/jovyan/work quay.io/jupyter/scipy-notebook:2025-03-14
        ### lab
        docker ps
        ```

        Good:

        ```sh
        ### lab
        docker run -d -p 127.0.0.1:8888:8888 -v "$PWD/work":/home/jovyan/work quay.io/jupyter/scipy-notebook:2025-03-14
        ### look
        docker ps
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        document.Kind == DocumentKind.Recipe ? Repeated(Headings(document), "A block").Concat(Repeated(Directives(document), "A command")) : [];

    static IEnumerable<Finding> Repeated(IEnumerable<(string Name, TextSpan Span)> names, string what)
    {
        var seen = new HashSet<string>();
        return from named in names
               where named.Name != "" && !seen.Add(named.Name)
               select Rule.At(named.Span, $"{what} above is called {named.Name} already, and whatever is done with that name is done with both; choose another.");
    }

    static IEnumerable<(string, TextSpan)> Headings(Document document) =>
        from part in document.Recipe.Parts
        from heading in part.Known(Written.In).Headings
        select (heading.Name, heading.Span.Moved(part.Start));

    static IEnumerable<(string, TextSpan)> Directives(Document document) =>
        from directive in document.Directives.All
        where document.Directives.IsUsed(directive) && document.Directives.Counts(directive)
        let named = directive.Meaning as DirectiveMeaning.Named
        where named is not null
        select (named.Name, directive.ValueSpan);

    /// <summary>The headings of a part, kept with it.</summary>
    sealed record Written(ImmutableArray<(string Name, TextSpan Span)> Headings)
    {
        public static Written In(LineChunk chunk) => new([.. from written in chunk.Written where written.Line.Kind == LineKind.Heading select (written.Line.Text, written.Line.TextSpan.Moved(written.Start))]);
    }
}
