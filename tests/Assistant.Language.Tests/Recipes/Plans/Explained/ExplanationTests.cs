using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Recipes.Plans.Explained;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Recipes.Plans.Explained;

/// <summary>Commands with the sentences that explain them, in <c>commands.txt</c> and <c>examples.txt</c>; <c>UPDATE=1</c> writes them anew.</summary>
public class ExplanationTests
{
    const string Folder = "tests/Assistant.Language.Tests/Recipes/Plans/Explained";

    [Fact]
    public void Commands_are_explained() => Repository.AssertRendered($"{Folder}/commands.txt", string.Concat(
        File.ReadLines(Path.Combine(Repository.Root, Folder, "commands.txt")).Where(line => line.StartsWith("docker ")).Select(command => Picture(DocumentKind.Recipe, command))));

    [Fact]
    public void Examples_are_explained() => Repository.AssertRendered($"{Folder}/examples.txt", string.Concat(
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples")).Order(StringComparer.Ordinal)
        let name = Path.GetFileName(file)
        let text = File.ReadAllText(file)
        where DocumentKinds.Of(name, text) is not null
        select $"## {name}\n\n{Picture(DocumentKinds.Of(name, text)!.Value, text)}"));

    [Fact]
    public void No_secret_is_told()
    {
        var environment = Plans.Environment with { Variable = name => name == "DB_PASSWORD" ? "hunter2" : null, ReadFile = _ => "TOKEN=hunter2\n" };
        foreach (var command in new[] { "docker run -e DB_PASSWORD img", "docker run -e A=$DB_PASSWORD img", "docker run --env-file f img", "docker build --build-arg DB_PASSWORD .", "docker exec -e DB_PASSWORD a sh", "docker run img --pw=$DB_PASSWORD" })
        {
            var plan = Plan.Of(Recipe.Of(DocumentKind.Recipe, SourceText.From(command)).Commands.First(), environment.WithoutSecrets());
            Assert.DoesNotContain("hunter2", string.Concat(plan.Requests.Select(request => $"{request.Query}{request.Body?.ToJsonString()}")));
            Assert.DoesNotContain("hunter2", string.Concat(Explanation.Of(plan)));
        }
        Assert.Equal("docker run -e PASSWORD=… --env=API_KEY=… -e TZ=UTC -e TOKEN=$T img", Written("docker run -e PASSWORD=hunter2 --env=API_KEY='x y' -e TZ=UTC -e TOKEN=$T img"));
    }

    static string Written(string text) => WrittenCommand.WithoutSecrets(SourceText.From(text), Recipe.Of(DocumentKind.Recipe, SourceText.From(text)).Commands.First());

    [Fact]
    public void Any_command_has_an_explanation_in_sentences() =>
        Words.Sample(text =>
        {
            foreach (var line in Recipe.Of(DocumentKind.Recipe, SourceText.From("docker " + text)).Commands)
                Assert.All(Explanation.Of(Plan.Of(line, Plans.Environment)), sentence => Assert.Matches("[.?!]$", sentence));
        });

    static Gen<string> Words =>
        Gen.OneOf("run", "create", "-d", "-it", "--rm", "-p", "80:80", "-v", "a:/b", "./a:/b:ro", "-e", "A=1", "A", "--gpus", "all", "--name", "n", "--network", "host", "img", "rocker/tidyverse", "$X", "<a>",
            "exec", "build", ".", "ps", "-a", "stop", "rm", "volume", "network", "cp", "a:/b", "--mount", "type=bind,source=/a,target=/b", "--restart", "always", "prune", "''", "-m", "1g", "logs", "pull", "tag", "'")
            .Array[0, 9].Select(words => string.Join(' ', words));

    static string Picture(DocumentKind kind, string text)
    {
        var source = SourceText.From(text);
        return string.Concat(Recipe.Of(kind, source).Commands.Select(line =>
            $"{WrittenCommand.WithoutSecrets(source, line)}\n{string.Concat(Explanation.Of(Plan.Of(line, Plans.Environment)).Select(sentence => $"  {sentence}\n"))}\n"));
    }
}
