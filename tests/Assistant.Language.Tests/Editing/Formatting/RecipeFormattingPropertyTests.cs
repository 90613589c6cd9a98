using System.Text.RegularExpressions;
using Assistant.Language.Editing.Formatting;
using Assistant.Language.Tests.Recipes;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing.Formatting;

public partial class RecipeFormattingPropertyTests
{
    [Fact]
    public void Formatting_twice_changes_nothing_more() => Gen.Select(Documents, Styles).Sample((document, style) =>
    {
        var once = Format(document, style);
        Assert.Equal(once.Text.ToString(), Format(once, style).Text.ToString());
    }, iter: 2_000);

    [Fact]
    public void Every_command_has_the_words_it_had() => Gen.Select(Documents, Styles).Sample((document, style) =>
    {
        if (BlankBehindBackslash().IsMatch(document.Text.ToString())) return;
        Assert.Equal(Meaning(document), Meaning(Format(document, style)));
    }, iter: 2_000);

    [Fact]
    public void Only_blanks_backslashes_and_marks_of_terminals_change() => Gen.Select(Documents, Styles).Sample((document, style) =>
        Assert.Equal(NoBlanks().Replace(document.Text.ToString(), ""), NoBlanks().Replace(Format(document, style).Text.ToString(), "")), iter: 2_000);

    [Fact]
    public void Typing_never_throws_and_edits_only_blanks() => Gen.Select(Documents, Gen.Int[0, 80]).Sample((document, at) =>
    {
        var edited = Formatted.Apply(document, Language.Editing.Formatting.Formatting.Typed(document, Math.Min(at, document.Text.Length), '\n', new()));
        Assert.Equal(NoBlanks().Replace(document.Text.ToString(), ""), NoBlanks().Replace(edited, ""));
    });

    static Gen<Document> Documents => Gen.Select(RecipeTests.Documents.Where(document => document.Kind != DocumentKind.Dockerfile), Gen.Int[0, 3]).Select((document, longer) =>
        document with { Text = SourceText.From(document.Text.ToString().Replace("docker run", $"docker run{string.Concat(Enumerable.Repeat(" --label a=some/longer/value:1", longer))}")) });

    static Document Format(Document document, FormattingStyle style) =>
        document with { Text = SourceText.From(Formatted.Apply(document, Language.Editing.Formatting.Formatting.Of(document, style))) };

    static IEnumerable<string> Meaning(Document document) => document.Recipe.Lines.Select(line => line switch
    {
        Language.Recipes.CommandLine command => string.Join('|', command.Words.Select(word => word.Value).Append(command.NotRun).Append(command.Heading).Append(command.Description)),
        _ => $"{line.GetType().Name} {document.Text.ToString(line.Span)}",
    });

    static Gen<FormattingStyle> Styles => Gen.Select(Gen.Int[0, 5], Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool).Select((size, spaces, trims, inserts, ends) =>
        new FormattingStyle(size, spaces) { TrimsTrailingBlanks = trims, InsertsFinalNewline = inserts, TrimsFinalNewlines = ends });

    [GeneratedRegex(@"\\[ \t]+\r?\n[ \t]*(> )*-")]
    private static partial Regex BlankBehindBackslash();

    [GeneratedRegex(@"[ \t\r\n\\>]|\.\.\. ")]
    private static partial Regex NoBlanks();
}
