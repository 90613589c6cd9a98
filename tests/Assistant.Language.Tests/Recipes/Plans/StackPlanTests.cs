using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Recipes.Plans;

/// <summary>Compose files with everything that <c>docker stack deploy</c> asks of the engine for them, in <c>stack-requests.txt</c>; read from what the docker client 28 sends.</summary>
public class StackPlanTests
{
    const string Table = "tests/Assistant.Language.Tests/Recipes/Plans/stack-requests.txt";
    const string Between = "====\n";

    [Fact]
    public void Knows_the_requests_of_compose_files() => Repository.AssertRendered(Table, string.Join(Between, File.ReadAllText(Path.Combine(Repository.Root, Table)).ReplaceLineEndings("\n").Split(Between)
        .Select(sample => string.Concat(sample.Split('\n', StringSplitOptions.None).TakeWhile(line => !line.StartsWith("> ") && line != "").Select(line => $"{line}\n")))
        .Select(file => $"{file}{Picture(Deployed(file))}\n")));

    static Plan Deployed(string file, string command = "docker stack deploy -c compose.yaml shop") => Plan.Of(
        Recipe.Of(DocumentKind.Recipe, SourceText.From(command)).Commands.Last(),
        Plans.Environment with { ReadFile = name => name switch { "compose.yaml" => file, "other.env" => "A=2\nB=1\n", _ => Plans.Environment.ReadFile(name) } });

    static string Picture(Plan plan) => plan switch
    {
        Plan.Impossible impossible => $"> ! {impossible.Error.Replace("\n", "\\n")}",
        { Requests: [] } => "> (done by the docker client)",
        _ => string.Join('\n', plan.Requests.Select(request =>
            $"> {request.Method} {request.Path}{(request.Query is "" ? "" : $"?{Uri.UnescapeDataString(request.Query)}")}{(request.Body is null ? "" : $" {RequestPicture.Json(request.Body)}")}")),
    };
}
