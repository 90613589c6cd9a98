using Assistant.Language.Editing;
using Assistant.Language.Tests.Recipes;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class RecipeSymbolsTests
{
    [Fact]
    public void A_recipe_is_a_list_of_blocks() => Check(DocumentKind.Recipe,
        """
        # Databases
        PORT=5432 DB_PASSWORD=secret
        docker pull postgres:18

        ### database
        # Keeps its data.
        docker run -d --name db \
          -v data:/var/lib/postgresql postgres:18
        docker run -it quay.io/jupyter/base-notebook
        # @name shell
        docker exec -it db bash

        # next
        ### tidy up
        docker stop db && docker volume rm data
        ls
        docker
        """,
        """
        Variable PORT: 5432 @ 1-1
        Variable DB_PASSWORD: ••• @ 1-1
        Command pull: postgres:18 @ 2-2
        Block database:  @ 4-10
          Command db: run postgres:18 @ 6-7
          Command quay.io/jupyter/base-notebook: run @ 8-8
          Command shell: exec · db bash @ 10-10
        Block tidy up:  @ 13-16
          Command stop: db @ 14-14
          Command volume rm: data @ 14-14
          Command docker:  @ 16-16
        """);

    [Fact]
    public void A_page_shows_the_headings_above_its_commands() => Check(DocumentKind.Markdown,
        """
        # Course #
        ## Setup
        ```python
        # no heading
        ```
        ```sh
        docker pull a
        ```
        Text.
        ```console
        $ docker images
        a
        $ docker ps
        ```
        ## Other
        ```sh
        ls
        ```
        ### Last one
        > ```sh
        > ### block
        > docker run --name x a
        > ```
        """,
        """
        Heading Setup:  @ 1-12
          Command pull: a @ 6-6
          Command images:  @ 10-10
          Command ps:  @ 12-12
        Heading Last one:  @ 18-21
          Block block:  @ 20-21
            Command x: run a @ 21-21
        """);

    [Fact]
    public void A_page_without_headings_is_a_flat_list() => Check(DocumentKind.Markdown, "```\ndocker ps\n```", "Command ps:  @ 1-1");

    [Fact]
    public void Blocks_and_named_containers_are_found_from_elsewhere() =>
        Assert.Equal(["Block database in ", "Command db in database", "Command other in database"], Symbols.Landmarks(
            new(DocumentKind.Recipe, SourceText.From("### database\ndocker run --name db a\ndocker run --name database b\ndocker create --name other c\ndocker run --name $X d\n")))
            .Select(landmark => $"{landmark.Kind} {landmark.Name} in {landmark.Container}"));

    [Fact]
    public void Every_entry_has_a_name_and_lies_in_the_one_around_it() => RecipeTests.Documents.Sample(document =>
    {
        Holds(Symbols.Of(document), new(0, document.Text.Length));
        Assert.All(Symbols.Landmarks(document), landmark => Assert.True(landmark.Name.Length > 0 && landmark.Span.End <= document.Text.Length));
    });

    static void Holds(IReadOnlyList<Symbol> symbols, TextSpan outer)
    {
        Assert.All(symbols.Zip(symbols.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        foreach (var symbol in symbols)
        {
            Assert.NotEqual("", symbol.Name);
            Assert.True(symbol.Span.Start >= outer.Start && symbol.Span.End <= outer.End && symbol.Span.Length >= 0);
            Assert.True(symbol.NameSpan.Start >= symbol.Span.Start && symbol.NameSpan.End <= symbol.Span.End && symbol.NameSpan.Length >= 0);
            Holds(symbol.Children, symbol.Span);
        }
    }

    static void Check(DocumentKind kind, string text, string outline)
    {
        var document = new Document(kind, SourceText.From(text.ReplaceLineEndings("\n")));
        Assert.Equal(outline.ReplaceLineEndings("\n"), string.Join('\n', Symbols.Of(document).SelectMany(symbol => Lines(document.Text, symbol, ""))));
    }

    static IEnumerable<string> Lines(SourceText text, Symbol symbol, string indent) =>
        symbol.Children.SelectMany(child => Lines(text, child, $"{indent}  "))
            .Prepend($"{indent}{symbol.Kind} {symbol.Name}: {symbol.Detail} @ {text.LineAt(symbol.Span.Start)}-{text.LineAt(symbol.Span.End)}");
}
