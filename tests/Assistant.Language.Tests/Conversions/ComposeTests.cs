using System.Text.Json;
using Assistant.Language.Catalogue;
using Assistant.Language.Conversions;
using Assistant.Language.Recipes;
using Assistant.Language.Tests.Recipes;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Conversions;

public class ComposeTests
{
    [Fact]
    public void Directives_of_a_block_are_told_for_each_of_its_services() =>
        Assert.Contains("db: @wait is for the assistant and stays in the recipe.", RoundTripTests.Conversion("compose").Of(ConversionSource.All(Document("### lab\n# @wait healthy\ndocker network create n\ndocker run -d --name db --network n postgres:17\n"))).Lost);

    [Fact]
    public void A_recipe_becomes_services_networks_and_volumes() => Check("""
        ### notebook
        docker network create --subnet 10.0.0.0/8 --label a=b lab
        docker run -d --rm --name notebook -p 127.0.0.1:8888:8888 --network lab --gpus all \
          -v "$PWD/work":/home/jovyan/work -e TOKEN=secret -e GRANT_SUDO=yes -u "$(id -u)" quay.io/jupyter/scipy-notebook

        ### database
        docker volume create -d local -o type=tmpfs pgdata
        docker run -d --name db --network lab -v pgdata:/var/lib/postgresql -e POSTGRES_PASSWORD=${PGPASSWORD} postgres:18 -c 'a=$all'
        docker exec -it db psql
        docker ps | grep x
        """, """
        # Made from lab.recipe.
        # Not carried over:
        # - notebook: the value of TOKEN is a secret and stays in the recipe; set TOKEN where this file is used.
        # - Line 9 is left out: docker exec is a step, and a compose file holds what runs.
        # - Line 10 is left out. The assistant runs docker commands, not the shell's “|”.
        # - notebook: --rm is left out; docker compose down removes the container.
        # - $(id -u) becomes ${UID:-1000}; set UID in .env where the user has another number.

        services:
          notebook:
            image: quay.io/jupyter/scipy-notebook
            container_name: notebook
            user: ${UID:-1000}
            environment:
              TOKEN: ${TOKEN}
              GRANT_SUDO: "yes"
            ports:
              - "127.0.0.1:8888:8888"
            volumes:
              - ./work:/home/jovyan/work
            networks:
              - lab
            deploy:
              resources:
                reservations:
                  devices:
                    - count: all
                      capabilities: [gpu]
          db:
            image: postgres:18
            container_name: db
            command: [-c, a=$$all]
            environment:
              POSTGRES_PASSWORD: ${PGPASSWORD}
            volumes:
              - pgdata:/var/lib/postgresql
            networks:
              - lab

        networks:
          lab:
            name: lab
            ipam:
              config:
                - subnet: "10.0.0.0/8"
            labels:
              a: b

        volumes:
          pgdata:
            name: pgdata
            driver: local
            driver_opts:
              type: tmpfs

        """);

    [Fact]
    public void An_image_that_is_built_is_a_build_section() => Check("""
        docker build -t app:1 -f docker/app.Dockerfile --build-arg MODE=dev --target run docker
        docker run -d -p $PORT:80 --network other app:1
        """, """
        # Made from lab.recipe.

        services:
          app:
            image: app:1
            build:
              context: docker
              dockerfile: app.Dockerfile
              args:
                MODE: dev
              target: run
            ports:
              - ${PORT}:80
            networks:
              - other

        networks:
          other:
            name: other
            external: true

        """);

    [Fact]
    public void A_block_is_converted_with_what_it_needs_from_elsewhere()
    {
        const string text = "docker network create net\ndocker network create unused\n### a\ndocker run --network net ‸x\n### b\ndocker run y";
        var at = text.IndexOf('‸');
        var source = ConversionSource.At(Document(text.Replace("‸", "")), new(at, 0))!;
        Assert.Equal(("a", "docker|network|create|net docker|run|--network|net|x"), (source.Name, string.Join(' ', source.Lines.Select(line => string.Join('|', line.Words.Select(word => word.Value))))));
    }

    [Fact]
    public void Every_flag_of_run_is_carried_or_told()
    {
        string[] elsewhere =
        [
            "publish", "volume", "mount", "network", "network-alias", "ip", "ip6", "link-local-ip", "mac-address", "entrypoint", "stop-timeout", "cpus", "gpus", "ulimit", "log-driver", "log-opt",
            "health-cmd", "health-interval", "health-timeout", "health-start-period", "health-start-interval", "health-retries", "no-healthcheck",
            "blkio-weight", "blkio-weight-device", "device-read-bps", "device-read-iops", "device-write-bps", "device-write-iops",
        ];
        var known = ComposeKeys.All.Select(key => key.Flag).Concat(ComposeKeys.Without.Keys).Concat(elsewhere).ToHashSet();
        Assert.All(Commands.Find("run")!.Flags, flag => Assert.Contains(flag.Key, known));
    }

    [Fact]
    public void Any_recipe_is_converted_to_something_that_reads_back() => RecipeTests.Documents.Sample(document =>
    {
        foreach (var source in document.Recipe.Commands.Select(line => ConversionSource.At(document, line.Span)).OfType<ConversionSource>().Append(ConversionSource.All(document)))
        {
            foreach (var conversion in Language.Conversions.Conversions.All)
            {
                var converted = conversion.Of(source);
                if (conversion.Id == "compose" && source.Runs.Any()) Assert.Null(ComposeToRecipe.Of(converted.Text, null).Error);
                if (conversion.Id == "devcontainer") JsonDocument.Parse(converted.Text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }).Dispose();
                Assert.All(converted.Lost, sentence => Assert.DoesNotContain('\n', sentence));
                Assert.DoesNotContain(converted.Text, letter => letter is >= '\uE000' and < '\uF900');
            }
        }
    });

    /// <summary>A link to a container outside of the file stays one; a second name for a service of it, too.</summary>
    [Theory]
    [InlineData("--link db", "    depends_on:\n      - db\n")]
    [InlineData("--link db:db --link db", "    depends_on:\n      - db\n")]
    [InlineData("--link db:sql --link other:x", "    links:\n      - db:sql\n    external_links:\n      - other:x\n")]
    [InlineData("--network bridge --link db", "    network_mode: bridge\n    links:\n      - db:db\n")]
    public void A_link_to_a_service_of_the_file_is_its_order(string flags, string keys) =>
        Assert.Contains($"    image: nginx\n{keys}", RoundTripTests.Conversion("compose").Of(ConversionSource.All(Document($"### store\ndocker run --name db postgres:17\n\n### web\ndocker run {flags} nginx\n"))).Text);

    [Fact]
    public void What_is_lost_is_said_with_variables_as_they_are_written()
    {
        var source = ConversionSource.All(Document("docker volume create --scope multi data-$STAGE\ndocker run -v data-$STAGE:/d x"));
        Assert.Contains("data-$STAGE: --scope of the volume is left out; compose files have no key for it.", RoundTripTests.Conversion("compose").Of(source).Lost);
    }

    static void Check(string recipe, string compose) => Assert.Equal(compose, RoundTripTests.Conversion("compose").Of(ConversionSource.All(Document(recipe))).Text);

    internal static Document Document(string recipe) => new(DocumentKind.Recipe, SourceText.From(recipe), "/home/ada/lab.recipe");
}
