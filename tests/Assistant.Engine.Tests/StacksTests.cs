using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;

namespace Assistant.Engine.Tests;

/// <summary>The parts of a stack on a real engine in swarm mode, one by one; no task runs.</summary>
[Collection(nameof(RealSwarm))]
public class StacksTests
{
    static readonly Dictionary<string, string> Ours = new() { [Labels.File] = "/stack.recipe" };

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stack_is_made_changed_found_and_removed()
    {
        await using var real = await RealEngine.Start();
        await real.Image("busybox:latest");
        await using var swarm = await RealSwarm.Begin(Cancelled);
        var (stacks, name) = (real.Engine.Stacks, real.NewName[..20]);
        var plan = PlanOf(name, "one");
        foreach (var network in plan.Networks)
        {
            Assert.True(await stacks.MakeNetwork(name, network.Body!, Ours, Cancelled));
            Assert.False(await stacks.MakeNetwork(name, network.Body!, Ours, Cancelled));
        }
        foreach (var made in plan.Objects) await stacks.Put(made.Kind, made.Create.Body!, "geheim"u8.ToArray(), Ours, Cancelled);
        foreach (var made in PlanOf(name, "two").Objects) await stacks.Put(made.Kind, made.Create.Body!, "geheim"u8.ToArray(), Ours, Cancelled);

        var first = await stacks.Put(name, plan.Services.Single().Body!, "always", Ours, Cancelled);
        Assert.False(first.WasThere);
        var image = (await real.Engine.Services.Find(first.Id, Cancelled)).Image;
        Assert.StartsWith("busybox:latest", image);
        Assert.Equal((first.Id, true), await stacks.Put(name, PlanOf(name, "two").Services.Single().Body!, "changed", Ours, Cancelled));
        var changed = await real.Engine.Services.Find(first.Id, Cancelled);
        Assert.Equal(image, changed.Image);
        Assert.Equal(("two", "/stack.recipe"), (changed.Labels["said"], changed.Labels[Labels.File]));

        Assert.Contains(KeyValuePair.Create(name, 1), await stacks.List(Cancelled));
        Assert.Equal($"{name}_web", Assert.Single(await stacks.Services(name, Cancelled)).Name);
        Assert.Empty(await stacks.Tasks(name, Cancelled));
        var parts = await stacks.Parts(name, Cancelled);
        Assert.Equal(["service", "secret", "config", "network"], parts.Select(part => part.Kind));
        foreach (var part in parts) await stacks.Remove(part, Cancelled);
        Assert.Empty(await stacks.Parts(name, Cancelled));
    }

    [Fact]
    public async Task A_network_of_somebody_else_has_to_be_there_for_every_node()
    {
        await using var real = await RealEngine.Start();
        await using var swarm = await RealSwarm.Begin(Cancelled);
        Assert.Equal(
            "network \"nowhere\" is declared as external, but could not be found. You need to create a swarm-scoped network before the stack is deployed", await Refusal(real, "nowhere"));
        Assert.Equal("network \"bridge\" is declared as external, but it is not in the right scope: \"local\" instead of \"swarm\"", await Refusal(real, "bridge"));
    }

    static async Task<string> Refusal(RealEngine real, string network) =>
        (await Assert.ThrowsAsync<EngineException>(() => real.Engine.Stacks.MustReach(network, Cancelled))).Problem.Sentence;

    static Plan.DeployStack PlanOf(string name, string said)
    {
        var file = $$"""
            services:
              web:
                image: busybox
                secrets: [pw]
                configs: [site]
                deploy:
                  replicas: 0
                  labels: [said={{said}}]
            secrets:
              pw:
                file: pw.txt
                labels: [said={{said}}]
            configs:
              site:
                file: site.conf
                labels: [said={{said}}]
            """;
        var line = Recipe.Of(Language.DocumentKind.Recipe, Language.Text.SourceText.From($"docker stack deploy -c compose.yaml {name}")).Commands.Single();
        return Assert.IsType<Plan.DeployStack>(Plan.Of(line, new("/", "/root", _ => null, _ => file)));
    }
}
