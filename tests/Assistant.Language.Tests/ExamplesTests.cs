using System.Text.RegularExpressions;
using Assistant.Language.Editing;
using Assistant.Language.Text;

namespace Assistant.Language.Tests;

/// <summary>The files that a newcomer opens first: they are all read, and nothing in them is wrong but what they say is wrong.</summary>
public partial class ExamplesTests
{
    [Fact]
    public void A_finding_is_announced_by_the_comment_above_it() =>
        Assert.Empty(
            from document in Examples()
            from finding in Diagnostics.Of(document)
            where finding.Severity != Severity.Hint && !CommentAbove(document, finding.Span.Start).Contains(finding.Code)
            select $"{document.Path}:{document.Text.LineAt(finding.Span.Start) + 1} {finding.Code} {finding.Message}");

    [Fact]
    public void An_announced_finding_is_found() =>
        Assert.Empty(
            from document in Examples()
            let findings = Diagnostics.Of(document)
            from line in Enumerable.Range(0, document.Text.LineCount)
            from Match code in Code().Matches(document.Text.ToString(document.Text.Line(line)))
            where !findings.Any(finding => finding.Code == code.Value && document.Text.LineAt(finding.Span.Start) == line + 1)
            select $"{document.Path}:{line + 1} announces {code.Value}");

    [Fact]
    public void The_introduction_has_its_sixteen_commands() =>
        Assert.Equal(
            [
                "docker search tidyverse",
                "docker pull rocker/tidyverse",
                "docker images",
                "docker run -d -p 8787:8787 rocker/tidyverse",
                "docker ps",
                "docker stop NAME",
                "docker run -d -v /home/R:/home/scripts -p 8787:8787 rocker/tidyverse",
                "docker run -it --rm -p 8888:8888 jupyter/tensorflow-notebook",
                "docker run -d jupyter/tensorflow-notebook",
                "docker exec -it <container_name> bash",
                "docker run -it python python",
                "docker run -d --name timescaledb -p 5432:5432 timescale/timescaledb",
                "docker exec -it timescaledb psql -U postgres",
                "docker start timescaledb",
                "docker rm timescaledb",
                "docker rmi timescale/timescaledb",
            ],
            CommandsOf("introduction.recipe"));

    [Theory]
    [InlineData("notebooks.recipe", 6)]
    [InlineData("databases.recipe", 8)]
    [InlineData("rstudio.recipe", 6)]
    [InlineData("course.md", 10)]
    [InlineData("Dockerfile", 2)]
    public void Every_command_is_read(string file, int commands) => Assert.Equal(commands, CommandsOf(file).Count());

    static IEnumerable<string> CommandsOf(string file) =>
        Examples().Single(document => Path.GetFileName(document.Path) == file).Recipe.Commands
            .Where(line => line.NotRun is null)
            .Select(line => string.Join(' ', line.Words.Select(word => word.Value)));

    static IEnumerable<Document> Examples() =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let text = File.ReadAllText(path)
        let kind = DocumentKinds.Of(path, text)
        where kind is not null
        select new Document(kind.Value, SourceText.From(text), path);

    static string CommentAbove(Document document, int offset)
    {
        var line = document.Text.LineAt(offset) - 1;
        return line < 0 ? "" : document.Text.ToString(document.Text.Line(line));
    }

    [GeneratedRegex(@"\b[A-Z]{2}\d{3}\b")]
    private static partial Regex Code();
}
