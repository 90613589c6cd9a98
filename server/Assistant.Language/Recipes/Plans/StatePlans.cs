using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assistant.Language.Recipes.Plans.Container;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary><c>docker restart</c>, <c>kill</c>, <c>pause</c>, <c>unpause</c>, <c>wait</c>, <c>rename</c> and <c>update</c>: the state of containers that are there.</summary>
static class StatePlans
{
    public static Plan Restart(DockerCommand command) =>
        Each(command, "restart", "restarted", ("signal", command.Value("signal")), ("t", command.Value("timeout") is { } text ? Whole.Parse(text).Value.ToString() : null));

    public static Plan Kill(DockerCommand command) => Each(command, "kill", command.Value("signal") is { } signal ? $"sent the signal {signal}" : "killed", ("signal", command.Value("signal")));

    public static Plan Pause(DockerCommand command) => Each(command, "pause", "paused");

    public static Plan Unpause(DockerCommand command) => Each(command, "unpause", "running again");

    /// <summary>The client prints what each has ended with.</summary>
    public static Plan Wait(DockerCommand command) => new Plan.Client { Requests = Requests(command, "wait") };

    public static Plan Rename(DockerCommand command)
    {
        var (old, name) = (command.Arguments[0].Value.Trim(), command.Arguments[1].Value.Trim());
        if (old == "" || name == "") return new Plan.Impossible("Neither old nor new names may be empty");
        return new Plan.Change([old], $"called {name} now") { Requests = [new("POST", $"{ContainerPlans.Path(old)}/rename", EngineRequest.QueryOf(("name", name)))] };
    }

    public static Plan Update(DockerCommand command)
    {
        if (command.Flags.IsEmpty) return new Plan.Impossible("you must provide one or more flags when using this command");
        var body = new JsonObject();
        if (ResourceFlags.Apply(command, body) is { } error) return new Plan.Impossible(error);
        if (command.Value("restart") is { } text)
        {
            var policy = RestartPolicy.Parse(text);
            if (!policy.Ok) return new Plan.Impossible(policy.Error);
            body["RestartPolicy"] = LifetimeFlags.Policy(policy.Value);
        }
        return new Plan.Change(ContainerPlans.Texts(command.Arguments), "updated")
        {
            Requests = [.. command.Arguments.Select(word => new EngineRequest("POST", $"{ContainerPlans.Path(word.Value)}/update", "", body.DeepClone().AsObject()))],
        };
    }

    static Plan.Change Each(DockerCommand command, string verb, string done, params IEnumerable<(string, string?)> pairs) =>
        new(ContainerPlans.Texts(command.Arguments), done) { Requests = Requests(command, verb, pairs) };

    static ImmutableArray<EngineRequest> Requests(DockerCommand command, string verb, params IEnumerable<(string, string?)> pairs)
    {
        var query = EngineRequest.QueryOf(pairs);
        return [.. command.Arguments.Select(word => new EngineRequest("POST", $"{ContainerPlans.Path(word.Value)}/{verb}", query))];
    }
}
