using System.Text.Json.Nodes;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary><c>docker stack deploy</c> of one compose file. What of the file is not understood exactly is left to the client as a whole.</summary>
static class StackDeployPlan
{
    public static Plan Of(DockerCommand command, PlanEnvironment environment)
    {
        if (StackPlans.NameError(command) is { } refused) return new Plan.Impossible(refused);
        var files = command.Values("compose-file").Select(word => word.Value).ToList();
        if (files.Count is 0) return new Plan.Impossible("Specify a Compose file (with --compose-file)");
        // Files that are laid over each other, what comes from a pipe and what needs a registry's login are the client's.
        if (files is not [not "-" and var file] || command.IsOn("with-registry-auth")) return new Plan.Client();
        if (environment.ReadFile(file) is not { } text) return new Plan.Impossible($"open {file}: no such file or directory");
        try
        {
            var stack = new StackContext(command.Arguments[0].Value, file, StackFile.Read(text, environment.Variable), environment);
            return Of(stack, command);
        }
        catch (StackProblem problem)
        {
            return problem.Error is { } error ? new Plan.Impossible(error) : new Plan.Client();
        }
    }

    static Plan Of(StackContext stack, DockerCommand command)
    {
        var resolves = command.Value("resolve-image") ?? "always";
        if (resolves is not ("always" or "changed" or "never")) throw new StackProblem($"Invalid option {resolves} for flag --resolve-image");
        var services = stack.File.Map("services").Select(service => (Name: service.Key, Written: service.Value!.AsObject())).ToList();
        StackNames.MustBeWhole(stack);
        foreach (var (name, written) in services) StackService.MustHaveImage(name, written);
        var plan = new Plan.DeployStack(stack.Name)
        {
            ExternalNetworks = [.. StackNetworks.External(stack)],
            Networks = [.. StackNetworks.Made(stack).Select(body => new EngineRequest("POST", "/networks/create", "", body))],
            Objects = [.. StackObjects.Made(stack)],
            Services = [.. services.Select(service => new EngineRequest("POST", "/services/create", "", StackService.Body(stack, service.Name, service.Written)))],
            Prunes = command.IsOn("prune"),
            Resolves = resolves,
            Ignored = [.. StackFile.Ignored(stack.File)],
        };
        return plan with { Requests = [.. Requests(plan)] };
    }

    /// <summary>In the client's order. Where the engine has a service already, its update is asked for in place of the creation.</summary>
    static IEnumerable<EngineRequest> Requests(Plan.DeployStack plan)
    {
        if (plan.Prunes) yield return StackPlans.Find("/services", plan.Name);
        foreach (var network in plan.ExternalNetworks) yield return new("GET", $"/networks/{EngineRequest.Part(network)}");
        yield return StackPlans.Find("/networks", plan.Name);
        foreach (var network in plan.Networks) yield return network;
        foreach (var made in plan.Objects)
        {
            yield return new("GET", $"/{made.Kind}s/{EngineRequest.Part((string)made.Create.Body!["Name"]!)}");
            yield return made.Create;
        }
        foreach (var service in plan.Services)
            foreach (var known in References(service.Body!["TaskTemplate"]!["ContainerSpec"]!)) yield return known;
        yield return StackPlans.Find("/services", plan.Name);
        foreach (var service in plan.Services)
        {
            if (plan.Resolves is not "never") yield return new("GET", $"/distribution/{service.Body!["TaskTemplate"]!["ContainerSpec"]!["Image"]}/json");
            yield return service;
        }
    }

    /// <summary>The client asks for the IDs of secrets and configs, for each service anew.</summary>
    static IEnumerable<EngineRequest> References(JsonNode container)
    {
        foreach (var (field, path, name) in new[] { ("Secrets", "/secrets", "SecretName"), ("Configs", "/configs", "ConfigName") })
            if (container[field] is JsonArray list)
                yield return new("GET", path, EngineRequest.QueryOf(("filters", Filters.Json([.. list.Select(item => (string)item![name]!).Distinct().Order(StringComparer.Ordinal).Select(item => $"name={item}")]))));
    }
}
