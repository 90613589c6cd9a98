using Assistant.Language.Conversions;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;

namespace Assistant.Language.Tests.Conversions;

public class SwarmServiceTests
{
    [Fact]
    public void A_database_becomes_a_service_with_a_secret_in_place_of_its_password() => Check("""
        docker network create --subnet 10.9.0.0/16 --opt mtu=1400 lab
        ### db
        # Keeps the measurements.
        docker run -d --name db --network lab --network-alias sql -m 4g --cpus 1.5 --restart unless-stopped -p 127.0.0.1:5432:5432 \
          -v pgdata:/var/lib/postgresql -v "$PWD/init":/docker-entrypoint-initdb.d:ro,z -e POSTGRES_PASSWORD=hunter22 -e POSTGRES_USER=$DBUSER postgres:18
        docker exec -it db psql
        """, """
        # Made from lab.recipe.
        # Not carried over:
        # - Line 6 is left out: docker exec is a step, and a service is what runs.
        # - lab: --opt of the network is left out; an overlay network takes it otherwise or not at all.
        # - db: --restart unless-stopped becomes --restart-condition any; docker service scale stops a service.
        # - db: the port 5432:5432 is open on every node of the swarm; a service cannot keep it to 127.0.0.1.
        # - db: each node has a volume pgdata of its own; --constraint keeps the task to managers, name one node there when you have several.
        # - db: $PWD/init has to be on every node that runs a task; --constraint keeps it to managers, name one node there when you have several.
        # - db: z at /docker-entrypoint-initdb.d is left out; --mount of a service has no such option.

        # Run docker swarm init once, on a machine that is in no swarm yet.

        docker network create --driver overlay --subnet 10.9.0.0/16 --attachable lab

        ### db
        # Type the value of POSTGRES_PASSWORD, Enter and Ctrl+D: the swarm keeps it, and no file does.
        docker secret create db-postgres-password -
        # Keeps the measurements.
        docker service create --name db \
          --replicas 1 \
          --constraint node.role==manager \
          --restart-condition any \
          --update-parallelism 1 \
          --update-delay 10s \
          --update-order stop-first \
          --update-failure-action rollback \
          --limit-memory 4g \
          --limit-cpu 1.5 \
          -p 5432:5432 \
          -e "POSTGRES_USER=$DBUSER" \
          --secret source=db-postgres-password,target=POSTGRES_PASSWORD \
          -e POSTGRES_PASSWORD_FILE=/run/secrets/POSTGRES_PASSWORD \
          --mount type=volume,source=pgdata,target=/var/lib/postgresql \
          --mount "type=bind,source=$PWD/init,target=/docker-entrypoint-initdb.d,readonly" \
          --network name=lab,alias=sql \
          postgres:18

        """);

    [Fact]
    public void A_server_without_data_runs_twice_and_a_command_that_ends_is_a_job() => Check("""
        docker run -d --name web --platform linux/arm64 -p $PORT:80 --stop-timeout 30 --pids-limit -1 --label team=a nginx
        docker run --rm -it --gpus all --shm-size 2g --restart on-failure:3 --privileged pytorch/pytorch:2.4 python train.py "$EPOCHS"
        """, """
        # Made from lab.recipe.
        # Not carried over:
        # - pytorch: -i and -t are left out, as nobody sits at a service; docker exec opens a terminal in one of its tasks.
        # - pytorch: --gpus becomes --generic-resource; each node says its GPUs in daemon.json, under node-generic-resources and default-runtime.
        # - pytorch: --gpus all becomes one GPU, as a service asks for a number of them; write how many a task is to get.
        # - pytorch: --privileged is left out; tasks get no rights over their node; name those needed with --cap-add.

        # Run docker swarm init once, on a machine that is in no swarm yet.

        ### web
        docker service create --name web \
          --replicas 2 \
          --constraint node.platform.os==linux \
          --constraint node.platform.arch==aarch64 \
          --restart-condition any \
          --update-parallelism 1 \
          --update-delay 10s \
          --update-order start-first \
          --update-failure-action rollback \
          -p "$PORT:80" \
          --stop-grace-period 30s \
          --container-label team=a \
          nginx

        ### pytorch
        docker service create --name pytorch \
          --mode replicated-job \
          --restart-condition on-failure \
          --restart-max-attempts 3 \
          --generic-resource NVIDIA-GPU=1 \
          --mount type=tmpfs,target=/dev/shm,tmpfs-size=2147483648 \
          pytorch/pytorch:2.4 python train.py "$EPOCHS"

        """);

    [Fact]
    public void A_secret_that_no_file_variable_is_known_for_is_told()
    {
        var converted = Converted("docker run -d -p 8787:8787 -e PASSWORD=hunter22 -e ROOT=true rocker/rstudio");
        Assert.DoesNotContain("hunter22", converted.Text);
        Assert.Contains("rstudio: PASSWORD is the file /run/secrets/PASSWORD and no variable any more; the image is not known to read it from a file, so its program has to.", converted.Lost);
    }

    [Fact]
    public void A_service_gets_a_name_that_a_swarm_takes()
    {
        var name = new string('a', 70);
        var converted = Converted($"docker run -d --name my.web -e API_TOKEN=hunter22 nginx\ndocker run -d --name my-web nginx\ndocker run -d --name {name} -e API_TOKEN=hunter22 nginx\ndocker run -d --name {name}b nginx");
        var services = ComposeTests.Document(converted.Text).Recipe.Commands.Where(line => line.Command.Name == "service create").ToList();
        string[] expected = ["my-web", "my-web-2", new('a', 63), $"{new string('a', 61)}-2"];
        Assert.Equal(expected, services.Select(line => line.Command.Value("name")));
        Assert.Equal(expected, services.Select(line => line.Heading));
        Assert.All(ComposeTests.Document(converted.Text).Recipe.Commands.Where(line => line.Command.Name == "secret create"), line => Assert.True(line.Command.Arguments[0].Value.Length <= 64));
        Assert.Contains("my-web: the service is not called my.web; its name takes up to 63 letters, digits, - and _.", converted.Lost);
        Assert.Contains("my-web-2: the service is not called my-web; another has that name.", converted.Lost);
    }

    [Theory]
    [InlineData("'\"device=0,1\"'", 2, "app: a service cannot choose the GPUs 0 and 1; a task gets any 2 of its node.")]
    [InlineData("device=GPU-7", 1, "app: a service cannot choose the GPU GPU-7; a task gets any 1 of its node.")]
    public void Graphics_cards_that_are_named_are_counted(string gpus, int count, string sentence)
    {
        var converted = Converted($"docker run -d --name app --gpus {gpus} nginx");
        Assert.Contains($"--generic-resource NVIDIA-GPU={count} ", converted.Text);
        Assert.Contains(sentence, converted.Lost);
    }

    [Theory]
    [InlineData("abc:def")]
    [InlineData("70000:80")]
    [InlineData("127.0.0.1:abc:80")]
    public void A_port_that_is_none_is_left_out(string port)
    {
        var converted = Converted($"docker run -d --name web -p {port} -p $PORT:80 -p $BOTH nginx");
        Assert.Equal([$"web: -p {port} is left out; write the port with -p of the service."], converted.Lost);
        Assert.Contains("-p \"$PORT:80\" \\\n  -p \"$BOTH\"", converted.Text);
        Assert.DoesNotContain($"-p {port}", converted.Text.Split("docker service create")[1]);
    }

    [Fact]
    public void Every_line_that_is_written_is_one_the_docker_client_takes()
    {
        var text = Converted("""
            docker run -d --name web --network lab -p 127.0.0.1:80-82:80-82 -v ./a:/a -v /anonymous --tmpfs /run:size=64m,mode=1777 --mount type=bind,source=/x,target=/x,bind-propagation=rslave \
              --health-cmd 'curl -f localhost' --health-interval 5s --ulimit nofile=1:2 --dns 1.1.1.1 --add-host a:1.2.3.4 --group-add 5 --cap-add NET_ADMIN --entrypoint sh --user 1:2 -w /w --read-only --init nginx -c 'a b'
            """).Text;
        var lines = ComposeTests.Document(text).Recipe.Commands.ToList();
        Assert.Equal(["network create", "service create"], lines.Select(line => line.Command.Name));
        Assert.All(lines, line => Assert.DoesNotContain(line.Command.Flags, flag => flag.Spec is null || flag.MissesValue));
        Assert.IsNotType<Plan.Impossible>(Plan.Of(lines[1], Recipes.Plans.Plans.Environment));
    }

    static Converted Converted(string recipe) => RoundTripTests.Conversion("service").Of(ConversionSource.All(ComposeTests.Document(recipe)));

    static void Check(string recipe, string expected) => Assert.Equal(expected, Converted(recipe).Text);
}
