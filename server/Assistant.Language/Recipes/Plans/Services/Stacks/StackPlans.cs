using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary><c>docker stack rm</c>, <c>ls</c>, <c>services</c> and <c>ps</c>.</summary>
static class StackPlans
{
    /// <summary>What bears the label goes; which that is the engine tells.</summary>
    public static Plan Remove(DockerCommand command)
    {
        if (NameError(command) is { } error) return new Plan.Impossible(error);
        var stacks = ContainerPlans.Texts(command.Arguments);
        return new Plan.RemoveStacks(stacks) { Requests = [.. stacks.SelectMany(stack => new[] { "/services", "/networks", "/secrets", "/configs" }.Select(path => Find(path, stack)))] };
    }

    public static Plan List(DockerCommand command) => (ContainerPlans.IsPrintable(command) ? new Plan.ListStacks() : (Plan)new Plan.Client()) with
    {
        Requests = [new("GET", "/services", EngineRequest.QueryOf(("filters", Filters.Json([$"label={StackContext.NamespaceLabel}"]))))],
    };

    public static Plan Services(DockerCommand command)
    {
        if (NameError(command) is { } error) return new Plan.Impossible(error);
        var isPrinted = ContainerPlans.IsPrintable(command, "quiet") && !command.Values("filter").Any();
        return (isPrinted ? new Plan.ListStackServices(command.Arguments[0].Value) : (Plan)new Plan.Client()) with
        {
            Requests = [new("GET", "/services", EngineRequest.QueryOf(("filters", Filter(command)), ("status", command.IsOn("quiet") ? null : "true")))],
        };
    }

    /// <summary>Then each service and node that has a task is asked for its name.</summary>
    public static Plan Tasks(DockerCommand command)
    {
        if (NameError(command) is { } error) return new Plan.Impossible(error);
        var isPrinted = ContainerPlans.IsPrintable(command, "no-resolve", "quiet") && !command.Values("filter").Any();
        return (isPrinted ? new Plan.ListStackTasks(command.Arguments[0].Value) : (Plan)new Plan.Client()) with { Requests = [new("GET", "/tasks", EngineRequest.QueryOf(("filters", Filter(command))))] };
    }

    /// <summary>Asks for everything of one kind that belongs to a stack.</summary>
    public static EngineRequest Find(string path, string stack) => new("GET", path, EngineRequest.QueryOf(("filters", Filters.Json([Label(stack)]))));

    /// <summary>A name of blanks and quotes alone is refused.</summary>
    public static string? NameError(DockerCommand command) =>
        command.Arguments.FirstOrDefault(name => name.Value.Trim(' ', '\t', '\r', '\n', '\'', '"') is "") is { } empty ? $"invalid stack name: {Go.Quoted(empty.Value)}" : null;

    static string? Filter(DockerCommand command) => Filters.Json(command, Label(command.Arguments[0].Value));

    static string Label(string stack) => $"label={StackContext.NamespaceLabel}={stack}";
}
