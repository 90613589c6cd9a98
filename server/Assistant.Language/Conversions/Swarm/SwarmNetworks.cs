using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions.Swarm;

/// <summary>Overlay networks, which reach over all nodes of a swarm.</summary>
static class SwarmNetworks
{
    /// <summary>The lines that make the networks of the services; empty when they have none.</summary>
    public static string Create(ComposeFile file)
    {
        var made = file.Of("network create").Where(create => create.Command.Arguments.Length > 0).GroupBy(create => create.Command.Arguments[0].Value).ToDictionary(same => same.Key, same => same.Last());
        return string.Concat(file.Runs.SelectMany(run => Of(run.Command)).Where(network => network.IsUserDefined).Select(network => network.Target).Distinct().Select(network => Line(network, made.GetValueOrDefault(network), file)));
    }

    public static void Add(MarkedCommand run, string name, ComposeFile file, RecipeFlags flags)
    {
        var aliases = run.Command.Values("network-alias").Select(word => word.Value).ToList();
        foreach (var network in Of(run.Command))
        {
            if (!network.IsUserDefined && network.Target is not "host")
            {
                if (network.Target is not ("default" or "bridge")) file.Losses.Add(name, $"--network {network.Target} is left out; a service is on an overlay network or on host.");
                continue;
            }
            flags.Add("--network", string.Join(',', [network.Aliases.IsEmpty && aliases.Count == 0 ? network.Target : $"name={network.Target}", .. network.Aliases.Concat(aliases).Select(alias => $"alias={alias}")]));
            if (network.Ipv4 is not null || network.Ipv6 is not null || network.MacAddress is not null) file.Losses.Add(name, $"the addresses on {network.Target} are left out; a service gets one of its own, and is found by its name.");
            aliases = [];
        }
    }

    static IEnumerable<NetworkAttachment> Of(DockerCommand command) =>
        command.Values("network").Select(word => NetworkAttachment.Parse(word.Value)).Where(network => network.Ok).Select(network => network.Value!);

    static string Line(string network, MarkedCommand? made, ComposeFile file)
    {
        var flags = new RecipeFlags(file.Marks);
        flags.Add("--driver", "overlay");
        foreach (var flag in made?.Command.Flags ?? [])
        {
            if (flag.Spec is null || flag.MissesValue || flag.Key is "driver") continue;
            if (flag.Key is not ("subnet" or "gateway" or "ip-range" or "label" or "internal" or "attachable")) file.Losses.Add(network, $"{flag.Spec.Long} of the network is left out; an overlay network takes it otherwise or not at all.");
            else if (flag.Spec.TakesValue) flags.Add(flag.Spec.Long, flag.Value!.Value);
            else if (flag.IsOn) flags.AddSwitch(flag.Spec.Long);
        }
        if (!flags.All.Contains("--attachable")) flags.AddSwitch("--attachable");
        return $"docker network create {string.Join(' ', flags.All)} {ShellText.Of(network, file.Marks)}\n";
    }
}
