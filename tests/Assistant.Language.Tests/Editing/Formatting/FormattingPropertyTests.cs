using System.Text.RegularExpressions;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Editing;
using Assistant.Language.Editing.Formatting;
using Assistant.Language.Tests.Dockerfiles;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing.Formatting;

public partial class FormattingPropertyTests
{
    [Fact]
    public void Formatting_twice_changes_nothing_more() => Gen.Select(Texts, Styles).Sample((text, style) =>
    {
        var once = Formatted.Of(text, style);
        Assert.Equal(once, Formatted.Of(once, style));
    });

    [Fact]
    public void The_builder_reads_the_same() => Gen.Select(Texts, Styles).Sample((text, style) => AssertSameMeaning(text, Formatted.Of(text, style)));

    [Fact]
    public void The_builders_own_cases_mean_the_same_when_formatted()
    {
        foreach (var text in BuilderCase.All.Select(one => one.Text))
        {
            var once = Formatted.Of(text);
            AssertSameMeaning(text, once);
            Assert.Equal(once, Formatted.Of(once));
        }
    }

    [Fact]
    public void The_findings_are_the_same() => Texts.Sample(text => Assert.Equal(Codes(text), Codes(Formatted.Of(text))));

    [Fact]
    public void Typing_never_throws_and_edits_only_blanks() => Gen.Select(Texts, Gen.Int[0, 60], Gen.Int[0, 2].Select(key => "\n\\`"[key])).Sample((text, at, typed) =>
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From(text));
        var edited = Formatted.Apply(document, Language.Editing.Formatting.Formatting.Typed(document, Math.Min(at, text.Length), typed, new()));
        Assert.Equal(NoBlanks().Replace(text, ""), NoBlanks().Replace(edited, ""));
    });

    static Gen<string> Texts => Gen.OneOf(DockerfileTests.Fragments, Continued.Array[0, 30].Select(string.Concat));

    /// <summary>Pieces of continued instructions, where most edits are made.</summary>
    static Gen<string> Continued => Gen.Int[0, Pieces.Length - 1].Select(chosen => Pieces[chosen]);

    static readonly string[] Pieces =
    [
        "RUN ", "  RUN a && ", "ENV a=1 ", "ENV a b ", "COPY a ", "CMD [\"a\", ", "ONBUILD RUN ", "HEALTHCHECK CMD ", " \\\n", " \\\n", "\\\n", " \\ \r\n", "\n",
        "\n", "x", "b ", "  ", "\t", "# c\n", "  # check=skip=all\n", "# escape=`\n", "'", "\"", "$(", ")", "${x:-", "}", "<<EOF", "EOF\n", "--from=a ", "`\n", "\\",
    ];

    static Gen<FormattingStyle> Styles => Gen.Select(Gen.Int[0, 5], Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool).Select((size, spaces, trims, inserts, ends) =>
        new FormattingStyle(size, spaces) { TrimsTrailingBlanks = trims, InsertsFinalNewline = inserts, TrimsFinalNewlines = ends });

    static void AssertSameMeaning(string before, string after)
    {
        Assert.Equal(NoBlanks().Replace(before, ""), NoBlanks().Replace(after, ""));
        var (old, formatted) = (Dockerfile.Parse(SourceText.From(before)), Dockerfile.Parse(SourceText.From(after)));
        Assert.Equal(old.Escape, formatted.Escape);
        Assert.Equal(old.Directives.Select(directive => $"{directive.Name}={directive.Value.Value}"), formatted.Directives.Select(directive => $"{directive.Name}={directive.Value.Value}"));
        Assert.Equal(old.Instructions.Select(Meaning), formatted.Instructions.Select(Meaning));
    }

    /// <summary>What the builder takes from an instruction. A shell command means the same with more or fewer blanks between its words.</summary>
    static string Meaning(Instruction instruction) => string.Join('|',
    [
        instruction.Keyword.Value, instruction.Form.ToString(),
        .. instruction.Flags.Select(flag => $"{flag.Name}={flag.Value?.Value}"),
        .. instruction.Arguments.Select(word => IsCommand(instruction) ? Squeezed(word.Value) : word.Value),
        .. instruction.Pairs.Select(pair => $"{pair.Key.Value}={pair.Value?.Value}"),
        .. instruction.Heredocs.Select(heredoc => $"{heredoc.Name} {heredoc.Expands} {heredoc.StripsTabs} {heredoc.Body.Length}"),
        instruction.InnerComments.Count().ToString(), instruction.InnerBlanks.Count().ToString(), instruction.IsOpen.ToString(),
        instruction.Trigger is { } trigger ? Meaning(trigger) : "",
    ]);

    static bool IsCommand(Instruction instruction) =>
        instruction is { Form: ArgumentForm.Text, Kind: InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck };

    /// <summary>Blanks between words as one, those in quotes and behind a backslash as they are.</summary>
    static string Squeezed(string command) => Blanks().Replace(command, run => run.Value[0] is ' ' or '\t' ? " " : run.Value);

    static IEnumerable<string> Codes(string text) =>
        Diagnostics.Of(new(DocumentKind.Dockerfile, SourceText.From(text))).Select(finding => $"{finding.Code} {NoBlanks().Replace(finding.Message, "")}");

    [GeneratedRegex(@"'[^']*'?|""(?:\\.|[^""\\])*""?|\\.|[ \t]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[ \t\r\n]")]
    private static partial Regex NoBlanks();
}
