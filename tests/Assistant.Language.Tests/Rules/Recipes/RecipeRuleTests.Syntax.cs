namespace Assistant.Language.Tests.Rules.Recipes;

public partial class RecipeRuleTests
{
    [Theory]
    [InlineData("docker «rum» x", "docker run x")]
    [InlineData("docker volume «creat» x", "docker volume create x")]
    [InlineData("docker «contaner» ls", "docker container ls")]
    [InlineData("docker «frobnicate»")]
    [InlineData("docker compose up")]
    [InlineData("docker scout quickview")]
    [InlineData("docker buildx ls")]
    [InlineData("docker")]
    [InlineData("docker volume")]
    [InlineData("docker $COMMAND x")]
    [InlineData("docker [OPTIONS] COMMAND")]
    [InlineData("podman pod create")]
    [InlineData("docker compose «upp»", "docker compose up")]
    [InlineData("docker buildx «biuld» .", "docker buildx build .")]
    [InlineData("docker compose -f a upp")]
    [InlineData("docker compose stats")]
    [InlineData("docker compose export web")]
    [InlineData("docker buildx history ls")]
    [InlineData("docker compose x")]
    public void Unknown_command(string marked, string? mended = null) => Check("DC001", marked, mended);

    [Theory]
    [InlineData("docker run «--gpu» all x", "docker run --gpus all x")]
    [InlineData("docker run «-name» lab x", "docker run --name lab x")]
    [InlineData("docker run «--detatch» x", "docker run --detach x")]
    [InlineData("docker run «--volum»=/a:/b x", "docker run --volume=/a:/b x")]
    [InlineData("docker run «-x» y")]
    [InlineData("docker run «--whatever» y")]
    [InlineData("docker «--contxt» a ps", "docker --context a ps")]
    [InlineData("docker ps «--al»", "docker ps --all")]
    [InlineData("docker build --progress plain --squash .")]
    [InlineData("docker stop --time 3 web")]
    [InlineData("docker restart --time=3 web")]
    [InlineData("docker run --net host --dns-opt a x")]
    [InlineData("docker run x --whatever")]
    [InlineData("docker exec -it x ls --color")]
    [InlineData("docker frob --whatever")]
    [InlineData("docker compose up --build")]
    [InlineData("docker ps --help")]
    [InlineData("podman run --userns=keep-id x")]
    [InlineData("docker run $FLAGS x")]
    [InlineData("docker run «--ports» 80:80 x", "docker run --publish 80:80 x")]
    [InlineData("docker run «--container_name» a x", "docker run --name a x")]
    [InlineData("docker run «--env_file» b «--mem_limit» 1g x", "docker run --env-file b --memory 1g x")]
    [InlineData("docker run «--it» ubuntu bash", "docker run -it ubuntu bash")]
    [InlineData("docker run «--d» ubuntu", "docker run -d ubuntu")]
    [InlineData("docker run «--p» 80:80 ubuntu bash", "docker run -p 80:80 ubuntu bash")]
    [InlineData("docker run «--itp»=80:80 ubuntu", "docker run -itp=80:80 ubuntu")]
    [InlineData("docker run «--pt» ubuntu")]
    [InlineData("docker run «--rmi» ubuntu", "docker run --rm ubuntu")]
    public void Unknown_flag(string marked, string? mended = null) => Check("DC002", marked, mended);

    [Theory]
    [InlineData("docker run «-p»")]
    [InlineData("docker run --rm «--name»")]
    [InlineData("docker run -it«p»")]
    [InlineData("docker run «--name» --rm x")]
    [InlineData("docker run «-p» -d x")]
    [InlineData("docker run -m -1 x")]
    [InlineData("docker run --name=--rm x")]
    [InlineData("docker run -e '-d' x")]
    [InlineData("docker run --rm x")]
    public void Missing_value(string marked) => Check("DC003", marked);

    [Theory]
    [InlineData("docker run x «-p 80:80»", "docker run -p 80:80 x")]
    [InlineData("docker run --rm x «-d -p 80:80 -v /a:/b» y", "docker run --rm -d -p 80:80 -v /a:/b x y")]
    [InlineData("docker run x «-it» bash", "docker run -it x bash")]
    [InlineData("docker run x \\\n  «--name y \\\n  -e A=1»", "docker run --name y \\\n  -e A=1 x")]
    [InlineData("docker create x «--publish=80:80»", "docker create --publish=80:80 x")]
    [InlineData("docker run postgres -c shared_buffers=1GB")]
    [InlineData("docker run x -v")]
    [InlineData("docker run x --version")]
    [InlineData("docker run python -c 'print()'")]
    [InlineData("docker run curlimages/curl -L -e http://a http://b")]
    [InlineData("docker run x ls -d")]
    [InlineData("nerdctl run --snapshotter stargz --rm alpine")]
    [InlineData("nerdctl run --snapshotter=stargz alpine «--rm»", "nerdctl run --snapshotter=stargz --rm alpine")]
    [InlineData("docker run x bash -it")]
    [InlineData("docker run -it x")]
    [InlineData("docker exec web «-it» sh", "docker exec -it web sh")]
    [InlineData("docker exec web «-u root -e A» sh", "docker exec -u root -e A web sh")]
    [InlineData("docker exec -it web sh -i")]
    [InlineData("docker exec web -x")]
    public void Flag_after_the_image(string marked, string? mended = null) => Check("DC004", marked, mended);

    [Theory]
    [InlineData("docker pull «Rocker/Tidyverse»", "docker pull rocker/tidyverse")]
    [InlineData("docker rmi a «B»:1", "docker rmi a b:1")]
    [InlineData("docker run «Python»", "docker run python")]
    [InlineData("docker run «https://hub.docker.com/r/rocker/tidyverse»", "docker run rocker/tidyverse")]
    [InlineData("docker run rocker/tidyverse«:»", "docker run rocker/tidyverse")]
    [InlineData("docker run -v /my data:/d x")]
    [InlineData("docker run -e A «=» 1 x", "docker run -e A=1 x")]
    [InlineData("docker run -e A «=1» x", "docker run -e A=1 x")]
    [InlineData("docker pull «9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08»")]
    [InlineData("podman pull docker://quay.io/a/b")]
    [InlineData("podman run --secret x Img")]
    [InlineData("docker run «''»")]
    [InlineData("docker pull «Rocker»/tidyverse", "docker pull rocker/tidyverse")]
    [InlineData("docker run «Rocker»/tidyverse:4 R", "docker run rocker/tidyverse:4 R")]
    [InlineData("docker pull «MyReg»/app:1", "docker pull myreg/app:1")]
    [InlineData("docker pull USER/app")]
    [InlineData("docker pull Reg.example.org/app:1")]
    [InlineData("docker pull Reg:5000/app:1")]
    [InlineData("docker run IMAGE")]
    [InlineData("docker run [OPTIONS] IMAGE")]
    [InlineData("docker run <image>")]
    [InlineData("docker run $IMAGE")]
    [InlineData("docker run 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("docker images Foo")]
    [InlineData("docker search Foo")]
    [InlineData("docker run - p 80:80 x")]
    [InlineData("docker run -d \\ ")]
    [InlineData("docker run -d \\ # bg")]
    [InlineData("docker run -d ^\n  img")]
    public void Invalid_image(string marked, string? mended = null) => Check("DC005", marked, mended);

    [Fact]
    public void The_commands_of_a_well_known_introduction_are_left_alone()
    {
        string[] lines =
        [
            "docker search tidyverse", "docker pull rocker/tidyverse", "docker images", "docker run -d -p 8787:8787 rocker/tidyverse", "docker ps", "docker stop NAME",
            "docker run -d -v /home/R:/home/scripts -p 8787:8787 rocker/tidyverse", "docker run -it --rm -p 8888:8888 jupyter/tensorflow-notebook",
            "docker run -d jupyter/tensorflow-notebook", "docker exec -it <container_name> bash", "docker run -it python python",
            "docker run -d --name timescaledb -p 5432:5432 timescale/timescaledb", "docker exec -it timescaledb psql -U postgres", "docker start timescaledb",
            "docker rm $(docker ps -aq)", "docker rmi rocker/tidyverse",
        ];
        foreach (var code in new[] { "DC001", "DC002", "DC003", "DC004", "DC005" }) Check(code, string.Join('\n', lines.Select(line => $">>> {line}")));
    }

    /// <summary>Pages and templates leave words open in many ways; none of them is a mistake in the page.</summary>
    [Theory]
    [InlineData("docker run -it {image} bash", "DC005")]
    [InlineData("docker run -it my-image:[tag] bash", "DC005")]
    [InlineData("docker run \"<image>:<tag>\"", "DC005")]
    [InlineData("docker run %IMAGE%", "DC005")]
    [InlineData("docker run @IMAGE@", "DC005")]
    [InlineData("docker run -v {{ path }}:/x img", "DC008")]
    [InlineData("docker run -v %cd%:/home/jovyan/work img", "DC008")]
    public void A_word_to_fill_in_is_no_finding(string text, string code) => Check(code, text, null);
}
