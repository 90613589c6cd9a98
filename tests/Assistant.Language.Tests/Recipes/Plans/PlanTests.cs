using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Recipes.Plans;

public class PlanTests
{
    [Theory]
    [InlineData("docker run -v $PWD:/w img", "docker|run|-v|/home/ada/dir:/w|img")]
    [InlineData("docker run -v \"$(pwd)\":/w img", "docker|run|-v|/home/ada/dir:/w|img")]
    [InlineData("docker run -v ~/x:/w img", "docker|run|-v|/home/ada/x:/w|img")]
    [InlineData("docker run -v '~/x':/w img", "docker|run|-v|~/x:/w|img")]
    [InlineData("docker run -v $HOME:/w img", "docker|run|-v|/home/ada:/w|img")]
    [InlineData("docker run -u $(id -u):`id -g` img", "docker|run|-u|1001:100|img")]
    [InlineData("docker run -e A='$B' img", "docker|run|-e|A=$B|img")]
    [InlineData("docker run -p ${PORT:-8787}:8787 img", "docker|run|-p|8787:8787|img")]
    [InlineData("docker run -v ${D:-$PWD/x}:/w img", "docker|run|-v|/home/ada/dir/x:/w|img")]
    [InlineData("PORT=1\nPORT=2\ndocker run -p $PORT:80 img\nPORT=3", "docker|run|-p|2:80|img")]
    [InlineData("A=x\nB=$A/y\ndocker run $B", "docker|run|x/y")]
    [InlineData("A='b c'\ndocker run $A", "docker|run|b|c")]
    [InlineData("A='b c'\ndocker run \"$A\"", "docker|run|b c")]
    [InlineData("A=\ndocker run $A img", "docker|run|img")]
    [InlineData("A=\ndocker run \"$A\" img", "docker|run||img")]
    [InlineData("PRESET=$PRESET:more\ndocker run $PRESET", "docker|run|fromenv:more")]
    [InlineData("PRESET=${PRESET:-learning}\ndocker run $PRESET", "docker|run|fromenv")]
    [InlineData("A=${A:-learning}\ndocker run $A", "docker|run|learning")]
    [InlineData("A=1\nA=2 docker run x$A", "docker|run|x1")]
    [InlineData("A=\ndocker run x${A-y}${A:-z}", "docker|run|xz")]
    [InlineData("A=1\nexport A\nA=$A$A\ndocker run $A", "docker|run|11")]
    [InlineData("PWD=/x\ndocker run $PWD $(pwd)", "docker|run|/x|/home/ada/dir")]
    [InlineData("docker run $PRESET", "docker|run|fromenv")]
    public void Words_are_what_a_shell_would_pass(string text, string words) => Assert.Equal(words, string.Join('|', Plans.Of(text).Words));

    [Theory]
    [InlineData("docker run img wc *.csv", false)]
    [InlineData("docker run img wc \"*.csv\" '*.csv' \\*.csv", true)]
    [InlineData("docker run img serve --ip=*", true)]
    [InlineData("docker run -v *.csv:/x img", true)]
    public void What_a_shell_would_replace_by_names_of_files_is_not_run(string text, bool isRun)
    {
        var line = Assistant.Language.Recipes.Recipe.Of(DocumentKind.Recipe, SourceText.From(text)).Commands.Last();
        var plan = Plan.Of(line, Plans.Environment with { HasFilesLike = pattern => pattern is "*.csv" });
        if (isRun) Assert.IsType<Plan.Run>(plan);
        else Assert.Equal("A shell puts the names of files in the place of *.csv. Write them out, or put it in quotes when it is meant as it stands.", Assert.IsType<Plan.Impossible>(plan).Error);
    }

    [Theory]
    [InlineData("docker --version")]
    [InlineData("docker -v")]
    [InlineData("docker --help")]
    public void What_the_client_tells_of_itself_is_left_to_it(string text) => Assert.IsType<Plan.Client>(Plans.Of(text));

    [Theory]
    [InlineData("docker run -p $PORT:80 $IMAGE", "PORT IMAGE", "")]
    [InlineData("docker run ${A:?needed} $A", "A", "")]
    [InlineData("A=$A\ndocker run x$A", "A", "")]
    [InlineData("A=1 docker run x$A", "A", "")]
    [InlineData("docker exec -it <container_name> bash", "", "container_name:Container")]
    [InlineData("docker stop CONTAINER", "", "CONTAINER:Container")]
    [InlineData("docker run -e PASSWORD=<your password> <image>", "", "image:Image your password:Other")]
    [InlineData("docker rm $C <name>", "C", "name:Container")]
    public void Asks_for_what_is_not_known(string text, string variables, string placeholders)
    {
        var plan = Assert.IsType<Plan.Incomplete>(Plans.Of(text));
        Assert.Equal(variables, string.Join(' ', plan.Variables));
        Assert.Equal(placeholders, string.Join(' ', plan.Placeholders.Select(placeholder => $"{placeholder.Text}:{placeholder.Kind}")));
    }

    [Theory]
    [InlineData("docker pull Python", "invalid reference format: repository name (library/Python) must be lowercase")]
    [InlineData("docker ps | wc -l", "The assistant runs docker commands, not the shell's “|”.")]
    [InlineData("docker start -a x y", "you cannot start and attach multiple containers at once")]
    [InlineData("docker build -t A .", "invalid argument \"A\" for \"-t, --tag\" flag: invalid reference format: repository name (library/A) must be lowercase")]
    public void Says_what_cannot_be_done(string text, string error) => Assert.Equal(error, Assert.IsType<Plan.Impossible>(Plans.Of(text)).Error);

    [Theory]
    [InlineData("docker volume create --type mount data")]
    [InlineData("docker wait web")]
    [InlineData("docker compose up")]
    [InlineData("docker ps --format json")]
    [InlineData("docker build --secret id=a .")]
    [InlineData("docker build https://example.com/x.git")]
    [InlineData("docker run --help")]
    public void Leaves_the_rest_to_the_docker_client(string text) => Assert.IsType<Plan.Client>(Plans.Of(text));

    [Theory]
    [InlineData("docker restart a b", "a, b: restarted")]
    [InlineData("docker kill a", "a: killed")]
    [InlineData("docker kill -s HUP a", "a: sent the signal HUP")]
    [InlineData("docker pause a", "a: paused")]
    [InlineData("docker unpause a", "a: running again")]
    [InlineData("docker rename a b", "a: called b now")]
    [InlineData("docker update --memory 1g a", "a: updated")]
    [InlineData("docker network connect net a", "a: connected to net")]
    [InlineData("docker network disconnect net a", "a: disconnected from net")]
    [InlineData("docker network rm net other", "net, other: removed")]
    [InlineData("docker volume rm data", "data: removed")]
    [InlineData("docker tag a:1 b:2", "b:2: another name of a:1")]
    public void Some_changes_are_one_request_each(string text, string told)
    {
        var change = Assert.IsType<Plan.Change>(Plans.Of(text));
        Assert.Equal(told, $"{string.Join(", ", change.Subjects)}: {change.Done}");
        Assert.Equal(change.Subjects.Length, change.Requests.Length);
    }

    [Fact]
    public void A_build_knows_its_folder_and_file()
    {
        var build = Assert.IsType<Plan.Build>(Plans.Of("docker build -t a -f docker/Dockerfile --target t --no-cache ../x"));
        Assert.Equal(("/home/ada/x", "/home/ada/dir/docker/Dockerfile", "t", true), (build.Context, build.File, build.Target, build.NoCache));
        Assert.Equal(["a"], build.Tags);
    }
}
