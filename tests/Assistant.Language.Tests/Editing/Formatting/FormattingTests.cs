using Assistant.Language.Editing.Formatting;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing.Formatting;

/// <summary>In the tables <c>⏎</c> is a line break, <c>→</c> a tab and <c>·</c> a blank at the end of a line.</summary>
public class FormattingTests
{
    [Theory]
    [InlineData("  FROM a⏎→run b⏎", "FROM a⏎run b⏎")]
    [InlineData("FROM a··⏎·⏎RUN b→⏎", "FROM a⏎⏎RUN b⏎")]
    [InlineData("FROM a⏎⏎⏎·⏎RUN b⏎⏎⏎", "FROM a⏎⏎RUN b⏎⏎")]
    [InlineData("⏎⏎FROM a⏎", "⏎FROM a⏎")]
    [InlineData("  # escape=`··⏎  # note·⏎FROM a⏎", "# escape=`⏎# note⏎FROM a⏎")]
    [InlineData("\uFEFF  FROM a⏎", "\uFEFFFROM a⏎")]
    [InlineData("FROM a\r⏎\r⏎\r⏎RUN b \\ \r⏎c··\r⏎", "FROM a\r⏎\r⏎RUN b \\\r⏎    c\r⏎")]
    public void Instructions_stand_at_the_margin_without_surplus_blanks(string before, string after) => Check(before, after);

    [Theory]
    [InlineData("RUN a && \\⏎b && \\⏎c⏎", "RUN a && \\⏎    b && \\⏎    c⏎")]
    [InlineData("RUN a && \\⏎  b && \\⏎       c⏎", "RUN a && \\⏎  b && \\⏎       c⏎")]
    [InlineData("  RUN a && \\⏎      b \\⏎   c⏎", "RUN a && \\⏎    b \\⏎ c⏎")]
    [InlineData("  RUN a \\⏎  b⏎", "RUN a \\⏎    b⏎")]
    [InlineData("RUN a && \\⏎# one⏎          # two⏎  b && \\⏎# three⏎→c⏎", "RUN a && \\⏎  # one⏎  # two⏎  b && \\⏎→# three⏎→c⏎")]
    [InlineData("RUN a 'x \\⏎# one⏎  # two⏎y'⏎", "RUN a 'x \\⏎    # one⏎  # two⏎y'⏎")]
    [InlineData("RUN a \\⏎# last⏎", "RUN a \\⏎    # last⏎")]
    [InlineData("RUN a \\⏎··⏎⏎b⏎", "RUN a \\⏎⏎⏎    b⏎")]
    [InlineData("ENV a=1 \\⏎b=\"x \\⏎y\" \\⏎c=2⏎", "ENV a=1 \\⏎    b=\"x \\⏎y\" \\⏎    c=2⏎")]
    [InlineData("CMD [\"a\",\\⏎\"b\"\\⏎]⏎", "CMD [\"a\",\\⏎    \"b\"\\⏎    ]⏎")]
    [InlineData("ONBUILD COPY a \\⏎b⏎", "ONBUILD COPY a \\⏎    b⏎")]
    [InlineData("HEALTHCHECK --interval=5s \\⏎CMD a⏎", "HEALTHCHECK --interval=5s \\⏎    CMD a⏎")]
    [InlineData("RUN a \"$(uname -m)\" ${X:-y} \\⏎b⏎", "RUN a \"$(uname -m)\" ${X:-y} \\⏎    b⏎")]
    public void Continued_lines_have_an_indent(string before, string after) => Check(before, after);

    [Theory]
    [InlineData("COPY a\\⏎b c⏎")]
    [InlineData("RU\\⏎N a⏎")]
    [InlineData("\\⏎RUN a⏎")]
    [InlineData("RUN echo 'a \\⏎b'⏎")]
    [InlineData("RUN echo \"$(echo \"a \\⏎b\")\"⏎")]
    [InlineData("RUN echo a\\ \\⏎b⏎")]
    [InlineData("RUN --mount=type=bind,\\⏎target=/x a⏎")]
    [InlineData("ENV a b \\⏎c⏎")]
    [InlineData("MAINTAINER a \\⏎b⏎")]
    [InlineData("RUN <<EOF⏎  a·⏎⏎⏎# b⏎\\⏎ EOF⏎EOF⏎")]
    [InlineData("COPY <<-'A' <<B /x⏎→a··⏎→A⏎  b⏎B⏎")]
    [InlineData("FROM a⏎  # check=skip=all⏎RUN b⏎")]
    [InlineData("FROM a⏎  #⏎RUN b⏎")]
    [InlineData("RUN <<EOF⏎a·⏎⏎⏎")]
    [InlineData("RUN --mount=\"a··⏎")]
    [InlineData("from a⏎run b⏎")]
    [InlineData("")]
    public void What_has_a_meaning_stays(string text) => Check(text, text);

    [Theory]
    [InlineData("RUN b··", true, true, false, "RUN b⏎")]
    [InlineData("RUN b\r⏎RUN c", true, true, false, "RUN b\r⏎RUN c\r⏎")]
    [InlineData("RUN b \\", true, true, false, "RUN b \\")]
    [InlineData("RUN <<E⏎x", true, true, false, "RUN <<E⏎x")]
    [InlineData("RUN b⏎⏎⏎··", true, true, true, "RUN b⏎")]
    [InlineData("⏎⏎", true, true, true, "⏎")]
    [InlineData("RUN b··⏎··RUN c·", false, false, false, "RUN b··⏎RUN c·")]
    public void The_editor_decides_how_lines_and_the_file_end(string before, bool trims, bool inserts, bool trimsEnd, string after) =>
        Check(before, after, new() { TrimsTrailingBlanks = trims, InsertsFinalNewline = inserts, TrimsFinalNewlines = trimsEnd });

    [Theory]
    [InlineData(2, true, "RUN a \\⏎  b⏎")]
    [InlineData(8, false, "RUN a \\⏎→b⏎")]
    [InlineData(0, true, "RUN a \\⏎ b⏎")]
    public void An_indent_is_what_the_editor_says(int tabSize, bool insertSpaces, string after) =>
        Check("RUN a \\⏎b⏎", after, new(tabSize, insertSpaces));

    [Theory]
    [InlineData("  FROM a⏎‸  RUN b⏎‸  RUN c⏎", "  FROM a⏎RUN b⏎  RUN c⏎")]
    [InlineData("  FROM a⏎  RU‸‸N b⏎  RUN c⏎", "  FROM a⏎RUN b⏎  RUN c⏎")]
    [InlineData("  FROM a⏎  R‸U‸N b \\⏎c⏎  RUN c⏎", "  FROM a⏎RUN b \\⏎    c⏎  RUN c⏎")]
    public void A_range_formats_the_instructions_it_touches(string before, string after)
    {
        var start = Text(before).IndexOf('‸');
        var end = Text(before).LastIndexOf('‸') - 1;
        var document = new Document(DocumentKind.Dockerfile, SourceText.From(Text(before).Replace("‸", "")));
        Assert.Equal(Text(after), Formatted.Apply(document, Language.Editing.Formatting.Formatting.In(document, TextSpan.FromBounds(start, end), new())));
    }

    [Theory]
    [InlineData("FROM a⏎RUN b \\⏎‸", "FROM a⏎RUN b \\⏎    ")]
    [InlineData("RUN b \\⏎  c \\⏎‸", "RUN b \\⏎  c \\⏎  ")]
    [InlineData("RUN b \\⏎  # c⏎‸⏎COPY x y⏎", "RUN b \\⏎  # c⏎  ⏎COPY x y⏎")]
    [InlineData("RUN b \\⏎  c⏎  ‸⏎RUN d⏎", "RUN b \\⏎  c⏎⏎RUN d⏎")]
    [InlineData("RUN b \\⏎  c⏎  ‸", "RUN b \\⏎  c⏎")]
    [InlineData("RUN b \\⏎‸c⏎", "RUN b \\⏎    c⏎")]
    [InlineData("RUN echo 'a \\⏎‸b'⏎", "RUN echo 'a \\⏎b'⏎")]
    [InlineData("RUN <<E⏎  a⏎  ‸⏎E⏎", "RUN <<E⏎  a⏎  ⏎E⏎")]
    [InlineData("# escape=`⏎RUN a `⏎‸", "# escape=`⏎RUN a `⏎    ")]
    [InlineData("‸", "")]
    public void After_enter_the_new_line_begins_where_it_should(string before, string after) => CheckTyped(before, '\n', after);

    [Theory]
    [InlineData("RUN a && \\‸⏎b && \\⏎  c⏎", "RUN a && \\⏎    b && \\⏎  c⏎")]
    [InlineData("RUN a && \\‸⏎COPY x y⏎", "RUN a && \\⏎COPY x y⏎")]
    [InlineData("RUN a && \\‸⏎  b⏎", "RUN a && \\⏎  b⏎")]
    [InlineData("RUN a\\‸b⏎c⏎", "RUN a\\b⏎c⏎")]
    public void After_the_escape_character_the_line_below_is_a_continued_one(string before, string after) => CheckTyped(before, '\\', after);

    static void CheckTyped(string before, char typed, string after)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, Text(before));
        Assert.Equal(Text(after), Formatted.Apply(document, Language.Editing.Formatting.Formatting.Typed(document, offset, typed, new())));
    }

    static void Check(string before, string after, FormattingStyle? style = null) => Assert.Equal(Text(after), Formatted.Of(Text(before), style));

    static string Text(string picture) => picture.Replace('⏎', '\n').Replace('→', '\t').Replace('·', ' ');
}
