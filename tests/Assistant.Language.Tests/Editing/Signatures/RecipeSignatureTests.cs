using Assistant.Language.Editing.Signatures;

namespace Assistant.Language.Tests.Editing.Signatures;

/// <summary>The picture of an answer is its active form with the active parameter in guillemets.</summary>
public class RecipeSignatureTests
{
    [Theory]
    [InlineData("docker run ‸", "docker run [OPTIONS] «IMAGE» [COMMAND] [ARG...]")]
    [InlineData("docker run -‸", "docker run [«OPTIONS»] IMAGE [COMMAND] [ARG...]")]
    [InlineData("podman run x ‸", "podman run [OPTIONS] IMAGE [«COMMAND»] [ARG...]")]
    [InlineData("docker run x a b ‸", "docker run [OPTIONS] IMAGE [COMMAND] [«ARG...»]")]
    [InlineData("docker container stop a ‸", "docker stop [OPTIONS] CONTAINER [«CONTAINER...»]")]
    [InlineData("docker build ‸", "docker build [OPTIONS] «PATH | URL | -»")]
    [InlineData("docker cp a:/b ‸", "docker cp [OPTIONS] CONTAINER:SRC_PATH «DEST_PATH|-»")]
    [InlineData("docker ps ‸", "docker ps [OPTIONS]")]
    [InlineData("docker ‸", null)]
    [InlineData("‸", null)]
    public void Commands(string fixture, string? picture) => Check(fixture, picture);

    [Theory]
    [InlineData("docker run -p ‸", "docker run -p [IP:][«HOST»:]CONTAINER[/PROTOCOL]")]
    [InlineData("docker run -p 80:‸ x", "docker run -p [IP:][HOST:]«CONTAINER»[/PROTOCOL]")]
    [InlineData("docker run -p127.0.0.1:80:‸ x", "docker run -p [IP:][HOST:]«CONTAINER»[/PROTOCOL]")]
    [InlineData("docker run --publish 80/‸ x", "docker run --publish [IP:][HOST:]CONTAINER[/«PROTOCOL»]")]
    [InlineData("docker run --publish=127.0.0.1‸ x", "docker run --publish [«IP»:][HOST:]CONTAINER[/PROTOCOL]")]
    [InlineData("docker run -itv \"$PWD\":‸ x", "docker run -v [SOURCE:]«TARGET»[:OPTIONS]")]
    [InlineData("docker run -v data:/b:‸ x", "docker run -v [SOURCE:]TARGET[:«OPTIONS»]")]
    [InlineData("docker run --ulimit nofile=‸ x", "docker run --ulimit NAME=«SOFT»[:HARD]")]
    [InlineData("docker run --restart on-failure:‸ x", "docker run --restart POLICY[:«TIMES»]")]
    [InlineData("docker run --device /dev/dri‸ x", "docker run --device «HOST»[:CONTAINER][:PERMISSIONS]")]
    [InlineData("docker run --health-interval ‸ x", "docker run --health-interval «DURATION»")]
    [InlineData("docker run --gpus ‸ x", "docker run --gpus «COUNT»")]
    [InlineData("docker run --gpus '\"device=0‸\"' x", "docker run --gpus [«device=DEVICE»][,count=COUNT][,capabilities=CAPABILITIES][,driver=DRIVER][,options=OPTIONS]")]
    [InlineData("docker run --network ‸ x", "docker run --network «NETWORK»")]
    [InlineData("docker run --mount ‸ x", "docker run --mount «type=bind»,source=SOURCE,target=TARGET[,readonly]", true)]
    [InlineData("docker run --mount type=tmpfs,‸ x", "docker run --mount type=tmpfs,«target=TARGET»[,tmpfs-size=SIZE]", true)]
    [InlineData("docker run --mount type=volume,source=a,ta‸ x", "docker run --mount type=volume,source=SOURCE,«target=TARGET»[,readonly]", true)]
    [InlineData("docker build --secret ‸ .", "docker build --secret «id=ID»[,src=SRC][,env=ENV][,type=TYPE]")]
    [InlineData("docker buildx build --cache-to type=‸ .", "docker buildx build --cache-to «type=TYPE»[,dest=DEST][,ref=REF][,mode=MODE]", true)]
    [InlineData("docker volume create --label ‸", "docker volume create --label «NAME»[=VALUE]")]
    [InlineData("docker run --hostname ‸", null)]
    public void Values(string fixture, string? picture, bool isStart = false) => Check(fixture, picture, isStart);

    [Fact]
    public void Help_that_nobody_asked_for_leaves_the_command_in_the_container_alone()
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, "docker run x bash ‸");
        Assert.Null(SignatureHelp.At(document, offset, isAsked: false));
    }

    [Theory]
    [InlineData("# docker run -p 80:‸ x", DocumentKind.Dockerfile)]
    [InlineData("FROM x\n# docker run -p ‸", DocumentKind.Dockerfile)]
    [InlineData("```sh\n$ docker run -p 80:‸ x\n```", DocumentKind.Markdown)]
    public void Everywhere(string fixture, DocumentKind kind)
    {
        var (document, offset) = Cursor.In(kind, fixture);
        Assert.Equal("docker run -p [IP:][HOST:]CONTAINER[/PROTOCOL]", SignatureHelp.At(document, offset, isAsked: false)?.Signatures[0].Label);
    }

    static void Check(string fixture, string? picture, bool isStart = false)
    {
        var (document, offset) = Cursor.In(DocumentKind.Recipe, fixture);
        var help = SignatureHelp.At(document, offset, isAsked: true);
        if (picture is null || help is null)
        {
            Assert.Equal(picture, help?.Signatures[help.Active].Label);
            return;
        }
        var signature = help.Signatures[help.Active];
        var drawn = signature.Active is { } active && signature.Parameters[active].Span is var span ? signature.Label.Insert(span.End, "»").Insert(span.Start, "«") : signature.Label;
        if (isStart) Assert.StartsWith(picture, drawn);
        else Assert.Equal(picture, drawn);
    }
}
