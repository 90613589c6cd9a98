using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;

namespace Assistant.Language.Tests.Rules.Recipes;

public partial class RecipeRuleTests
{
    [Theory]
    [InlineData("docker run «--privileged» x", "docker run x")]
    [InlineData("docker exec «--privileged» c x")]
    [InlineData("podman run «--privileged» x")]
    [InlineData("docker run --privileged=false x")]
    [InlineData("docker run x --privileged")]
    public void Privileged(string marked, string? mended = null) => Check("DC018", marked, mended);

    [Theory]
    [InlineData("docker run -v «/»:/host x")]
    [InlineData("docker run -v «/var/run/docker.sock»:/var/run/docker.sock x")]
    [InlineData("docker run -v «//var/run/docker.sock»:/var/run/docker.sock x")]
    [InlineData("docker run --mount type=bind,source=«/var/run/docker.sock»,target=/s x")]
    [InlineData("docker run --mount type=bind,src=«$XDG_RUNTIME_DIR/podman/podman.sock»,target=/s x")]
    [InlineData("docker run «--use-api-socket» x")]
    [InlineData("docker run -v «/var/run»:/x x")]
    [InlineData("docker run -v «~»:/home x")]
    [InlineData("docker run -v «$HOME/»:/home x")]
    [InlineData("docker run --mount type=bind,source=«/home»,target=/h x")]
    [InlineData("docker run -v ~/x:/y -v $HOME/z:/z -v /home/R:/home/scripts -v data:/d -v /etc/localtime:/etc/localtime x")]
    [InlineData("docker run -v «/home/ada»:/work x")]
    [InlineData("docker run -v «/Users/ada/»:/work x")]
    [InlineData("docker run -v «C:/Users/x»:/work x")]
    [InlineData("docker run -v /home/ada/project:/work -v C:/Users/x/project:/p -v /home/data:/data -v /Users/Shared:/s x")]
    [InlineData("docker run -v '~':/data img")]
    public void Host_mounted(string marked) => Check("DC019", marked);

    [Theory]
    [InlineData("docker run -v /sys:/sys:ro x", "The host's /sys is mounted into the container, which can read everything in it.")]
    [InlineData("docker run --mount type=bind,source=/sys,target=/sys,readonly x", "The host's /sys is mounted into the container, which can read everything in it.")]
    [InlineData("docker run -v /sys:/sys x", "The host's /sys is mounted into the container, which can change the host through it.")]
    public void What_is_only_read_does_not_change_the_host(string text, string message) => Assert.Equal(message, Found(text, "DC019").Single().Message);

    [Theory]
    [InlineData("docker run --network host rocker/ml", "rocker/ml asks for no password, and --network host opens it to everybody on the network. Have the program listen on 127.0.0.1, or write -p 127.0.0.1:PORT:PORT in place of --network host.")]
    [InlineData("docker run -p 8080:8080 mine/code --auth none", "--auth none switches the login off, and -p 8080:8080 opens it to everybody on the network. Publish it on 127.0.0.1.")]
    [InlineData("docker run -p 4040:4040 apache/spark", "apache/spark asks for no password, and -p 4040:4040 opens it to everybody on the network. Publish it on 127.0.0.1.")]
    [InlineData("docker run -p 27017:27017 mongo:8.0", "mongo asks for no password without MONGO_INITDB_ROOT_USERNAME, and -p 27017:27017 opens it to everybody on the network. Publish it on 127.0.0.1.")]
    public void An_open_service_says_what_to_do(string text, string message) => Assert.Equal(message, Found(text, "DC031").Single().Message);

    [Theory]
    [InlineData("docker run -e POSTGRES_PASSWORD=«hunter2» x", "docker run -e POSTGRES_PASSWORD=${POSTGRES_PASSWORD} x")]
    [InlineData("docker run -e API_KEY=\"«a b»\" x", "docker run -e API_KEY=\"${API_KEY}\" x")]
    [InlineData("docker run -e 'TOKEN=«a»' x", "docker run -e TOKEN=\"${TOKEN}\" x")]
    [InlineData("docker build --build-arg GITHUB_TOKEN=«abc» .", "docker build --build-arg GITHUB_TOKEN=${GITHUB_TOKEN} .")]
    [InlineData("docker run -e PASSWORD=«${P:-hunter2}» x", "docker run -e PASSWORD=${P} x")]
    [InlineData("docker run -e DATABASE_URL=«postgres://ada:hunter2@db/lab» x", "docker run -e DATABASE_URL=${DATABASE_URL} x")]
    [InlineData("docker run x start-notebook.py --ServerApp.token=«abc»", "docker run x start-notebook.py --ServerApp.token=${TOKEN}")]
    [InlineData("PASSWORD=«hunter2»\ndocker run -e PASSWORD=$PASSWORD x", "# @prompt PASSWORD\ndocker run -e PASSWORD=$PASSWORD x")]
    [InlineData("A=b\nexport API_TOKEN='«a b»'\nTOKEN=$API_TOKEN\nPASSWORD=\n")]
    [InlineData("docker login -u ada -p «hunter2» quay.io", "docker login -u ada -p ${DOCKER_PASSWORD} quay.io")]
    [InlineData("export PASSWORD=«hunter2»\n", "")]
    [InlineData("export PASSWORD=«hunter2»\n\ndocker ps\n", "\ndocker ps\n")]
    [InlineData("PASSWORD=«hunter2»\nA=b\n# a database\ndocker ps\n", "# @prompt PASSWORD\nA=b\n# a database\ndocker ps\n")]
    [InlineData("PASSWORD=«${PASSWORD:-hunter2}»\ndocker ps\n", "# @prompt PASSWORD\ndocker ps\n")]
    [InlineData("PASSWORD=«${P:-hunter2}»\n", "PASSWORD=${P}\n")]
    [InlineData("PASSWORD=«${PASSWORD:-learning}»\n", "")]
    [InlineData("docker run -e PASSWORD=«${PASSWORD:-hunter2}» x", "docker run -e PASSWORD=${PASSWORD} x")]
    [InlineData("docker run -e PASSWORD=\"«${PASSWORD-hunter2}»\" x", "docker run -e PASSWORD=\"${PASSWORD}\" x")]
    [InlineData("PASSWORD=${PASSWORD:-}\nPASSWORD=${PASSWORD}\nPASSWORD=${PASSWORD:-<yours>}\ndocker run -e PASSWORD=${P:-$Q} x")]
    [InlineData("docker run x sh -c 'mysql -u root lab < a.sql; cp -pr /a /b'")]
    [InlineData("docker run x sh -c 'mysql lab && mkdir -pv /b'")]
    [InlineData("docker run x sh -c 'cp -pr /a /b; mysql -p«hunter2» lab; cp -pr /a /b'", "docker run x sh -c \"cp -pr /a /b; mysql -p${PASSWORD} lab; cp -pr /a /b\"")]
    [InlineData("docker exec db mysql -p«hunter2» lab", "docker exec db mysql -p${PASSWORD} lab")]
    [InlineData("PASSWORD=«hunter2» docker run -e PASSWORD x")]
    [InlineData("docker run postgres:17 -e POSTGRES_PASSWORD=«hunter2»")]
    [InlineData("docker run redis redis-server --requirepass «hunter2»", "docker run redis redis-server --requirepass ${REQUIREPASS}")]
    [InlineData("docker run --health-cmd 'mysqladmin -p«hunter2» ping' mysql", "docker run --health-cmd \"mysqladmin -p${PASSWORD} ping\" mysql")]
    [InlineData("docker swarm join --token «hunter2» a:1", "docker swarm join --token ${TOKEN} a:1")]
    [InlineData("docker run --label com.x.password=«hunter2» x", "docker run --label com.x.password=${PASSWORD} x")]
    [InlineData("docker run -e POSTGRES_PASSWORD=$P -e PASSWORD -e PASSWORD= -e A=b -e PASSWORD_FILE=/run/x -e ALLOW_EMPTY_PASSWORD=yes -e PASSWORD=<yours> x")]
    [InlineData("docker run -e MAX_TOKENS=512 -e TOKENIZERS_PARALLELISM=fast -e KEYBOARD=de -e PUBLIC_KEY=abc -e URL=http://db:80/x x")]
    [InlineData("docker login -p«'hunter2'» quay.io", "docker login -p\"${DOCKER_PASSWORD}\" quay.io")]
    [InlineData("docker login --password=«hunter2» quay.io", "docker login --password=${DOCKER_PASSWORD} quay.io")]
    [InlineData("docker run ubuntu mysql -p'«hunter»'", "docker run ubuntu mysql -p\"${PASSWORD}\"")]
    [InlineData("docker run postgres psql postgres://u:«pw»@h/d", "docker run postgres psql postgres://u:${POSTGRES_PASSWORD}@h/d")]
    [InlineData("docker exec db psql 'postgresql://u:«pw»@h/d'", "docker exec db psql \"postgresql://u:${POSTGRESQL_PASSWORD}@h/d\"")]
    [InlineData("docker run x curl https://u:«pw»@h", "docker run x curl https://u:${PASSWORD}@h")]
    [InlineData("docker run x sh -c 'mysql -p«hunter2» $DB'", "docker run x sh -c 'mysql -phunter2 $DB'")]
    [InlineData("docker run -e'TOKEN=«a»' x", "docker run -eTOKEN=\"${TOKEN}\" x")]
    [InlineData("docker run '-eTOKEN=«a»' x", "docker run '-eTOKEN=a' x")]
    [InlineData("docker login '--password=«hunter2'» quay.io", "docker login '--password=hunter2' quay.io")]
    public void Secret_in_file(string marked, string? mended = null) => Check("DC020", marked, mended);

    [Fact]
    public void What_asks_for_a_secret_is_right() => Assert.Empty(Language.Editing.Diagnostics.Of(new(DocumentKind.Recipe, Language.Text.SourceText.From("# @prompt PASSWORD\ndocker run -e PASSWORD=$PASSWORD x"))));

    [Theory]
    [InlineData("### db\n  docker run -e PASSWORD=a x", "Change to ${PASSWORD} and read it from .env", "### db\n  # @env-file .env\n  docker run -e PASSWORD=${PASSWORD} x")]
    [InlineData("# @env-file .env\ndocker run -e PASSWORD=a x", "Change to ${PASSWORD} and read it from .env", "# @env-file .env\ndocker run -e PASSWORD=${PASSWORD} x")]
    [InlineData("PASSWORD=a\ndocker run -e PASSWORD=$PASSWORD x", "Take the value out of the file and read it from .env", "# @env-file .env\ndocker run -e PASSWORD=$PASSWORD x")]
    [InlineData("docker run -e PASSWORD=${PASSWORD:-a} x", "Change to ${PASSWORD} and read it from .env", "# @env-file .env\ndocker run -e PASSWORD=${PASSWORD} x")]
    public void A_secret_can_be_read_from_a_file_of_variables(string before, string title, string after)
    {
        var text = Language.Text.SourceText.From(before);
        var fix = Found(before, "DC020").Single().Fixes[1];
        Assert.Equal(title, fix.Title);
        Assert.Equal(after, fix.Changes.OrderByDescending(change => change.Span.Start).Aggregate(text, (changed, change) => changed.With(change)).ToString());
        Assert.Equal([new(".env", "PASSWORD=", true), new(".gitignore", ".env", false)], fix.Beside);
    }

    /// <summary>Whatever is wrong with a line, nothing that is said of it repeats the secret.</summary>
    [Theory]
    [InlineData("docker pull https://ada:hunter2@registry.example/lab")]
    [InlineData("docker run http://ada:hunter2@registry.example/Lab")]
    [InlineData("docker run -e PASSWORD:hunter2 x")]
    [InlineData("docker run -e \"PASSWORD = hunter2\" x")]
    [InlineData("docker run -e http://ada:hunter2@proxy:3128 x")]
    [InlineData("docker run -e HTTP_PROXY http://ada:hunter2@proxy:3128 x")]
    [InlineData("docker run -e HTTP_PROXY=http://ada:hunter2@proxy:3128 x")]
    [InlineData("docker run -e HTTP_PROXY = http://ada:hunter2@proxy:3128 x")]
    [InlineData("docker run -e HTTP_PROXY:http://ada:hunter2@proxy:3128 x")]
    [InlineData("docker run --env PASSWORD = hunter2 python")]
    [InlineData("docker run x -e PASSWORD=hunter2 -p 80:80")]
    [InlineData("docker run x --e PASSWORD=hunter2")]
    [InlineData("docker run --PASSWORD=hunter2 x")]
    [InlineData("docker run -password=hunter2 x")]
    [InlineData("docker run -itePASSWORD=hunter2 x")]
    [InlineData("docker run –e PASSWORD=“hunter2” x")]
    [InlineData("docker run -e PASSWORD=‘hunter2’ x")]
    [InlineData("docker run --label password:hunter2 --label =hunter2 x")]
    [InlineData("docker run --label token=hunter2 --label token=hunter2 x")]
    [InlineData("docker run -e PASSWORD=hunter2 -e PASSWORD=hunter2 x")]
    [InlineData("docker run -e PASSWORD=hunter2 world python:3.13")]
    [InlineData("docker run -v http://ada:hunter2@h:/x x")]
    [InlineData("docker run -v \"ftp://ada:hunter2@h/a b:/x:xx\" x")]
    [InlineData("docker run --mount type=bind,source=http://ada:hunter2@h,target=x x")]
    [InlineData("docker run --mount type=volume,volume-opt=o=addr=1,password=hunter2,target=/x x")]
    [InlineData("docker run --network http://ada:hunter2@h x")]
    [InlineData("docker run --dns http://ada:hunter2@h --add-host http://ada:hunter2@h -p http://ada:hunter2@h:80 -m http://ada:hunter2@h --platform http://ada:hunter2@h --restart http://ada:hunter2@h --name http://ada:hunter2@h x")]
    [InlineData("docker run --log-opt splunk-token=hunter2 --log-opt http://ada:hunter2@h x")]
    [InlineData("docker build --build-arg HTTP_PROXY=http://ada:hunter2@proxy:3128 -t Http://ada:hunter2@h .")]
    [InlineData("docker build --secret id=a,env=http://ada:hunter2@h https://ada:hunter2@github.com/a/b.git extra")]
    [InlineData("docker build --build-arg TOKEN:hunter2 --build-arg TOKEN hunter2 .")]
    [InlineData("docker login -p hunter2 -u ada quay.io extra")]
    [InlineData("docker login --pasword hunter2 quay.io")]
    [InlineData("docker tag a http://ada:hunter2@h/X")]
    [InlineData("docker http://ada:hunter2@h")]
    [InlineData("docker ps http://ada:hunter2@h")]
    [InlineData("docker rename a http://ada:hunter2@h")]
    [InlineData("docker network create --subnet http://ada:hunter2@h http://ada:hunter2@h")]
    [InlineData("docker -H tcp://ada:hunter2@h:2375 ps")]
    [InlineData("docker run mongo mongosh \"mongodb://ada:hunter2@db/lab\" --eval 1 --rm")]
    [InlineData("# @open http://ada:hunter2@h/\n# @wait http http://ada:hunter2@h x\ndocker run x")]
    [InlineData("PASSWORD=hunter2\ndocker run -e PASSWORD x")]
    [InlineData("PASSWORD=hunter2 docker run -e PASSWORD=$PASSWORD x")]
    public void No_message_and_no_title_repeats_a_secret(string text)
    {
        var findings = Language.Editing.Diagnostics.Of(new(DocumentKind.Recipe, Language.Text.SourceText.From(text)));
        Assert.DoesNotContain(findings, finding => finding.Message.Contains("hunter2") || finding.Fixes.Any(fix => fix.Title.Contains("hunter2")));
    }

    [Theory]
    [InlineData("docker run -d -p «8888:8888» rocker/ml", "docker run -d -p 127.0.0.1:8888:8888 rocker/ml")]
    [InlineData("docker run -d -p «8888» rapidsai/notebooks", "docker run -d -p 127.0.0.1::8888 rapidsai/notebooks")]
    [InlineData("docker run -p «0.0.0.0:8888:8888» rocker/ml", "docker run -p 127.0.0.1:8888:8888 rocker/ml")]
    [InlineData("docker run -e DISABLE_AUTH=true -p «8787:8787» rocker/rstudio", "docker run -e DISABLE_AUTH=true -p 127.0.0.1:8787:8787 rocker/rstudio")]
    [InlineData("docker run -p «8888:8888» quay.io/jupyter/base-notebook start-notebook.py --NotebookApp.token=''")]
    [InlineData("docker run -p «8888:8888» mine/lab jupyter lab --ServerApp.token=")]
    [InlineData("docker run -p «5432:5432» -e POSTGRES_HOST_AUTH_METHOD=trust postgres")]
    [InlineData("docker run «-P» redis", "docker run -p 127.0.0.1::6379 redis")]
    [InlineData("docker run «--network» host rocker/ml")]
    [InlineData("docker run -d -p 127.0.0.1:8888:8888 rocker/ml")]
    [InlineData("docker run -p 6379:6379 redis redis-server --requirepass $P")]
    [InlineData("docker run -p 8888:8888 rocker/ml bash")]
    [InlineData("docker run -p 8787:8787 rocker/rstudio")]
    [InlineData("docker run -p 8888:8888 quay.io/jupyter/base-notebook")]
    [InlineData("docker run -p 80:80 python")]
    [InlineData("docker run -p «8888:8888» mine/lab jupyter lab --NotebookApp.token ''")]
    [InlineData("docker run -p 8888:8888 mine/lab jupyter lab --NotebookApp.token abc")]
    [InlineData("docker run -d -p «27017:27017» mongo:8.0", "docker run -d -p 127.0.0.1:27017:27017 mongo:8.0")]
    [InlineData("docker run -d -p 27017:27017 -e MONGO_INITDB_ROOT_USERNAME=ada -e MONGO_INITDB_ROOT_PASSWORD mongo:8.0")]
    [InlineData("docker run -d -p 27017:27017 mongo:8.0 --auth")]
    [InlineData("docker run -it -p 27017:27017 mongo:8.0 mongosh")]
    [InlineData("docker run -p «11211:11211» memcached")]
    [InlineData("docker run -p «9042:9042» cassandra:5")]
    [InlineData("docker run -p «9090:9090» prom/prometheus")]
    [InlineData("docker run -d -p «5000:5000» registry:2")]
    [InlineData("docker run -d -p 5000:5000 -e REGISTRY_AUTH=htpasswd registry:2")]
    [InlineData("docker run -d -p 127.0.0.1:5000:5000 registry:2")]
    [InlineData("docker run -p «16686:16686» jaegertracing/all-in-one")]
    public void Open_to_the_network(string marked, string? mended = null) => Check("DC031", marked, mended);

    [Theory]
    [InlineData("docker run --cap-add «ALL» x", "docker run x")]
    [InlineData("docker run --cap-add=«CAP_SYS_ADMIN» --pid=«host» --security-opt «seccomp=unconfined» x", "docker run x")]
    [InlineData("docker run --cap-add SYS_PTRACE --pid container:a --security-opt no-new-privileges --ipc host x")]
    public void Many_rights(string marked, string? mended = null) => Check("DC032", marked, mended);

    [Theory]
    [InlineData("docker run -d -p 127.0.0.1:8787:8787 rocker/rstudio", 0)]
    [InlineData("docker run --privileged -v /:/host x", 2)]
    [InlineData("docker run -v /var/run/docker.sock:/s --mount type=bind,source=/run/docker.sock,target=/t x", 1)]
    [InlineData("docker run -e PASSWORD=a -p 8888:8888 rocker/ml", 1)]
    [InlineData("docker run -p 8888:8888 rocker/ml", 1)]
    [InlineData("docker ps", 0)]
    public void Dangers_are_sentences(string command, int count)
    {
        var sentences = Dangers.Of(DockerCommand.Of(command.Split(' ')), ImageCatalogue.BuiltIn);
        Assert.Equal(count, sentences.Length);
        Assert.All(sentences, sentence => Assert.EndsWith(".", sentence));
        Assert.DoesNotContain("hunter2", string.Join(' ', sentences));
    }

    [Fact]
    public void A_variable_can_hold_a_danger() =>
        Assert.Single(Dangers.Of(DockerCommand.Of(["docker", "run", "-v", "$ROOT:/x", "img"]), ImageCatalogue.BuiltIn, ["docker", "run", "-v", "/:/x", "img"]));
}
