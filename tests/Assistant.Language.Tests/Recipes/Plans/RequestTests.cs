using Assistant.Language.Recipes.Plans;

namespace Assistant.Language.Tests.Recipes.Plans;

/// <summary>Commands with everything that they ask of the engine, in <c>docker-requests.txt</c>; read from what the docker client 28 sends.</summary>
public class RequestTests
{
    const string Table = "tests/Assistant.Language.Tests/Recipes/Plans/docker-requests.txt";

    [Fact]
    public void Knows_the_requests() => Repository.AssertRendered(Table, string.Concat(
        File.ReadLines(Path.Combine(Repository.Root, Table)).Where(line => line.StartsWith("docker ")).Select(command => $"{command}\n{Picture(Plans.Of(command))}\n")));

    static string Picture(Plan plan) => plan switch
    {
        Plan.Impossible impossible => "  ! " + impossible.Error,
        { Requests: [] } => "  (done by the docker client)",
        Plan.Run run => string.Join('\n', plan.Requests.Select(request => request == run.Create ? $"  {request.Method} {request.Path}" : Picture(request))),
        _ => string.Join('\n', plan.Requests.Select(Picture)),
    };

    static string Picture(EngineRequest request) =>
        $"  {request.Method} {request.Path}{(request.Query == "" ? "" : "?" + request.Query)}{(request.Body is null ? "" : " " + RequestPicture.Json(request.Body))}";
}
