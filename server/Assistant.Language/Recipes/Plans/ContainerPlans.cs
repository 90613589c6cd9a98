using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary><c>docker start</c>, <c>stop</c>, <c>rm</c>, <c>ps</c>, <c>logs</c> and <c>exec</c>.</summary>
static class ContainerPlans
{
    public static Plan Start(DockerCommand command)
    {
        var containers = Texts(command.Arguments);
        var (attach, interactive) = (command.IsOn("attach"), command.IsOn("interactive"));
        if ((attach || interactive) && containers.Length > 1) return new Plan.Impossible("you cannot start and attach multiple containers at once");
        var query = EngineRequest.QueryOf(("checkpoint", command.Value("checkpoint")), ("checkpoint-dir", command.Value("checkpoint-dir")));
        return new Plan.Start(containers, attach, interactive) { Requests = [.. containers.Select(name => new EngineRequest("POST", $"{Path(name)}/start", query))] };
    }

    public static Plan Stop(DockerCommand command)
    {
        var containers = Texts(command.Arguments);
        var seconds = command.Value("timeout") is { } text ? (int?)Whole.Parse(text).Value : null;
        var signal = command.Value("signal");
        var query = EngineRequest.QueryOf(("t", seconds?.ToString()), ("signal", signal));
        return new Plan.Stop(containers, seconds, signal) { Requests = [.. containers.Select(name => new EngineRequest("POST", $"{Path(name)}/stop", query))] };
    }

    public static Plan Remove(DockerCommand command)
    {
        var containers = Texts(command.Arguments);
        var (force, volumes, link) = (command.IsOn("force"), command.IsOn("volumes"), command.IsOn("link"));
        var query = EngineRequest.QueryOf(("v", volumes ? "1" : null), ("link", link ? "1" : null), ("force", force ? "1" : null));
        return new Plan.Remove(containers, force, volumes, link) { Requests = [.. containers.Select(name => new EngineRequest("DELETE", Path(name), query))] };
    }

    public static Plan List(DockerCommand command)
    {
        if (Unprintable(command) is { } client) return client;
        var last = command.Value("last") is { } text && Whole.Parse(text).Value is > 0 and var count ? (int)count : command.IsOn("latest") ? 1 : (int?)null;
        var filters = Texts(command.Values("filter"));
        var (all, size) = (command.IsOn("all") || last is not null, command.IsOn("size"));
        var query = EngineRequest.QueryOf(("all", all ? "1" : null), ("limit", last?.ToString()), ("size", size ? "1" : null), ("filters", Filters.Json(filters)));
        return new Plan.ListContainers(all, last, size, command.IsOn("quiet"), filters) { Requests = [new("GET", "/containers/json", query)] };
    }

    public static Plan Logs(DockerCommand command)
    {
        if (command.IsOn("details")) return new Plan.Client();
        var name = command.Arguments[0].Value;
        var plan = new Plan.Logs(name, command.IsOn("follow"), command.IsOn("timestamps"), command.Value("tail") ?? "all", command.Value("since"), command.Value("until"));
        var query = EngineRequest.QueryOf(
            ("stdout", "1"), ("stderr", "1"), ("follow", plan.Follow ? "1" : null), ("timestamps", plan.Timestamps ? "1" : null),
            ("tail", plan.Tail), ("since", plan.Since), ("until", plan.Until));
        return plan with { Requests = [new("GET", $"{Path(name)}/logs", query)] };
    }

    public static Plan Exec(DockerCommand command, PlanEnvironment environment)
    {
        var name = command.Arguments[0].Value;
        var words = Texts(command.Arguments.Skip(1));
        var variables = Container.EnvironmentFlags.Variables(command, environment);
        if (!variables.Ok) return new Plan.Impossible(variables.Error);
        var (detached, interactive, tty) = (command.IsOn("detach"), command.IsOn("interactive"), command.IsOn("tty"));
        var body = new JsonObject
        {
            ["AttachStdin"] = interactive && !detached,
            ["AttachStdout"] = !detached,
            ["AttachStderr"] = !detached,
            ["Tty"] = tty,
            ["Cmd"] = Container.ContainerBody.Texts(words),
        };
        if (!variables.Value.IsEmpty) body["Env"] = Container.ContainerBody.Texts(variables.Value);
        if (command.IsOn("privileged")) body["Privileged"] = true;
        if (command.Value("user") is { } user) body["User"] = user;
        if (command.Value("workdir") is { } folder) body["WorkingDir"] = folder;
        if (command.Value("detach-keys") is { } keys) body["DetachKeys"] = keys;
        return new Plan.Exec(name, words, interactive, tty, detached) { Requests = [new("POST", $"{Path(name)}/exec", "", body)] };
    }

    /// <summary>A table of another form is printed by the docker client.</summary>
    public static Plan? Unprintable(DockerCommand command, params IEnumerable<string> switches) =>
        command.Value("format") is not null || command.IsOn("no-trunc") || switches.Any(command.IsOn) ? new Plan.Client() : null;

    public static ImmutableArray<string> Texts(IEnumerable<Word> words) => [.. words.Select(word => word.Value)];

    static string Path(string container) => $"/containers/{Uri.EscapeDataString(container)}";
}
