using System.Text.Json.Nodes;
using Assistant.Language.Recipes.Plans.Container;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>The body of <c>POST /services/create</c> for a service of a compose file.</summary>
static class StackService
{
    /// <summary>The client holds every image to its form before it asks the engine for anything.</summary>
    public static void MustHaveImage(string name, JsonObject service)
    {
        if (service.Text("image") is not { Length: > 0 } image) throw new StackProblem($"invalid image reference for service {name}: no image specified");
        if (ImageReference.Parse(image) is { Ok: false, Error: var error }) throw new StackProblem($"invalid image reference for service {name}: {error}");
    }

    public static JsonObject Body(StackContext stack, string name, JsonObject service)
    {
        var deploy = service.Map("deploy");
        var body = new JsonObject
        {
            ["Name"] = stack.Scoped(name),
            ["Labels"] = stack.Labels(deploy.Pairs("labels"), service.Text("image")),
            ["TaskTemplate"] = Task(stack, name, service),
            ["Mode"] = StackPolicy.Mode(name, deploy),
        };
        if (StackPolicy.Update(deploy["update_config"]) is { } update) body["UpdateConfig"] = update;
        if (StackPolicy.Update(deploy["rollback_config"]) is { } rollback) body["RollbackConfig"] = rollback;
        var endpoint = ContainerBody.Child(body, "EndpointSpec");
        if (deploy.Text("endpoint_mode") is { Length: > 0 } mode) endpoint["Mode"] = mode.ToLowerInvariant();
        if (StackPorts.Of(service) is { Count: > 0 } ports) endpoint["Ports"] = ports;
        return body;
    }

    static JsonObject Task(StackContext stack, string name, JsonObject service)
    {
        var deploy = service.Map("deploy");
        var task = new JsonObject { ["ContainerSpec"] = StackContainer.Of(stack, name, service), ["Resources"] = StackPolicy.Resources(name, deploy.Map("resources")) };
        if (StackPolicy.Restart(name, service) is { } restart) task["RestartPolicy"] = restart;
        task["Placement"] = StackPolicy.Placement(deploy.Map("placement"));
        task["Networks"] = StackNetworks.Of(stack, name, service);
        if (StackPolicy.Logging(service["logging"]) is { } logging) task["LogDriver"] = logging;
        task["ForceUpdate"] = 0;
        return task;
    }
}
