using Assistant.Language.Editing.Completion;
using Assistant.Language.Recipes;

namespace Assistant.Language.Tests.Editing.Completion;

/// <summary>Names, paths and variables.</summary>
public class RecipeNamesTests
{
    const string File = "DATA=/srv\nTOKEN=x\ndocker run -d --name lab -v work:/w --network net quay.io/jupyter/base-notebook\ndocker volume create big\ndocker build -t mine:1 .\n";

    static readonly EngineNames Engine = new([new("old", "ended"), new("up", "running", true)], [new("local:1", "2 GB")], [new("vol", "local")], [new("lan", "bridge")]);

    [Theory]
    [InlineData("docker stop ‸", "lab up old")]
    [InlineData("docker rm ‸", "lab old up")]
    [InlineData("docker stop lab ‸", "up old")]
    [InlineData("docker stop l‸", "lab up old")]
    [InlineData("docker logs -f ‸", "lab up old")]
    [InlineData("docker exec -it ‸ bash", "lab up old")]
    [InlineData("docker rmi ‸", "mine:1 local:1")]
    [InlineData("docker volume rm ‸", "big work vol")]
    [InlineData("docker network rm ‸", "net lan")]
    [InlineData("docker network connect net ‸", "lab up old")]
    [InlineData("docker cp ‸ .", "lab up old")]
    [InlineData("docker exec lab ‸", "bash sh jupyter")]
    [InlineData("docker run quay.io/jupyter/base-notebook ‸", "bash sh jupyter")]
    [InlineData("docker run ghcr.io/mlflow/mlflow ‸", "mlflow server")]
    [InlineData("docker ps ‸", "")]
    public void Arguments(string line, string labels) => Assert.StartsWith(labels, RecipeProposals.Labels(RecipeArguments.At, File + line, engine: Engine));

    [Theory]
    [InlineData("docker run --network ‸ x", "net lan bridge host none")]
    [InlineData("docker run --network name=‸ x", "net lan")]
    [InlineData("docker run --network container:‸ x", "lab up old")]
    [InlineData("docker run --network container:l‸ x", "lab up old")]
    [InlineData("docker run --network name=container:‸ x", "lab up old")]
    [InlineData("docker ps -f ancestor=‸", "mine:1 local:1")]
    [InlineData("docker ps -f network=‸", "net lan")]
    [InlineData("docker run --pid container:‸ x", "lab up old")]
    [InlineData("docker run --volumes-from ‸ x", "lab up old")]
    [InlineData("docker run --mount type=volume,source=‸ x", "big work vol")]
    [InlineData("docker run --mount type=image,source=‸ x", "mine:1 local:1")]
    public void Values_that_name_something(string line, string labels) => Assert.StartsWith(labels, RecipeProposals.Labels(RecipeFlagValues.At, File + line, engine: Engine));

    [Theory]
    [InlineData("docker run --network container:‸ x", "lab up old")]
    [InlineData("docker run --network container:u‸ x", "lab up old")]
    [InlineData("docker run --network name=container:‸ x", "lab up old")]
    public void Behind_container_stand_containers_alone(string line, string labels) => Assert.Equal(labels, RecipeProposals.Labels(RecipeFlagValues.At, File + line, engine: Engine));

    [Theory]
    [InlineData("docker stop ‸", EngineThings.Containers)]
    [InlineData("docker rmi a ‸", EngineThings.Images)]
    [InlineData("docker run -v ‸", EngineThings.Volumes)]
    [InlineData("docker run -v data:‸", EngineThings.None)]
    [InlineData("docker run --network ‸", EngineThings.Networks)]
    [InlineData("docker run --network container:‸", EngineThings.Containers)]
    [InlineData("docker run --mount type=bind,source=‸", EngineThings.None)]
    [InlineData("docker run -‸", EngineThings.None)]
    [InlineData("docker inspect ‸", EngineThings.All)]
    [InlineData("docker ‸", EngineThings.None)]
    [InlineData("‸", EngineThings.None)]
    public void The_engine_is_asked_only_for_what_can_stand_there(string fixture, EngineThings wanted)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture);
        Assert.Equal(wanted, Language.Editing.Completion.Completion.WantedAt(document, offset));
    }

    [Theory]
    [InlineData("docker run -v ./‸:/x y", "data/", "docker run -v ./data/:/x y")]
    [InlineData("docker run -v \"$PWD/‸\":/x y", "data/", "docker run -v \"$PWD/data/\":/x y")]
    [InlineData("docker run -v $(pwd)/da‸:/x y", "data/", "docker run -v $(pwd)/data/:/x y")]
    [InlineData("docker run -v ./data/‸ y", "a b.csv", @"docker run -v ./data/a\ b.csv y")]
    [InlineData("docker run -v './data/‸' y", "a b.csv", "docker run -v './data/a b.csv' y")]
    [InlineData("docker run --mount type=bind,source=./d‸,target=/x y", "data/", "docker run --mount type=bind,source=./data/,target=/x y")]
    [InlineData("docker run --env-file ‸ y", ".env", "docker run --env-file .env y")]
    [InlineData("docker run --env-file=./‸ y", ".env", "docker run --env-file=./.env y")]
    [InlineData("docker run -v ~/‸:/x y", "notes/", "docker run -v ~/notes/:/x y")]
    [InlineData("docker run -v $HOME/no‸:/x y", "notes/", "docker run -v $HOME/notes/:/x y")]
    [InlineData("D=data\ndocker run -v ./$D/‸:/x y", "a b.csv", @"docker run -v ./$D/a\ b.csv:/x y")]
    [InlineData("docker run -v /srv/‸:/x y", "www/", "docker run -v /srv/www/:/x y")]
    [InlineData("docker build ‸", "data/", "docker build data/")]
    [InlineData("docker build ‸", ".", "docker build .")]
    [InlineData("docker build -f ‸ .", "Dockerfile", "docker build -f Dockerfile .")]
    [InlineData("docker stack deploy -c ‸ lab", ".env", "docker stack deploy -c .env lab")]
    [InlineData("docker run --security-opt seccomp=./‸ y", ".env", "docker run --security-opt seccomp=./.env y")]
    [InlineData("docker cp lab:/x ./‸", "data/", "docker cp lab:/x ./data/")]
    [InlineData("docker run \\\n  -v ./‸:/x \\\n  y", "data/", @"  -v ./data/:/x \")]
    public void Paths_of_the_host(string fixture, string label, string expected) =>
        Assert.Equal(expected, RecipeProposals.Accepted(fixture, label, new HostFolders("data/a b.csv|.env|Dockerfile|~/notes/|/srv/www/")));

    const string Built = "ARG VERSION=3.13\nARG CUDA\nFROM python:$VERSION AS base\nARG EXTRA=none\nFROM base AS lab\n";

    [Theory]
    [InlineData("docker build --build-arg ‸ .", "VERSION CUDA EXTRA")]
    [InlineData("docker build --build-arg CUDA=1 --build-arg ‸ .", "VERSION EXTRA")]
    [InlineData("docker build --target ‸ .", "base lab")]
    [InlineData("docker build --target ‸", "base lab")]
    [InlineData("docker build --target ‸ sub", "sub")]
    [InlineData("docker build --target ‸ $D\n", "")]
    [InlineData("docker build -f docker/gpu --target ‸ .", "gpu")]
    [InlineData("docker buildx build --target ‸ sub/", "sub")]
    [InlineData("docker build --target ‸ https://github.com/a/b.git", "")]
    [InlineData("docker build --target ‸ nowhere", "")]
    [InlineData("docker build --target ‸ -", "")]
    public void What_the_Dockerfile_of_a_build_has(string fixture, string labels)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture);
        var host = new HostFolders("") { Texts = { ["./Dockerfile"] = Built, ["Dockerfile"] = Built, ["sub/Dockerfile"] = "FROM a AS sub\n", ["docker/gpu"] = "FROM a AS gpu\n" } };
        var found = RecipeFlagValues.At(document with { Host = host, Path = "/work/a.recipe" }, offset).Select(item => item.Label);
        if (fixture.Contains("--build-arg")) Assert.StartsWith(labels, string.Join(' ', found));
        else Assert.Equal(labels, string.Join(' ', found));
    }

    [Theory]
    [InlineData("docker context use ‸", "default course gpu-box")]
    [InlineData("docker context use g‸", "default course gpu-box")]
    [InlineData("docker -c ‸ ps", "default course gpu-box")]
    public void Contexts_of_the_client(string fixture, string labels)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture);
        var host = new HostFolders("~/.docker/contexts/meta/ab12/meta.json|~/.docker/contexts/meta/cd34/meta.json|~/.docker/contexts/meta/ef56/meta.json")
        {
            Texts =
            {
                ["~/.docker/contexts/meta/ab12/meta.json"] = """{"Name":"gpu-box","Metadata":{"Description":"the one below the desk"},"Endpoints":{}}""",
                ["~/.docker/contexts/meta/cd34/meta.json"] = """{"Name":"course","Metadata":{}}""",
                ["~/.docker/contexts/meta/ef56/meta.json"] = "{",
            },
        };
        Assert.Equal(labels, string.Join(' ', Language.Editing.Completion.Completion.At(document with { Host = host }, offset).Select(item => item.Label)));
    }

    [Fact]
    public void A_volume_is_no_file() =>
        Assert.DoesNotContain(Language.Editing.Completion.Completion.At(new(DocumentKind.Recipe, Language.Text.SourceText.From("docker run -v ")) { Host = new HostFolders("data/x") }, 14), item => item.Label == "data/");

    [Theory]
    [InlineData("docker run -v $‸:/x y", "TOKEN DATA PWD HOME USER UID $(pwd) $(id -u) $(id -g)")]
    [InlineData("docker run -v \"$D‸\":/x y", "TOKEN DATA PWD HOME USER UID")]
    [InlineData("OTHER=$‸", "TOKEN DATA PWD HOME USER UID $(pwd) $(id -u) $(id -g)")]
    [InlineData("docker run -v '$‸' y", "")]
    [InlineData("# $‸", "")]
    public void Variables(string line, string labels) => Assert.Equal(labels, RecipeProposals.Labels(RecipeVariables.At, File + line));

    [Theory]
    [InlineData("A=1\ndocker run -e X=${‸ y", "A", "docker run -e X=${A} y")]
    [InlineData("A=1\ndocker run -e X=${‸} y", "A", "docker run -e X=${A} y")]
    [InlineData("docker run -u $‸ y", "$(id -u)", "docker run -u $(id -u) y")]
    public void Accepted_variables(string fixture, string label, string expected) => Assert.Equal(expected, RecipeProposals.Accepted(fixture, label));

    [Fact]
    public void The_value_of_a_secret_is_not_shown()
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, "TOKEN=hunter2\ndocker run -e A=$‸ y");
        Assert.All(Language.Editing.Completion.Completion.At(document, offset), item => Assert.DoesNotContain("hunter2", item.Detail + item.Documentation?.Invoke()));
    }
}
