using System.Text.Json.Nodes;
using Assistant.Language.Recipes.Plans.Container;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>The networks of a stack: those that its services name, and one for all that name none.</summary>
static class StackNetworks
{
    const string Default = "default";

    /// <summary>Those of other owners, which have to be there.</summary>
    public static IEnumerable<string> External(StackContext stack) => Used(stack).Where(name => IsExternal(stack, name)).Select(name => NameOf(stack, name)).Where(IsUserDefined);

    public static IEnumerable<JsonObject> Made(StackContext stack) => Used(stack).Where(name => !IsExternal(stack, name)).Select(name => Body(stack, name));

    /// <summary>Those that the tasks of a service are connected to.</summary>
    public static JsonArray Of(StackContext stack, string service, JsonObject written)
    {
        var attachments = NamesOf(written).Select(name => Attachment(stack, service, name, written["networks"] is JsonObject networks ? networks.Map(name) : []));
        return new([.. attachments.OrderBy(attachment => (string)attachment["Target"]!, StringComparer.Ordinal)]);
    }

    static IEnumerable<string> Used(StackContext stack) => stack.File.Map("services").SelectMany(service => NamesOf(service.Value!.AsObject())).Distinct();

    static IEnumerable<string> NamesOf(JsonObject service)
    {
        var names = service["networks"] is JsonObject networks ? [.. networks.Select(network => network.Key)] : service.Texts("networks");
        return names.Count is 0 ? [Default] : names;
    }

    static JsonObject Attachment(StackContext stack, string service, string name, JsonObject written)
    {
        if (name is not Default && !stack.File.Map("networks").ContainsKey(name)) throw new StackProblem($"service {service}: undefined network \"{name}\"");
        var target = NameOf(stack, name);
        var attachment = new JsonObject { ["Target"] = target };
        var aliases = IsUserDefined(target) ? [.. written.Texts("aliases"), service] : written.Texts("aliases");
        if (aliases.Count > 0) attachment["Aliases"] = ContainerBody.Texts(aliases);
        if (written.Pairs("driver_opts") is { Count: > 0 } options) attachment["DriverOpts"] = options.Strings();
        return attachment;
    }

    static JsonObject Body(StackContext stack, string name)
    {
        var network = stack.File.Map("networks").Map(name);
        var options = network.Pairs("driver_opts");
        return new()
        {
            ["Driver"] = network.Text("driver") is { Length: > 0 } driver ? driver : "overlay",
            ["Scope"] = "",
            ["IPAM"] = Addresses(network.Map("ipam")),
            ["Internal"] = network.IsOn("internal"),
            ["Attachable"] = network.IsOn("attachable"),
            ["Ingress"] = false,
            ["ConfigOnly"] = false,
            ["ConfigFrom"] = null,
            ["Options"] = network["driver_opts"] is null ? null : options.Strings(),
            ["Labels"] = stack.Labels(network.Pairs("labels")),
            ["Name"] = NameOf(stack, name),
        };
    }

    static JsonObject? Addresses(JsonObject ipam)
    {
        var pools = ipam.Items("config").OfType<JsonObject>().Select(pool => pool.Text("subnet")).ToList();
        if (ipam.Text("driver") is "" && pools.Count is 0) return null;
        return new()
        {
            ["Driver"] = ipam.Text("driver"),
            ["Options"] = null,
            ["Config"] = pools.Count is 0 ? null : new JsonArray([.. pools.Select(subnet => subnet is "" ? new JsonObject() : new JsonObject { ["Subnet"] = subnet })]),
        };
    }

    static string NameOf(StackContext stack, string name) => StackNames.Of("network", name, stack.File.Map("networks").Map(name), stack);

    static bool IsExternal(StackContext stack, string name) => StackNames.IsExternal(stack.File.Map("networks").Map(name));

    /// <summary>Networks that every node has by itself know no aliases.</summary>
    static bool IsUserDefined(string name) => name is not ("default" or "bridge" or "host" or "none" or "") && !name.StartsWith("container:", StringComparison.Ordinal);
}
