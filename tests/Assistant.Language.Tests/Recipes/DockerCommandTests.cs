using Assistant.Language.Recipes;

namespace Assistant.Language.Tests.Recipes;

public class DockerCommandTests
{
    [Theory]
    [InlineData("docker", " | | ")]
    [InlineData("docker run", "run | | ")]
    [InlineData("docker run img", "run | | img")]
    [InlineData("docker run -d img", "run | detach | img")]
    [InlineData("docker run -it --rm img bash -c x", "run | interactive tty rm | img bash -c x")]
    [InlineData("docker run -itp 80:80 img", "run | interactive tty publish=80:80 | img")]
    [InlineData("docker run -p80:80 -p=81:81 -p 82:82 --publish=83:83 --publish 84:84 img", "run | publish=80:80 publish=81:81 publish=82:82 publish=83:83 publish=84:84 | img")]
    [InlineData("docker run -it=false img", "run | interactive tty=false | img")]
    [InlineData("docker run --rm=false img", "run | rm=false | img")]
    [InlineData("docker run -- -x y", "run | | -x y")]
    [InlineData("docker run img -p 80:80", "run | | img -p 80:80")]
    [InlineData("docker run -p", "run | publish? | ")]
    [InlineData("docker run --name", "run | name? | ")]
    [InlineData("docker run --net host img", "run | network=host | img")]
    [InlineData("docker run --gpu all img", "run | ! | img")]
    [InlineData("docker run --whatever img", "run | ! | img")]
    [InlineData("docker run -x img", "run | ! | img")]
    [InlineData("docker container run -d img", "run | detach | img")]
    [InlineData("docker image ls -q", "images | quiet | ")]
    [InlineData("docker ps -a", "ps | all | ")]
    [InlineData("docker rm a -f b", "rm | force | a b")]
    [InlineData("docker exec -it a ls -l", "exec | interactive tty | a ls -l")]
    [InlineData("docker volume create data", "volume create | | data")]
    [InlineData("docker volume", "volume | | ")]
    [InlineData("docker volume frob x", "? | | x")]
    [InlineData("docker frob -x y", "? | | -x y")]
    [InlineData("docker compose up -d", "? | | up -d")]
    [InlineData("docker -H tcp://a --debug run img", "run | | img")]
    [InlineData("docker build -t a . --progress plain", "build | tag=a progress=plain | .")]
    [InlineData("docker run - img", "run | | - img")]
    public void Is_taken_apart_as_the_client_does(string text, string picture)
    {
        var command = DockerCommand.Of(text.Split(' '));
        Assert.Equal(picture, $"{Name(command)} | {string.Join(' ', command.Flags.Select(Flag))}{(command.Flags.IsEmpty ? "" : " ")}| {string.Join(' ', command.Arguments.Select(word => word.Value))}");
    }

    static string Name(DockerCommand command) => command.Spec?.Name ?? (command.Path.IsEmpty ? "" : "?");

    static string Flag(Flag flag) => flag switch
    {
        { Spec: null } => "!",
        { MissesValue: true } => flag.Key + "?",
        { Value: { } value } => $"{flag.Key}={value.Value}",
        _ => flag.Key,
    };

    [Theory]
    [InlineData("docker run ‸", "")]
    [InlineData("docker run -d roc‸ker", "rocker")]
    [InlineData("docker run -d rocker/tidyverse‸", "rocker/tidyverse")]
    [InlineData("docker run -p ‸", null)]
    [InlineData("docker run -p 80:80 ‸ x", "")]
    [InlineData("docker run --‸", null)]
    [InlineData("docker run img ‸", null)]
    [InlineData("docker run \\\n  ‸", "")]
    [InlineData("docker ru‸", null)]
    [InlineData("docker‸", null)]
    [InlineData("docker rmi a b‸", "b")]
    [InlineData("docker pull --platform linux/amd64 ‸", "")]
    [InlineData("docker build ‸", null)]
    [InlineData("docker exec ‸", null)]
    [InlineData("ls ‸", null)]
    public void Knows_where_an_image_stands(string text, string? expected)
    {
        var (document, offset) = Editing.Cursor.In(DocumentKind.Recipe, text);
        var span = document.Recipe.ImageAt(offset);
        Assert.Equal(expected, span is { } found ? document.Text.ToString(found) : null);
    }
}
