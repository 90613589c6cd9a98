using Assistant.Language.Editing.Completion;

namespace Assistant.Language.Tests.Editing.Completion;

/// <summary>Values of flags, part by part.</summary>
public class RecipeValueTests
{
    [Theory]
    [InlineData("docker run --restart ‸", "no always unless-stopped on-failure on-failure:3")]
    [InlineData("docker run --restart al‸ x", "no always unless-stopped on-failure on-failure:3")]
    [InlineData("docker run --restart on-failure:‸ x", "3 5")]
    [InlineData("docker run --pull=‸ x", "missing always never")]
    [InlineData("docker build --pull=‸ x", "true false")]
    [InlineData("docker run --rm=‸ x", "true false")]
    [InlineData("docker --log-level ‸", "debug info warn error fatal")]
    [InlineData("docker run ‸", "")]
    [InlineData("docker run -- --restart ‸", "")]
    [InlineData("docker run x --restart ‸", "")]
    [InlineData("docker run --isolation ‸", "default process hyperv")]
    [InlineData("docker run --platform linux/‸", "amd64 arm64 arm 386 ppc64le s390x riscv64")]
    [InlineData("docker run --platform linux/arm/‸", "v7 v6 v8")]
    [InlineData("docker run --ipc container:‸", "")]
    [InlineData("docker build --progress ‸ .", "auto plain tty quiet rawjson none")]
    [InlineData("docker build --network ‸ .", "default none host")]
    [InlineData("docker run --network ‸ x", "bridge host none container: name alias ip ip6 mac-address link-local-ip driver-opt gw-priority")]
    [InlineData("docker run --network name=a,‸ x", "bridge host none container: alias ip ip6 mac-address link-local-ip driver-opt gw-priority")]
    [InlineData("docker run --ulimit nofile=‸ x", "1024 65536 -1")]
    [InlineData("docker run --ulimit nofile=1:‸ x", "65536 -1")]
    [InlineData("docker run --tmpfs /x:‸ x", "rw ro noexec exec size=64m mode=1777")]
    [InlineData("docker run --device /dev/dri:/x:‸ x", "r rw rwm")]
    [InlineData("docker run --add-host host.docker.internal:‸ x", "host-gateway 127.0.0.1")]
    [InlineData("docker run --shm-size=‸ x", "1g 2g 8g 64m")]
    [InlineData("docker run -m‸ x", "")]
    [InlineData("docker run -m ‸ x", "512m 2g 8g 32g")]
    [InlineData("docker run -itm ‸ x", "512m 2g 8g 32g")]
    [InlineData("docker run --health-interval ‸ x", "5s 30s 1m30s 5m 1h")]
    [InlineData("docker ps --filter status=‸", "running exited created paused restarting dead healthy unhealthy")]
    [InlineData("docker run -v data:/x:‸ y", "ro rw z Z nocopy cached delegated consistent rslave rshared rprivate slave shared private")]
    [InlineData("docker run -p 80:80/‸ y", "tcp udp sctp")]
    [InlineData("docker run -w ‸ postgres", "/var/lib/postgresql /var/lib/postgresql/data /docker-entrypoint-initdb.d", true)]
    [InlineData("docker run --name ‸ quay.io/jupyter/base-notebook", "base-notebook")]
    [InlineData("### My Lab\ndocker run --name ‸ quay.io/jupyter/base-notebook", "my-lab base-notebook")]
    [InlineData("podman run --restart ‸", "no always unless-stopped on-failure on-failure:3")]
    [InlineData("nerdctl run --restart ‸", "no always unless-stopped on-failure on-failure:3")]
    public void Values(string fixture, string labels, bool isStart = false)
    {
        var found = RecipeProposals.Labels(RecipeFlagValues.At, fixture);
        if (isStart) Assert.StartsWith(labels, found);
        else Assert.Equal(labels, found);
    }

    [Theory]
    [InlineData("docker run -p ‸ quay.io/jupyter/base-notebook", "8888:8888 127.0.0.1:8888:8888 8888")]
    [InlineData("docker run -p ‸ \\\n  rocker/rstudio", "8787:8787 127.0.0.1:8787:8787 8787")]
    [InlineData("docker run -p88‸ rocker/rstudio", "8787:8787 127.0.0.1:8787:8787 8787")]
    [InlineData("docker run -p 127.0.0.1:‸ rocker/rstudio", "8787:8787 :8787")]
    [InlineData("docker run -p 127.0.0.1:80:‸ rocker/rstudio", "8787")]
    [InlineData("docker run -p 9000:‸ rocker/rstudio", "8787")]
    [InlineData("docker run -p ‸:8787 rocker/rstudio", "8787 8788")]
    [InlineData("docker run -p \"‸\" rocker/rstudio", "8787:8787 127.0.0.1:8787:8787 8787")]
    [InlineData("docker run --expose ‸ rocker/rstudio", "8787")]
    [InlineData("docker run -p ‸ qdrant/qdrant", "127.0.0.1:6333:6333")]
    public void Ports_of_the_image_that_stands_behind(string fixture, string labels) => Assert.StartsWith(labels, RecipeProposals.Labels(RecipeFlagValues.At, fixture));

    [Theory]
    [InlineData("docker run --mount ‸ x", "type=bind,source= type=volume,source= type=tmpfs,target= type=image,source= type source target readonly volume-subpath volume-nocopy volume-driver volume-opt volume-label consistency")]
    [InlineData("docker run --mount type=‸ x", "bind volume tmpfs image npipe cluster")]
    [InlineData("docker run --mount type=bind,‸ x", "source target readonly bind-propagation bind-recursive bind-create-src consistency")]
    [InlineData("docker run --mount type=bind,source=/a,‸ x", "target readonly bind-propagation bind-recursive bind-create-src consistency")]
    [InlineData("docker run --mount type=tmpfs,‸,dst=/a x", "tmpfs-size tmpfs-mode consistency")]
    [InlineData("docker run --mount type=bind,bind-propagation=‸ x", "rprivate private rshared shared rslave slave")]
    [InlineData("docker run --mount 'type=bind,bind-propagation=‸' x", "rprivate private rshared shared rslave slave")]
    [InlineData("docker run --mount type=bind,source=/a,target=‸ rocker/rstudio", "/home/rstudio")]
    public void Mounts_key_by_key(string fixture, string labels) => Assert.StartsWith(labels, RecipeProposals.Labels(RecipeFlagValues.At, fixture));

    [Theory]
    [InlineData("docker run -e ‸ rocker/rstudio", "PASSWORD")]
    [InlineData("docker run -e PASSWORD=‸ rocker/rstudio", "${PASSWORD}")]
    [InlineData("docker run -e ‸ postgres", "POSTGRES_PASSWORD POSTGRES_")]
    [InlineData("docker run -e PYTHONUNBUFFERED=‸ python", "1")]
    [InlineData("docker run -e 'PASSWORD=‸' rocker/rstudio", "")]
    [InlineData("docker run -u ‸ rocker/rstudio", "\"$(id -u):$(id -g)\" root")]
    [InlineData("docker run -u '‸' x", "root 1000:1000 nobody")]
    [InlineData("docker run --gpus ‸ x", "all 1 2 '\"device=0\"' '\"device=0,1\"'")]
    [InlineData("docker run --gpus '\"device=0\",‸' x", "all 1 2 count capabilities driver options")]
    [InlineData("docker run --stop-signal ‸ x", "SIGTERM SIGINT")]
    public void Variables_users_and_cards(string fixture, string labels) => Assert.StartsWith(labels, RecipeProposals.Labels(RecipeFlagValues.At, fixture));

    [Theory]
    [InlineData("docker run --pull=ne‸ x", "never", "docker run --pull=never x")]
    [InlineData("docker run --platform ‸linux/amd64 x", "linux/arm64", "docker run --platform linux/arm64 x")]
    [InlineData("docker run --platform linux/am‸d64 x", "arm64", "docker run --platform linux/arm64 x")]
    [InlineData("docker run -p 80‸80:80/tcp rocker/rstudio", "8787", "docker run -p 8787:80/tcp rocker/rstudio")]
    [InlineData("docker run --mount type=bi‸nd,source=/a x", "volume", "docker run --mount type=volume,source=/a x")]
    [InlineData("docker run --mount type=bind,so‸=/a x", "source", "docker run --mount type=bind,source=/a x")]
    [InlineData("docker run --mount type=bind,re‸ x", "readonly", "docker run --mount type=bind,readonly x")]
    [InlineData("docker run --mount type=bind,ta‸ x", "target", "docker run --mount type=bind,target= x")]
    [InlineData("docker run -e PASS‸ rocker/rstudio", "PASSWORD", "docker run -e PASSWORD=${PASSWORD} rocker/rstudio")]
    [InlineData("docker run -e PASS‸=x rocker/rstudio", "PASSWORD", "docker run -e PASSWORD=x rocker/rstudio")]
    [InlineData("docker run -v data:/x:ro,‸ y", "z", "docker run -v data:/x:ro,z y")]
    [InlineData("docker run -v ‸ rocker/rstudio", "\"$PWD\":/home/rstudio/work", "docker run -v \"$PWD\":/home/rstudio/work rocker/rstudio")]
    [InlineData("docker run -v \"‸\" rocker/rstudio", "$PWD:/home/rstudio/work", "docker run -v \"$PWD:/home/rstudio/work\" rocker/rstudio")]
    [InlineData("docker run -v \"$PWD\":‸ rocker/rstudio", "/home/rstudio", "docker run -v \"$PWD\":/home/rstudio rocker/rstudio")]
    [InlineData("docker run -u ‸ x", "\"$(id -u):$(id -g)\"", "docker run -u \"$(id -u):$(id -g)\" x")]
    [InlineData("# docker run --restart al‸ x", "always", "# docker run --restart always x", DocumentKind.Dockerfile)]
    [InlineData("```console\n$ docker run --restart al‸ x\nout\n```", "always", "$ docker run --restart always x", DocumentKind.Markdown)]
    [InlineData("> ```console\n> $ docker run \\\n> > --restart al‸ x\n> ```", "always", "> > --restart always x", DocumentKind.Markdown)]
    public void Accepting_replaces_the_part_alone(string fixture, string label, string expected, DocumentKind kind = DocumentKind.Recipe) =>
        Assert.Equal(expected, RecipeProposals.Accepted(fixture, label, kind: kind));
}
