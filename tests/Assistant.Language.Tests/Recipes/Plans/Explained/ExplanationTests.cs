using Assistant.Language.Catalogue;
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
        File.ReadLines(Path.Combine(Repository.Root, Folder, "commands.txt")).Where(line => line.Split(' ')[0] is "docker" or "podman" or "nerdctl").Select(command => Picture(DocumentKind.Recipe, command))));

    [Fact]
    public void Examples_are_explained() => Repository.AssertRendered($"{Folder}/examples.txt", string.Concat(
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples")).Order(StringComparer.Ordinal)
        let name = Path.GetFileName(file)
        let text = File.ReadAllText(file)
        where DocumentKinds.Of(name, text) is not (null or DocumentKind.ImagesFile)
        select $"## {name}\n\n{Picture(DocumentKinds.Of(name, text)!.Value, text)}"));

    [Fact]
    public void No_secret_is_told()
    {
        var environment = Plans.Environment with { Variable = name => name == "DB_PASSWORD" ? "hunter2" : null, ReadFile = _ => "TOKEN=hunter2\n" };
        foreach (var command in new[] { "docker run -e DB_PASSWORD img", "docker run -e A=$DB_PASSWORD img", "docker run --env-file f img", "docker build --build-arg DB_PASSWORD .", "docker exec -e DB_PASSWORD a sh", "docker run img --pw=$DB_PASSWORD" })
        {
            var plan = Plan.Of(Recipe.Of(DocumentKind.Recipe, SourceText.From(command)).Commands.First(), environment.WithoutSecrets());
            Assert.DoesNotContain("hunter2", string.Concat(plan.Requests.Select(request => $"{request.Query}{request.Body?.ToJsonString()}")));
            Assert.DoesNotContain("hunter2", string.Concat(Explanation.Of(plan, ImageCatalogue.BuiltIn)));
        }
        Assert.Equal("docker run -e PASSWORD=… --env=API_KEY='…' -e TZ=UTC -e TOKEN=$T img", Written("docker run -e PASSWORD=hunter2 --env=API_KEY='x y' -e TZ=UTC -e TOKEN=$T img"));
    }

    [Theory]
    [InlineData("docker run -e PASSWORD=\"${PASSWORD:-hunter2}\" img", "docker run -e PASSWORD=\"…\" img")]
    [InlineData("docker run -e \"PASSWORD=hunter2\" img", "docker run -e \"PASSWORD=…\" img")]
    [InlineData("docker run -e A=${TOKEN:-hunter2} img", "docker run -e A=… img")]
    [InlineData("docker run -e DB=postgres://u:hunter2@db/x img", "docker run -e DB=postgres://u:…@db/x img")]
    [InlineData("docker run -e DB=postgres://u:hunter2@$HOST/x img", "docker run -e DB=postgres://u:…@$HOST/x img")]
    [InlineData("docker run -e PASSWORD:hunter2 img", "docker run -e PASSWORD:… img")]
    [InlineData("docker run -e HTTP_PROXY=http://u:hunter2@p:1 img", "docker run -e HTTP_PROXY=http://u:…@p:1 img")]
    [InlineData("docker login -p hunter2 -u a", "docker login -p … -u a")]
    [InlineData("docker run img start-notebook.py --IdentityProvider.token=hunter2", "docker run img start-notebook.py --IdentityProvider.token=…")]
    [InlineData("docker run redis redis-server --requirepass hunter2", "docker run redis redis-server --requirepass …")]
    [InlineData("docker run --health-cmd \"mysqladmin -phunter2 ping\" mysql:9", "docker run --health-cmd \"mysqladmin -p… ping\" mysql:9")]
    [InlineData("docker exec db mysql -uroot -phunter2", "docker exec db mysql -uroot -p…")]
    [InlineData("docker exec db sh -c 'PGPASSWORD=hunter2 psql'", "docker exec db sh -c 'PGPASSWORD=… psql'")]
    [InlineData("docker swarm join --token hunter2 host:1", "docker swarm join --token … host:1")]
    [InlineData("docker run postgres:17 -e POSTGRES_PASSWORD=hunter2", "docker run postgres:17 -e POSTGRES_PASSWORD=…")]
    [InlineData("docker run --label password=hunter2 img", "docker run --label password=… img")]
    [InlineData("docker run --mount type=volume,dst=/d,volume-opt=password=hunter2 img", "docker run --mount type=volume,dst=/d,volume-opt=password=… img")]
    [InlineData("DB_PASSWORD=hunter2\ndocker run img --pw=$DB_PASSWORD", "docker run img --pw=$DB_PASSWORD")]
    [InlineData("docker exec db tool --ssl-key /certs/key.pem --tokenizer a --user b -p80", "docker exec db tool --ssl-key /certs/key.pem --tokenizer a --user b -p80")]
    public void No_secret_of_the_recipe_is_told(string text, string shown)
    {
        Assert.Equal(shown, Written(text));
        var line = Recipe.Of(DocumentKind.Recipe, SourceText.From(text)).Commands.First();
        Assert.DoesNotContain("hunter2", string.Concat(Explanation.Of(line, Plans.Environment, ImageCatalogue.BuiltIn)));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a=")]
    [InlineData("-a.")]
    [InlineData("mysql ")]
    [InlineData("://a:")]
    public void A_line_of_megabytes_is_looked_through(string piece) => Assert.Empty(WrittenSecrets.Of(DockerCommand.Of(["docker", "run", "img", string.Concat(Enumerable.Repeat(piece, 1_000_000))])));

    [Fact]
    public void Any_secret_lies_in_its_command() =>
        Gen.OneOf("run", "exec", "-e", "A=${TOKEN:-x y}", "\"PASSWORD=a\"", "'TOKEN='b", "--health-cmd", "'mysql -pa'", "img", "--token", "b", "http://a:b@c", "--requirepass=$X", "login", "-pa", "K_TOKEN:ä", "'").Array[0, 9].Sample(words =>
        {
            var text = "docker " + string.Join(' ', words);
            foreach (var line in Recipe.Of(DocumentKind.Recipe, SourceText.From(text)).Commands)
            {
                Assert.All(WrittenSecrets.Of(line.Command), secret => Assert.Contains(line.Words, word => word.Span.Start <= secret.Span.Start && secret.Span.End <= word.Span.End));
                _ = Written(text);
                Assert.All(Explanation.Of(line, Plans.Environment, ImageCatalogue.BuiltIn), sentence => Assert.Matches("[.?!]$", sentence));
            }
        });

    static string Written(string text) => WrittenCommand.WithoutSecrets(SourceText.From(text), Recipe.Of(DocumentKind.Recipe, SourceText.From(text)).Commands.First());

    [Fact]
    public void Any_command_has_an_explanation_in_sentences() =>
        Words.Sample(text =>
        {
            foreach (var line in Recipe.Of(DocumentKind.Recipe, SourceText.From("docker " + text)).Commands)
                Assert.All(Explanation.Of(Plan.Of(line, Plans.Environment), ImageCatalogue.BuiltIn), sentence => Assert.Matches("[.?!]$", sentence));
        });

    static Gen<string> Words =>
        Gen.OneOf("run", "create", "-d", "-it", "--rm", "-p", "80:80", "-v", "a:/b", "./a:/b:ro", "-e", "A=1", "A", "--gpus", "all", "--name", "n", "--network", "host", "img", "rocker/tidyverse", "$X", "<a>",
            "exec", "build", ".", "ps", "-a", "stop", "rm", "volume", "network", "cp", "a:/b", "--mount", "type=bind,source=/a,target=/b", "--restart", "always", "prune", "''", "-m", "1g", "logs", "pull", "tag", "'")
            .Array[0, 9].Select(words => string.Join(' ', words));

    static string Picture(DocumentKind kind, string text)
    {
        var source = SourceText.From(text);
        return string.Concat(Recipe.Of(kind, source).Commands.Select(line =>
            $"{WrittenCommand.WithoutSecrets(source, line)}\n{string.Concat(Explanation.Of(line, Plans.Environment, ImageCatalogue.BuiltIn).Select(sentence => $"  {sentence}\n"))}\n"));
    }
}
