using Assistant.Language.Catalogue;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Recipes.Plans.Explained;

namespace Assistant.Language.Tests.Recipes.Plans;

/// <summary>Plans of Swarm commands beyond the requests in <c>docker-requests.txt</c>; answers of the docker client 28.</summary>
public class ServicePlanTests
{
    [Theory]
    [InlineData("docker service scale web", "invalid scale specifier 'web'")]
    [InlineData("docker service scale web=x", "web: invalid replicas value x: strconv.ParseUint: parsing \"x\": invalid syntax")]
    [InlineData("docker service create --mode nonsense nginx", "Unknown mode: nonsense, only replicated and global supported")]
    [InlineData("docker secret create a", "secret file is required")]
    [InlineData("docker stack deploy -c x.yaml", "'docker stack deploy' requires 1 argument")]
    [InlineData("docker stack deploy s", "Specify a Compose file (with --compose-file)")]
    [InlineData("docker stack deploy --nonsense s", "unknown flag: --nonsense")]
    [InlineData("docker stack rm", "'docker stack rm' requires at least 1 argument")]
    [InlineData("docker swarm init --data-path-port x", "invalid argument \"x\" for \"--data-path-port\" flag: strconv.ParseUint: parsing \"x\": invalid syntax")]
    [InlineData("docker swarm join", "'docker swarm join' requires 1 argument")]
    [InlineData("docker swarm join-token", "'docker swarm join-token' requires 1 argument")]
    public void Refuses_what_the_client_refuses(string command, string error) => Assert.Equal(error, Assert.IsType<Plan.Impossible>(Plans.Of(command)).Error);

    [Fact]
    public void A_service_takes_system_settings_of_any_name() =>
        Assert.Equal("1", (string?)Plans.Of("docker service create --sysctl kernel.foo=1 nginx").Requests[^1].Body!["TaskTemplate"]!["ContainerSpec"]!["Sysctls"]!["kernel.foo"]);

    [Theory]
    [InlineData("docker service scale web=3 api=0", "GET /services/web?insertDefaults=false|POST /services/{id}/update?version={version}|GET /services/api?insertDefaults=false|POST /services/{id}/update?version={version}")]
    [InlineData("docker service ps web", "GET /services?filters=%7B%22id%22%3A%7B%22web%22%3Atrue%7D%7D|GET /services?filters=%7B%22name%22%3A%7B%22web%22%3Atrue%7D%7D|GET /tasks?filters=%7B%22service%22%3A%7B%22%7Bid%7D%22%3Atrue%7D%7D")]
    [InlineData("docker service logs -f --tail 10 -t web", "GET /services/web?insertDefaults=false|GET /services/web/logs?details=1&follow=1&stderr=1&stdout=1&tail=10&timestamps=1")]
    [InlineData("docker service create nginx", "GET /distribution/nginx:latest/json|POST /services/create?")]
    [InlineData("docker secret create a pw.txt", "POST /secrets/create?")]
    public void Asks_what_the_client_asks(string command, string requests) =>
        Assert.Equal(requests.Replace("?|", "|").TrimEnd('?'), string.Join('|', Plans.Of(command).Requests.Select(request => $"{request.Method} {request.Path}{(request.Query == "" ? "" : "?" + request.Query)}")));

    [Theory]
    [InlineData("docker service create --name db -p 5432:5432 --limit-cpu 1.5 --limit-memory 4g --constraint node.role==manager --secret pw --mount type=volume,source=d,target=/d --mount type=bind,source=/x,target=/x --update-order start-first --update-failure-action rollback img", """
        Makes the service db from img: one task, and the swarm starts another for one that ends.
        Every node of the swarm listens on port 5432 and leads to port 5432 of a task.
        The tasks find the secret in the file /run/secrets/pw.
        /d is kept in the volume d, one on each node.
        /x of the node is /x in the task; it has to be on every node that runs one.
        Tasks run only where node.role==manager.
        A task has at most 1.5 processors and 4 GiB of memory.
        An update replaces 1 at a time, starting the new one first, and goes back when it fails.
        """)]
    [InlineData("docker service create --name web --publish published=8080,target=80,mode=host -p target=443,mode=host img", """
        Makes the service web from img: one task, and the swarm starts another for one that ends.
        Each node that runs a task of it listens on port 8080 and leads to port 80 of the task.
        Each node that runs a task of it listens on a port that it chooses and leads to port 443 of the task.
        """)]
    [InlineData("docker service create --mode replicated-job --replicas 3 img", "Makes the service of a name that docker invents from img: 3 tasks, run to the end once.")]
    [InlineData("docker service create --mode global img", "Makes the service of a name that docker invents from img: one task on every node.")]
    [InlineData("docker service scale web=3 api=0", "Sets the service web to 3 tasks; the swarm starts or stops what that takes.\nStops every task of the service api, which stays.")]
    [InlineData("docker service rm web", "Removes the service web with all tasks, at once. Volumes with a name stay on their nodes.")]
    [InlineData("docker service ls", "Lists the services of the swarm, with how many of their tasks run.")]
    [InlineData("docker service ps web", "Lists the tasks of the service web: on which node each runs, and why one ended.")]
    [InlineData("docker swarm init", "Makes the engine the first manager of a new Swarm.\nThe docker client does this itself; what it asks of the engine is not known here.")]
    public void Is_told_in_sentences(string command, string sentences) => Assert.Equal(sentences, string.Join('\n', Explanation.Of(Plans.Of(command), ImageCatalogue.BuiltIn)));
}
