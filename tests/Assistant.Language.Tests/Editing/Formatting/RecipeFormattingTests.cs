using Assistant.Language.Editing.Formatting;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing.Formatting;

/// <summary>In the tables <c>⏎</c> is a line break and <c>·</c> a blank at the end of a line.</summary>
public class RecipeFormattingTests
{
    const string Long = "quay.io/jupyter/datascience-notebook:2026-11-02-and-a-very-long-tag-that-fills-the-line";

    [Theory]
    [InlineData("docker run -d --rm -p 8888:8888 -v work:/work " + Long + " start.sh -x⏎", "docker run -d --rm \\⏎  -p 8888:8888 \\⏎  -v work:/work \\⏎  " + Long + " start.sh -x⏎")]
    [InlineData("  docker run -itp 80:80 --name=x -e A=\"b  c\" " + Long, "  docker run \\⏎    -itp 80:80 \\⏎    --name=x \\⏎    -e A=\"b  c\" \\⏎    " + Long)]
    [InlineData("A=1 docker build . -t app --build-arg A=" + Long + " # why", "A=1 docker build . \\⏎  -t app \\⏎  --build-arg A=" + Long + " # why")]
    [InlineData("docker pull " + Long + "-and-longer-still", "docker pull " + Long + "-and-longer-still")]
    [InlineData("docker exec -it web bash -c 'one long text that goes on and on and on and on and on and on and on and on and on'", "docker exec -it web bash -c 'one long text that goes on and on and on and on and on and on and on and on and on'")]
    [InlineData("docker run   -d  x⏎docker   ps··⏎", "docker run -d x⏎docker ps⏎")]
    public void A_command_longer_than_a_line_has_a_flag_on_each(string before, string after) => Check(before, after);

    [Theory]
    [InlineData("docker run -d --name x \\⏎-p 80:80 -v a:/b \\⏎      y⏎", "docker run -d --name x \\⏎      -p 80:80 \\⏎      -v a:/b \\⏎      y⏎")]
    [InlineData("docker run \\⏎-p \\⏎80:80 x z⏎", "docker run \\⏎  -p 80:80 \\⏎  x z⏎")]
    [InlineData("docker \\⏎    run -d x \\⏎    bash \\⏎  -c y⏎", "docker run \\⏎    -d \\⏎    x \\⏎    bash \\⏎    -c y⏎")]
    [InlineData("docker run \\\r⏎    -d x\r⏎docker run -v a:/b \\\r⏎  x\r⏎", "docker run \\\r⏎    -d \\\r⏎    x\r⏎docker run -v a:/b \\\r⏎    x\r⏎")]
    [InlineData("docker run --label a=" + Long + " \\⏎ x", "docker run \\⏎ --label a=" + Long + " \\⏎ x")]
    [InlineData("docker run -d -p 80:80 \\⏎  x⏎", "docker run -d -p 80:80 \\⏎  x⏎")]
    [InlineData("docker run \\⏎\t-d \\⏎\tx⏎", "docker run \\⏎\t-d \\⏎\tx⏎")]
    public void A_command_on_several_lines_stays_there(string before, string after) => Check(before, after);

    [Theory]
    [InlineData("A=1··⏎⏎⏎·⏎# note·⏎docker ps·⏎", "A=1⏎⏎# note⏎docker ps⏎")]
    [InlineData("### a··⏎docker ps·# b··⏎·⏎ls··⏎⏎⏎ls⏎", "### a⏎docker ps·# b⏎⏎ls··⏎⏎⏎ls⏎")]
    [InlineData("docker build -  <<E⏎a··⏎⏎⏎E⏎⏎⏎docker   ps⏎", "docker build -  <<E⏎a··⏎⏎⏎E⏎⏎⏎docker ps⏎")]
    [InlineData("for x in 1; do⏎docker   rm $x··⏎done⏎", "for x in 1; do⏎docker   rm $x··⏎done⏎")]
    [InlineData("docker   ps  |  cat··⏎", "docker   ps  |  cat··⏎")]
    [InlineData("docker run 'a⏎⏎⏎b'⏎", "docker run 'a⏎⏎⏎b'⏎")]
    [InlineData("docker run \"a \\⏎b\"  c⏎", "docker run \"a \\⏎b\"  c⏎")]
    [InlineData("docker run x\\··⏎docker ps", "docker run x\\·⏎docker ps")]
    [InlineData("docker run -d \\⏎", "docker run -d \\⏎")]
    [InlineData("", "")]
    public void Blanks_that_mean_nothing_go(string before, string after) => Check(before, after);

    [Theory]
    [InlineData("docker run -d \\··⏎-p 80:80 x·⏎", "docker run -d \\⏎  -p 80:80 \\⏎  x⏎")]
    [InlineData("docker run -d \\·⏎x⏎", "docker run -d \\⏎  x⏎")]
    [InlineData("docker run -d \\··⏎  -p 80:80 \\·⏎x⏎", "docker run -d \\⏎  -p 80:80 \\⏎  x⏎")]
    [InlineData("docker run x --name \\·⏎  lab⏎", "docker run x --name \\⏎  lab⏎")]
    [InlineData("docker run -v \\·⏎a:/b x⏎", "docker run -v a:/b \\⏎  x⏎")]
    [InlineData("docker run x \\·⏎  bash⏎", "docker run x \\⏎  bash⏎")]
    [InlineData("docker run x \\·⏎bash⏎", "docker run x \\·⏎bash⏎")]
    [InlineData("docker ps \\·⏎⏎docker images⏎", "docker ps \\·⏎⏎docker images⏎")]
    [InlineData("docker run -d \\·⏎  docker ps⏎", "docker run -d \\·⏎  docker ps⏎")]
    [InlineData("docker run -d \\·⏎# note⏎x⏎", "docker run -d \\·⏎# note⏎x⏎")]
    [InlineData("docker run -d \\·⏎A=1⏎", "docker run -d \\·⏎A=1⏎")]
    public void A_blank_behind_a_backslash_goes_where_the_next_line_was_certainly_meant(string before, string after) => Check(before, after);

    [Theory]
    [InlineData("Text··⏎⏎⏎```sh⏎docker   ps··⏎```⏎", "Text··⏎⏎⏎```sh⏎docker ps⏎```⏎")]
    [InlineData("```console⏎$ docker   ps⏎ID   NAME··⏎$ docker run -v a:/b \\⏎> -d x⏎```⏎", "```console⏎$ docker ps⏎ID   NAME··⏎$ docker run -v a:/b \\⏎>   -d \\⏎>   x⏎```⏎")]
    [InlineData("```console⏎$ docker run -d -v a:/b " + Long + "-----⏎```⏎", "```console⏎$ docker run -d \\⏎>   -v a:/b \\⏎>   " + Long + "-----⏎```⏎")]
    [InlineData("> ```⏎> docker run \\⏎> -d x⏎> ```⏎", "> ```⏎> docker run \\⏎>   -d \\⏎>   x⏎> ```⏎")]
    [InlineData("- a⏎⏎  ```⏎  docker run \\⏎      -d x⏎  ```⏎", "- a⏎⏎  ```⏎  docker run \\⏎      -d \\⏎      x⏎  ```⏎")]
    [InlineData("```⏎ls   -l··⏎# a··⏎```⏎", "```⏎ls   -l··⏎# a··⏎```⏎")]
    public void In_a_page_only_docker_fences_change(string before, string after) => Check(before, after, kind: DocumentKind.Markdown);

    [Theory]
    [InlineData("docker ps", true, false, "docker ps⏎")]
    [InlineData("docker ps⏎⏎·⏎", true, true, "docker ps⏎")]
    [InlineData("docker ps \\", true, true, "docker ps \\")]
    public void The_editor_decides_how_the_file_ends(string before, bool inserts, bool trims, string after) =>
        Check(before, after, new() { InsertsFinalNewline = inserts, TrimsFinalNewlines = trims });

    [Fact]
    public void A_Dockerfile_keeps_the_commands_in_its_comments() =>
        Check("# docker run   \\⏎#   -d x⏎FROM a⏎", "# docker run   \\⏎#   -d x⏎FROM a⏎", kind: DocumentKind.Dockerfile);

    [Fact]
    public void A_range_formats_the_commands_it_touches()
    {
        var document = new Document(DocumentKind.Recipe, SourceText.From("docker   ps\ndocker   ps\ndocker   ps\n"));
        Assert.Equal("docker   ps\ndocker ps\ndocker   ps\n", Formatted.Apply(document, Language.Editing.Formatting.Formatting.In(document, new(14, 0), new())));
    }

    [Theory]
    [InlineData("docker run \\⏎‸", "docker run \\⏎  ")]
    [InlineData("docker run \\⏎    -d \\⏎‸", "docker run \\⏎    -d \\⏎    ")]
    [InlineData("docker run \\⏎    -d x⏎    ‸", "docker run \\⏎    -d x⏎")]
    [InlineData("  docker run \\⏎  ‸x", "  docker run \\⏎    x")]
    [InlineData("docker ps⏎  ‸", "docker ps⏎  ")]
    [InlineData("ls \\⏎‸", "ls \\⏎")]
    [InlineData("‸", "")]
    public void After_enter_the_new_line_begins_where_it_should(string before, string after)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, Text(before));
        Assert.Equal(Text(after), Formatted.Apply(document, Language.Editing.Formatting.Formatting.Typed(document, offset, '\n', new())));
    }

    static void Check(string before, string after, FormattingStyle? style = null, DocumentKind kind = DocumentKind.Recipe)
    {
        var document = new Document(kind, SourceText.From(Text(before)));
        Assert.Equal(Text(after), Formatted.Apply(document, Language.Editing.Formatting.Formatting.Of(document, style ?? new())));
    }

    static string Text(string picture) => picture.Replace('⏎', '\n').Replace('·', ' ');
}
