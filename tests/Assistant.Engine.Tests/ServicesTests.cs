using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;

namespace Assistant.Engine.Tests;

/// <summary>Services on a real engine in swarm mode: planned from a line, several tasks, one that is killed and comes back.</summary>
[Collection(nameof(RealSwarm))]
public class ServicesTests
{
    static readonly Dictionary<string, string> NoLabels = [];

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_keeps_its_tasks()
    {
        await using var real = await RealEngine.Start();
        await real.Image("busybox:latest");
        var (services, name) = (real.Engine.Services, real.NewName[..20]);
        Assert.Equal("This engine manages no swarm. Make it one with docker swarm init, or choose an engine that is a manager.", (await Assert.ThrowsAsync<EngineException>(() => services.List(Cancelled))).Problem.Sentence);

        await using var swarm = await RealSwarm.Begin(Cancelled);
        await swarm.Secret($"{name}-pw", "geheim", Cancelled);
        var plan = PlanOf($"docker service create --name {name} --replicas 3 --restart-condition any --restart-delay 100ms --limit-memory 64m --secret source={name}-pw,target=pw busybox:latest sh -c 'cat /run/secrets/pw; sleep 1000'");
        await services.Create(plan.Create.Body!, NoLabels, Cancelled);
        Assert.Equal((3, 3, "Replicated"), await Settled(services, name, 3));

        var before = await Running(services, name);
        await real.Containers.Remove(before[0], force: true, volumes: true, Cancelled);
        await Until(async () => await Running(services, name) is { Count: 3 } now && !now.Contains(before[0]));
        Assert.Equal(before.Skip(1).Order(), (await Running(services, name)).Intersect(before).Order());
        Assert.Contains(await services.Tasks(name, Cancelled), task => task.Container == before[0] && task.State is "failed");

        var twice = await Assert.ThrowsAsync<EngineException>(() => services.Create(plan.Create.Body!, NoLabels, Cancelled));
        Assert.Equal($"The swarm has a service {name} already. Remove it with docker service rm {name}, or choose another name.", twice.Problem.Sentence);
        var missing = PlanOf("docker service create --secret nothing busybox:latest");
        Assert.Equal("The swarm has no secret nothing; make it with docker secret create.", (await Assert.ThrowsAsync<EngineException>(() => services.Create(missing.Create.Body!, NoLabels, Cancelled))).Problem.Sentence);

        await services.Scale(name, 1, Cancelled);
        Assert.Equal((1, 1, "Replicated"), await Settled(services, name, 1));
        await services.Remove(name, Cancelled);
        Assert.DoesNotContain(await services.List(Cancelled), service => service.Name == name);
        await Until(async () => (await real.Containers.List(all: true, $"com.docker.swarm.service.name={name}", Cancelled)).Count == 0);
    }

    static async Task<(int Running, int Wanted, string Mode)> Settled(Services services, string name, int tasks)
    {
        await Until(async () => (await services.List(Cancelled)).Single(service => service.Name == name).Running == tasks);
        var service = (await services.List(Cancelled)).Single(service => service.Name == name);
        return (service.Running, service.Wanted, service.Mode);
    }

    static async Task<List<string>> Running(Services services, string name) =>
        [.. (await services.Tasks(name, Cancelled)).Where(task => task is { State: "running", Wanted: "running" }).Select(task => task.Container)];

    /// <summary>The swarm tells of no moment at which a task's state is known everywhere, so it is asked again.</summary>
    static async Task Until(Func<Task<bool>> reached)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await reached()) await Task.Delay(100, limit.Token);
    }

    static Plan.CreateService PlanOf(string line) =>
        Assert.IsType<Plan.CreateService>(Plan.Of(Recipe.Of(Language.DocumentKind.Recipe, Language.Text.SourceText.From(line)).Commands.Single(), new("/", "/root", _ => null, _ => null)));
}
