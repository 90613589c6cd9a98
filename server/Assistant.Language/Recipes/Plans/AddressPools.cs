using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary>The subnets of <c>docker network create</c>, each with the range, gateway and addresses that lie in it.</summary>
static class AddressPools
{
    public static Parsed<JsonArray> Of(DockerCommand command)
    {
        var subnets = Texts(command, "subnet");
        var (ranges, gateways) = (Texts(command, "ip-range"), Texts(command, "gateway"));
        if (subnets.Count < ranges.Count || subnets.Count < gateways.Count) return new Refused("every ip-range or gateway must have a corresponding subnet");
        foreach (var (subnet, index) in subnets.Select((subnet, index) => (subnet, index)))
            if (subnets.Take(index).Any(other => Holds(other, Address(subnet)) || Holds(subnet, Address(other)))) return new Refused("multiple overlapping subnet configuration is not supported");

        var pools = subnets.ToDictionary(subnet => subnet, subnet => new JsonObject { ["Subnet"] = subnet });
        foreach (var (values, field, name) in new[] { (ranges, "IPRange", "range"), (gateways, "Gateway", "gateway") })
            foreach (var value in values)
            {
                if (PoolOf(value) is not { } pool) return new Refused($"no matching subnet for {name} {value}");
                pool[field] = value;
            }
        foreach (var (name, address) in Texts(command, "aux-address").Select(text => KeyValue.Split(text)))
        {
            if (PoolOf(address ?? "") is not { } pool) return new Refused($"no matching subnet for aux-address {address}");
            Container.ContainerBody.Child(pool, "AuxiliaryAddresses")[name] = address;
        }
        return new JsonArray([.. pools.Values]);

        JsonObject? PoolOf(string address) => subnets.Find(subnet => Holds(subnet, Address(address))) is { } found ? pools[found] : null;
    }

    static string Address(string text) => text.Split('/')[0];

    static bool Holds(string subnet, string address) => Subnet.Parse(subnet)?.Holds(address) ?? false;

    static List<string> Texts(DockerCommand command, string key) => [.. command.Values(key).Select(word => word.Value).Distinct()];
}
