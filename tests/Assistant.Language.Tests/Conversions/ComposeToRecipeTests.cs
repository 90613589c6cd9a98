using System.Text;
using Assistant.Language.Conversions;
using CsCheck;

namespace Assistant.Language.Tests.Conversions;

public class ComposeToRecipeTests
{
    [Fact]
    public void Services_become_blocks_in_the_order_in_which_they_need_each_other() => Check("""
        name: lab
        services:
          app:
            build:
              context: ./app
              args: { MODE: dev }
            depends_on:
              db: { condition: service_healthy }
            environment:
              - DB=postgres://db:5432/$${x}
              - TOKEN
            ports: [8000:8000, { target: 53, published: "53", protocol: udp, host_ip: 127.0.0.1 }]
            profiles: [web]
          db:
            image: postgres:18
            container_name: lab-db
            environment:
              POSTGRES_PASSWORD: hunter2
            volumes:
              - pgdata:/var/lib/postgresql
              - ./init:/docker-entrypoint-initdb.d:ro
            healthcheck:
              test: [CMD, pg_isready, -U, "a b"]
              interval: 10s
            deploy:
              replicas: 2
              resources: { limits: { memory: 1g } }
        volumes:
          pgdata:
        secrets:
          x: { file: y }
        """, """
        # Made from compose.yaml.
        # Not carried over:
        # - db: the value of POSTGRES_PASSWORD is a secret and stays in the compose file; set POSTGRES_PASSWORD where the recipe is run.
        # - db: deploy: replicas: 2; one container is started.
        # - app: depends_on: the condition of db; wait for it before this block.
        # - app: profiles; the service is started like the others.
        # - secrets: mount the files with -v where a service needs them.

        docker network create lab_default
        docker volume create pgdata

        ### db
        docker run -d --name lab-db \
          -e "POSTGRES_PASSWORD=${POSTGRES_PASSWORD}" \
          -v pgdata:/var/lib/postgresql \
          -v "$PWD/init:/docker-entrypoint-initdb.d:ro" \
          --network lab_default \
          --network-alias db \
          --memory 1g \
          --health-cmd 'pg_isready -U '\''a b'\''' \
          --health-interval 10s \
          postgres:18

        ### app
        docker build -t app --build-arg MODE=dev ./app
        docker run -d --name app \
          -e 'DB=postgres://db:5432/${x}' \
          -e TOKEN \
          -p 8000:8000 \
          -p 127.0.0.1:53:53/udp \
          --network lab_default \
          app

        """);

    [Theory]
    [InlineData("services: {a: {image: x, command: \"sh -c 'echo $$HOME'\"}}", "### a\ndocker run -d --name a-1 \\\n  x sh -c 'echo $HOME'\n")]
    [InlineData("services: {web: {image: x, network_mode: host, restart: always, tty: true, stdin_open: true}}", "### web\ndocker run -d --name web \\\n  --tty \\\n  --interactive \\\n  --restart always \\\n  --network host \\\n  x\n")]
    [InlineData("x-c: &c {image: x, environment: {A: 1}}\nservices: {web: {<<: *c, user: root}}", "### web\ndocker run -d --name web \\\n  -u root \\\n  -e A=1 \\\n  x\n")]
    [InlineData("services: {web: {image: \"x:${TAG:-1}\", volumes: [~/d:/d, \"${DATA}:/x\"]}}", "### web\ndocker run -d --name web \\\n  -v \"$HOME/d:/d\" \\\n  -v \"${DATA}:/x\" \\\n  \"x:${TAG:-1}\"\n")]
    public void Small_files(string yaml, string recipe) => Assert.EndsWith(recipe, ComposeToRecipe.Of(yaml, null).Value?.Text.Replace("\n  --interactive \\\n  --tty", "\n  --tty \\\n  --interactive"));

    [Theory]
    [InlineData("", "Line 1: there is no services: in this file.")]
    [InlineData("- a", "Line 1: there is no services: in this file.")]
    [InlineData("services: a", "Line 1: services: holds no services.")]
    [InlineData("services:\n  a:\n  - b", "Line 3: the service a has no keys.")]
    [InlineData("services:\n  a: {\n", "Line 3: ")]
    [InlineData("services:\n\ta: b", "Line 1: while scanning a mapping, found invalid tab")]
    [InlineData("services:\n  a: *b", "Line 2: the alias *b names no anchor above it.")]
    [InlineData("services:\n  a: &a\n    b: *a", "Line 3: the alias *a names no anchor above it.")]
    [InlineData("a: 1\na: 2", "Line 2: the key a is written twice.")]
    [InlineData("a: 1\n---\nb: 2", "Line 2: a second YAML document begins; one file holds one document.")]
    [InlineData("? [a]\n: b", "Line 1: a key is not a plain text.")]
    public void What_is_no_compose_file_is_a_sentence_with_its_line(string yaml, string sentence) => Assert.StartsWith(sentence, ComposeToRecipe.Of(yaml, null).Error);

    [Fact]
    public void Aliases_cannot_unfold_without_end()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (var level = 1; level < 60; level++) bomb.Append($"a{level}: &a{level} [*a{level - 1}, *a{level - 1}]\n");
        Assert.EndsWith("the file unfolds to more than 100000 values.", ComposeToRecipe.Of(bomb + "services: *a59", null).Error);
        var wide = $"t: &t {new string('x', 100_000)}\nservices: {{web: {{image: x, dns: [{string.Join(',', Enumerable.Repeat("*t", 1_000))}]}}}}";
        Assert.EndsWith("the file unfolds to more than 100000 values.", ComposeToRecipe.Of(wide, null).Error);
        Assert.EndsWith("nested deeper than 100 levels.", ComposeToRecipe.Of(new string('[', 100_000), null).Error);
    }

    [Fact]
    public void Any_text_gives_a_recipe_or_a_sentence() => Gen.OneOf(Pieces, Gen.Byte.Array[0, 60].Select(Encoding.UTF8.GetString), Gen.String).Sample(text =>
    {
        var converted = ComposeToRecipe.Of(text, "/p/compose.yaml");
        Assert.True(converted.Ok || System.Text.RegularExpressions.Regex.IsMatch(converted.Error, @"^Line \d+: .+\.$", System.Text.RegularExpressions.RegexOptions.Singleline), converted.Error);
    }, iter: 20_000);

    static Gen<string> Pieces => Gen.OneOf(
        "services:", "\n", "\n  ", "\n    ", "\n      ", "web:", "db:", " image: x", "image:", "- ", " *a", " &a ", "<<: ", "{", "}", "[", "]", ",", ": ", "? ", "| ", "> ", "'", "\"", "$", "${A:-b}", "$$", "#", "---\n", "...\n",
        "!x ", "volumes:", "networks:", "ports:", "build:", "deploy:", "resources:", "limits:", "command:", "healthcheck:", "test:", "environment:", "depends_on:", "gpus: all", "\t", "é", "\0", "name: n", "external: true", "null", "~", "8:8", "%YAML 1.1\n",
        "bind:", "type: bind", "source: ./x", "target: /y", "ulimits:", "soft: 1", "ipam:", "config:", "subnet: s").Array[0, 40].Select(string.Concat);

    static void Check(string yaml, string recipe) => Assert.Equal(recipe, ComposeToRecipe.Of(yaml, "/home/ada/lab/compose.yaml").Value?.Text);
}
