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
        var starts = containers.Select(name => new EngineRequest("POST", $"{Path(name)}/start", query));
        var streams = Streams(input: interactive, output: true, errors: true, command.Value("detach-keys"));
        return new Plan.Start(containers, attach, interactive)
        {
            Requests = attach || interactive ? [new("POST", $"{Path(containers[0])}/attach", streams), new("POST", $"{Path(containers[0])}/wait", "condition=next-exit"), .. starts] : [.. starts],
        };
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
        var last = command.Value("last") is { } text && Whole.Parse(text).Value is > 0 and var count ? (int)count : command.IsOn("latest") ? 1 : (int?)null;
        var filters = Texts(command.Values("filter"));
        var (all, size) = (command.IsOn("all"), command.IsOn("size"));
        var query = EngineRequest.QueryOf(("all", all ? "1" : null), ("limit", last?.ToString()), ("size", size ? "1" : null), ("filters", Filters.Json(filters)));
        Plan plan = IsPrintable(command) ? new Plan.ListContainers(all, last, size, command.IsOn("quiet"), filters) : new Plan.Client();
        return plan with { Requests = [new("GET", "/containers/json", query)] };
    }

    public static Plan Logs(DockerCommand command)
    {
        var name = command.Arguments[0].Value;
        var plan = new Plan.Logs(name, command.IsOn("follow"), command.IsOn("timestamps"), command.Value("tail") ?? "all", command.Value("since"), command.Value("until"));
        var query = EngineRequest.QueryOf(
            ("stdout", "1"), ("stderr", "1"), ("follow", plan.Follow ? "1" : null), ("timestamps", plan.Timestamps ? "1" : null),
            ("tail", plan.Tail), ("since", plan.Since), ("until", plan.Until), ("details", command.IsOn("details") ? "1" : null));
        return (command.IsOn("details") ? new Plan.Client() : (Plan)plan) with { Requests = [new("GET", $"{Path(name)}/logs", query)] };
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
        if (detached) body["Detach"] = true;
        if (!variables.Value.IsEmpty) body["Env"] = Container.ContainerBody.Texts(variables.Value);
        if (command.IsOn("privileged")) body["Privileged"] = true;
        if (command.Value("user") is { } user) body["User"] = user;
        if (command.Value("workdir") is { } folder) body["WorkingDir"] = folder;
        if (command.Value("detach-keys") is { } keys) body["DetachKeys"] = keys;
        return new Plan.Exec(name, words, interactive, tty, detached)
        {
            Requests = [new("POST", $"{Path(name)}/exec", "", body), new("POST", "/exec/{id}/start", "", new() { ["Detach"] = detached, ["Tty"] = tty })],
        };
    }

    /// <summary>False for a table of another form, which the docker client prints.</summary>
    public static bool IsPrintable(DockerCommand command, params IEnumerable<string> switches) =>
        command.Value("format") is null && !command.IsOn("no-trunc") && !switches.Any(command.IsOn);

    public static ImmutableArray<string> Texts(IEnumerable<Word> words) => [.. words.Select(word => word.Value)];

    /// <summary>The query of a request that connects a container's streams with the terminal.</summary>
    public static string Streams(bool input, bool output, bool errors, string? detachKeys) => EngineRequest.QueryOf(
        ("stdin", input ? "1" : null), ("stdout", output ? "1" : null), ("stderr", errors ? "1" : null), ("stream", "1"), ("detachKeys", detachKeys));

    public static string Path(string container) => $"/containers/{EngineRequest.Part(container)}";
}
