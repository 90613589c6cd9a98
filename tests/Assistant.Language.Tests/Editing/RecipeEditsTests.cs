using Assistant.Language.Editing;
using Assistant.Language.Recipes.Names;
using Assistant.Language.Tests.Recipes;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

/// <summary>What is kept with the lines of a recipe never outlives what it was found in.</summary>
public class RecipeEditsTests
{
    [Fact]
    public void An_edited_document_has_the_tokens_entries_and_names_of_a_fresh_one() =>
        Gen.Select(RecipeTests.Documents, RecipeTests.Piece, Gen.Int[0, 120], Gen.Int[0, 10]).Sample((document, piece, at, length) =>
        {
            _ = Seen(document);
            var start = Math.Min(at, document.Text.Length);
            var edited = document.With(new(new(start, Math.Min(length, document.Text.Length - start)), piece));
            Assert.Equal(Seen(new(document.Kind, SourceText.From(edited.Text.ToString()))), Seen(edited));
        }, iter: 2_000);

    static List<string> Seen(Document document)
    {
        var names = RecipeNames.Of(document);
        return
        [
            .. SemanticTokens.Of(document).Select(token => $"{token}"),
            .. Symbols.Of(document).SelectMany(Flat).Select(symbol => $"{symbol.Name} {symbol.Detail} {symbol.Span} {symbol.NameSpan}"),
            .. Enumerable.Range(0, document.Text.Length + 1).Select(offset => $"{names.At(offset)}"),
        ];
    }

    static IEnumerable<Symbol> Flat(Symbol symbol) => symbol.Children.SelectMany(Flat).Prepend(symbol);
}
