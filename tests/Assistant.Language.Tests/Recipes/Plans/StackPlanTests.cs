using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Recipes.Plans.Explained;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Recipes.Plans;

/// <summary>Compose files with everything that <c>docker stack deploy</c> asks of the engine for them, in <c>stack-requests.txt</c>; read from what the docker client 28 sends.</summary>
public class StackPlanTests
{
    const string Table = "tests/Assistant.Language.Tests/Recipes/Plans/stack-requests.txt";
    const string Refusals = "tests/Assistant.Language.Tests/Recipes/Plans/stack-refusals.txt";
    const string Between = "====\n";

    [Fact]
    public void Knows_the_requests_of_compose_files() => Repository.AssertRendered(Table, string.Join(Between, File.ReadAllText(Path.Combine(Repository.Root, Table)).ReplaceLineEndings("\n").Split(Between)
        .Select(sample => string.Concat(sample.Split('\n', StringSplitOptions.None).TakeWhile(line => !line.StartsWith("> ") && line != "").Select(line => $"{line}\n")))
        .Select(file => $"{file}{Picture(Deployed(file))}\n")));

    /// <summary>Keys of a service, each with the client's answer.</summary>
    [Fact]
    public void Refuses_a_key_of_a_service_in_the_words_of_the_client() => Repository.AssertRendered(Refusals, string.Concat(
        File.ReadLines(Path.Combine(Repository.Root, Refusals)).Where(line => !line.StartsWith("  ")).Select(key => $"{key}\n  {Picture(Deployed(Service(key)))[2..]}\n")));

    static string Service(string key) => $"services:\n  web:\n    {key}\n{(key.StartsWith("image:") ? "" : "    image: busybox\n")}";

    /// <summary>Each minor version of the format brought keys, which the ones before it do not allow.</summary>
    [Theory]
    [InlineData(1, "secrets: [pw]", "services.web Additional property secrets is not allowed")]
    [InlineData(2, "ports: [{target: 80}]", "services.web.ports.0 must be a string or number")]
    [InlineData(2, "volumes: [{type: volume, target: /x}]", "services.web.volumes.0 must be a string")]
    [InlineData(2, "deploy: {endpoint_mode: vip}", "services.web.deploy Additional property endpoint_mode is not allowed")]
    [InlineData(3, "configs: [site]", "services.web Additional property configs is not allowed")]
    [InlineData(3, "deploy: {placement: {preferences: [{spread: a}]}}", "services.web.deploy.placement Additional property preferences is not allowed")]
    [InlineData(4, "healthcheck: {start_period: 1s}", "services.web.healthcheck Additional property start_period is not allowed")]
    [InlineData(4, "deploy: {update_config: {order: start-first}}", "services.web.deploy.update_config Additional property order is not allowed")]
    [InlineData(5, "isolation: default", "services.web Additional property isolation is not allowed")]
    [InlineData(6, "volumes: [{type: tmpfs, target: /x, tmpfs: {size: 1}}]", "services.web.volumes.0 Additional property tmpfs is not allowed")]
    [InlineData(7, "init: true", "services.web Additional property init is not allowed")]
    [InlineData(7, "deploy: {rollback_config: {order: start-first}}", "services.web.deploy Additional property rollback_config is not allowed")]
    [InlineData(7, "x-mine: 1", "services.web Additional property x-mine is not allowed")]
    [InlineData(8, "deploy: {placement: {max_replicas_per_node: 1}}", "services.web.deploy.placement Additional property max_replicas_per_node is not allowed")]
    [InlineData(9, "deploy: {resources: {limits: {pids: 1}}}", "services.web.deploy.resources.limits Additional property pids is not allowed")]
    [InlineData(12, "healthcheck: {start_interval: 1s}", "services.web.healthcheck Additional property start_interval is not allowed")]
    [InlineData(13, "oom_score_adj: 1", "services.web Additional property oom_score_adj is not allowed")]
    [InlineData(13, "networks: {default: {driver_opts: {a: b}}}", "services.web.networks.default Additional property driver_opts is not allowed")]
    public void A_key_is_known_since_a_version(int minor, string key, string error)
    {
        Assert.Equal(error, Assert.IsType<Plan.Impossible>(Deployed($"version: \"3.{minor - 1}\"\n{Service(key)}")).Error);
        Assert.NotEqual(error, (Deployed($"version: \"3.{minor}\"\n{Service(key)}") as Plan.Impossible)?.Error);
    }

    [Theory]
    [InlineData("docker stack deploy -c missing.yaml shop", "open missing.yaml: no such file or directory")]
    [InlineData("docker stack deploy -c compose.yaml --resolve-image x shop", "Invalid option x for flag --resolve-image")]
    [InlineData("docker stack deploy -c missing.yaml ' '", "invalid stack name: \" \"")]
    [InlineData("docker stack rm a ''", "invalid stack name: \"\"")]
    [InlineData("docker stack ps ''", "invalid stack name: \"\"")]
    [InlineData("docker stack services '\"'", "invalid stack name: \"\\\"\"")]
    [InlineData("docker stack ls x", "'docker stack ls' accepts no arguments")]
    public void Refuses_what_the_client_refuses(string command, string error) => Assert.Equal(error, Assert.IsType<Plan.Impossible>(Deployed("services: {web: {image: busybox}}", command)).Error);

    [Theory]
    [InlineData("docker stack ls", "GET /services?filters={label:{com.docker.stack.namespace:true}}")]
    [InlineData("docker stack services shop", "GET /services?filters={label:{com.docker.stack.namespace=shop:true}}&status=true")]
    [InlineData("docker stack services -q shop", "GET /services?filters={label:{com.docker.stack.namespace=shop:true}}")]
    [InlineData("docker stack services --filter name=web shop", "GET /services?filters={label:{com.docker.stack.namespace=shop:true},name:{web:true}}&status=true")]
    [InlineData("docker stack ps shop", "GET /tasks?filters={label:{com.docker.stack.namespace=shop:true}}")]
    [InlineData("docker stack ps -q --filter desired-state=running shop", "GET /tasks?filters={desired-state:{running:true},label:{com.docker.stack.namespace=shop:true}}")]
    [InlineData("docker stack rm shop", "GET /services?filters={label:{com.docker.stack.namespace=shop:true}}|GET /networks?filters={label:{com.docker.stack.namespace=shop:true}}|GET /secrets?filters={label:{com.docker.stack.namespace=shop:true}}|GET /configs?filters={label:{com.docker.stack.namespace=shop:true}}")]
    [InlineData("docker stack deploy -c empty.yaml --prune s", "GET /services?filters={label:{com.docker.stack.namespace=s:true}}|GET /networks?filters={label:{com.docker.stack.namespace=s:true}}|GET /services?filters={label:{com.docker.stack.namespace=s:true}}")]
    [InlineData("docker stack deploy -c compose.yaml -c compose.yaml s", "")]
    [InlineData("docker stack deploy -c - s", "")]
    [InlineData("docker stack deploy -c compose.yaml --with-registry-auth s", "")]
    public void Asks_what_the_client_asks(string command, string requests) =>
        Assert.Equal(requests, string.Join('|', Deployed("services: {web: {image: busybox}}", command).Requests.Select(request => $"{request.Method} {request.Path}?{Uri.UnescapeDataString(request.Query).Replace("\"", "")}")));

    [Fact]
    public void Does_not_ask_for_a_digest_that_is_not_wanted() =>
        Assert.DoesNotContain(Deployed("services: {web: {image: busybox}}", "docker stack deploy -c compose.yaml --resolve-image never shop").Requests, request => request.Path.StartsWith("/distribution"));

    [Theory]
    [InlineData("docker stack ls --format json")]
    [InlineData("docker stack services --quiet shop")]
    [InlineData("docker stack ps --no-trunc shop")]
    public void What_is_printed_otherwise_is_left_to_the_client(string command) => Assert.IsType<Plan.Client>(Plans.Of(command));

    [Theory]
    [InlineData("services: {web: {image: busybox, credential_spec: {file: x}}}")]
    [InlineData("services: {web: {image: busybox, volumes: ['a:/b']}}")]
    [InlineData("services: {web: {image: busybox, environment: {A: 0x10}}}")]
    [InlineData("services: {web: {image: busybox, environment: {A: !!str 5}}}")]
    [InlineData("services: {web: {image: busybox, labels: {5: a}}}")]
    [InlineData("services: {web: {image: busybox}}\nsecrets: {s: {driver: vault}}")]
    [InlineData("services: {web: {image: busybox}}\n---\nservices: {api: {image: busybox}}")]
    [InlineData("services: {web: {image: busybox}")]
    public void What_is_not_understood_exactly_is_left_to_the_client(string file) => Assert.Empty(Assert.IsType<Plan.Client>(Deployed(file)).Requests);

    [Fact]
    public void Paths_are_seen_from_the_folder_of_the_file()
    {
        var plan = Deployed("services: {web: {image: busybox, volumes: ['./x:/x', '~:/home'], env_file: ../other.env}}", "docker stack deploy -c sub/compose.yaml shop");
        var container = Assert.IsType<Plan.DeployStack>(plan).Services.Single().Body!["TaskTemplate"]!["ContainerSpec"]!;
        Assert.Equal(["/home/ada/dir/sub/x", "/home/ada"], container["Mounts"]!.AsArray().Select(mount => (string?)mount!["Source"]));
        Assert.Equal(["A=2", "B=1"], container["Env"]!.AsArray().Select(variable => (string?)variable));
    }

    [Fact]
    public void Secrets_of_the_file_are_not_shown()
    {
        var line = Recipe.Of(DocumentKind.Recipe, SourceText.From("docker stack deploy -c compose.yaml shop")).Commands.Single();
        var plan = line.PlanWithoutSecrets(With("services: {db: {image: postgres, environment: {POSTGRES_PASSWORD: swordfish, POSTGRES_USER: ada}}}"));
        Assert.Equal("""["POSTGRES_PASSWORD=********","POSTGRES_USER=ada"]""", plan.Requests[^1].Body!["TaskTemplate"]!["ContainerSpec"]!["Env"]!.ToJsonString());
    }

    [Fact]
    public void A_port_of_the_nodes_that_run_a_task_is_told_as_one() => Assert.Contains("Each node that runs a task of it listens on port 8443 and leads to port 443 of the task.",
        Explanation.Of(Deployed("services: {web: {image: team/web, ports: [{target: 443, published: 8443, mode: host}]}}"), ImageCatalogue.BuiltIn));

    [Fact]
    public void Is_told_in_sentences() => Assert.Equal("""
        Makes the stack shop of 2 services; what of it is there already is changed into what the file says.
        The network proxy has to be there.
        Makes the network shop_back, on which the services find each other by name.
        Makes the secret shop_pw of the file /home/ada/dir/pw.txt.
        Makes the service shop_api from team/api: one task, and the swarm starts another for one that ends.
        Every node of the swarm listens on port 80 and leads to port 8080 of a task.
        The tasks find the secret in the file /run/secrets/pw.
        Makes the service shop_db from team/db: one task on every node.
        A task has at most 0.5 processors.
        An update replaces 1 at a time.
        A swarm does nothing about build and container_name.
        """, string.Join('\n', Explanation.Of(Deployed("""
        services:
          api: {image: team/api, build: ., container_name: api, ports: ["80:8080"], secrets: [pw], networks: [proxy, back]}
          db: {image: team/db, networks: [back], deploy: {mode: global, resources: {limits: {cpus: "0.5"}}, update_config: {}}}
        networks: {back: , proxy: {external: true}}
        secrets: {pw: {file: pw.txt}}
        """), ImageCatalogue.BuiltIn)));

    [Theory]
    [InlineData("docker stack rm shop", "Removes the stack shop: services with all tasks, networks, secrets and configs, at once. Volumes stay on their nodes.")]
    [InlineData("docker stack ls", "Lists the stacks of the swarm, with how many services each has.")]
    [InlineData("docker stack services shop", "Lists the services of the stack shop, with how many of their tasks run.")]
    [InlineData("docker stack ps shop", "Lists the tasks of the stack shop: on which node each runs, and why one ended.")]
    public void Others_are_told_in_a_sentence(string command, string sentence) => Assert.Equal([sentence], Explanation.Of(Plans.Of(command), ImageCatalogue.BuiltIn));

    static Plan Deployed(string file, string command = "docker stack deploy -c compose.yaml shop") => Plan.Of(Recipe.Of(DocumentKind.Recipe, SourceText.From(command)).Commands.Last(), With(file));

    static PlanEnvironment With(string file) => Plans.Environment with
    {
        ReadFile = name => name switch
        {
            "compose.yaml" or "sub/compose.yaml" => file,
            "empty.yaml" => "services: {}",
            "other.env" => "A=2\nB=1\n",
            "pw.txt" => "swordfish",
            _ => Plans.Environment.ReadFile(name),
        },
    };

    static string Picture(Plan plan) => plan switch
    {
        Plan.Impossible impossible => $"> ! {impossible.Error.Replace("\n", "\\n")}",
        { Requests: [] } => "> (done by the docker client)",
        _ => string.Join('\n', plan.Requests.Select(request =>
            $"> {request.Method} {request.Path}{(request.Query is "" ? "" : $"?{Uri.UnescapeDataString(request.Query)}")}{(request.Body is null ? "" : $" {RequestPicture.Json(request.Body)}")}")),
    };
}
