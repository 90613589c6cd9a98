namespace Assistant.Language.Tests.Rules.Recipes;

public partial class RecipeRuleTests
{
    [Theory]
    [InlineData("«docker run»")]
    [InlineData("«docker run» -d --name lab")]
    [InlineData("«podman run» -d")]
    [InlineData("«docker tag» a")]
    [InlineData("«docker exec» a")]
    [InlineData("«docker container exec» -it a")]
    [InlineData("docker ps «foo»")]
    [InlineData("docker pull a «b»")]
    [InlineData("docker rm")]
    [InlineData("docker stop")]
    [InlineData("«docker rm» -f")]
    [InlineData("docker run -p")]
    [InlineData("docker run -itp img")]
    [InlineData("docker run $ARGS")]
    [InlineData("docker tag $BOTH")]
    [InlineData("docker rm $(docker ps -aq)")]
    [InlineData("docker images [OPTIONS] [REPOSITORY[:TAG]]")]
    [InlineData("docker load < file.tar")]
    [InlineData("docker run --help")]
    [InlineData("docker tag a b")]
    public void Missing_argument(string marked) => Check("DC021", marked);

    [Theory]
    [InlineData("docker run «–name» lab img", "docker run --name lab img")]
    [InlineData("docker run «—rm» img", "docker run --rm img")]
    [InlineData("docker run «–it» «–p» 80:80 img", "docker run -it -p 80:80 img")]
    [InlineData("docker run -e «A=“b» «c”» img", "docker run -e A=\"b c\" img")]
    [InlineData("docker run -e «A=‘b» «c’» img", "docker run -e A='b c' img")]
    [InlineData("docker run «-d\u00A0img»", "docker run -d img")]
    [InlineData("docker run -e A=\"“b”\" img")]
    [InlineData("docker run -e A=Ada’s img")]
    [InlineData("docker run -e A=größe -e B=a–b img")]
    public void Typographic_character(string marked, string? mended = null) => Check("DC022", marked, mended);

    [Theory]
    [InlineData("DATASET=iris\ndocker run -e «DATASET» img", "DATASET=iris\ndocker run -e DATASET=\"$DATASET\" img")]
    [InlineData("docker run -e «DATASET» img", "docker run -e DATASET=${DATASET} img")]
    [InlineData("docker run -e «MODE:fast» img", "docker run -e MODE=fast img")]
    [InlineData("docker run -e \"A« = »1\" img", "docker run -e \"A=1\" img")]
    [InlineData("export DATASET=iris\ndocker run -e DATASET img")]
    [InlineData("DATASET=iris docker run -e DATASET img")]
    [InlineData("# @env-file .env\ndocker run -e DATASET img")]
    [InlineData("docker run --env-file .env -e DATASET img")]
    [InlineData("docker run -e OLLAMA_HOST ollama/ollama")]
    [InlineData("docker run -e <NAME> -e $X -e A=b img")]
    [InlineData("podman run -e PRE* img")]
    public void Unset_variable(string marked, string? mended = null) => Check("DC023", marked, mended);

    [Theory]
    [InlineData("docker run «-it8888:8888» img", "docker run -it -p 8888:8888 img")]
    [InlineData("docker run «-dname» lab img", "docker run -d --name lab img")]
    [InlineData("docker run «-itrm» img", "docker run -it --rm img")]
    [InlineData("docker run «-it--rm» img", "docker run -it --rm img")]
    [InlineData("docker run «-it/srv/x:/y» img", "docker run -it -v /srv/x:/y img")]
    [InlineData("docker run «-entrypoint» bash img", "docker run --entrypoint bash img")]
    [InlineData("docker run «-env» A=1 img", "docker run --env A=1 img")]
    [InlineData("docker run «-volume»=/a:/b img", "docker run --volume=/a:/b img")]
    [InlineData("docker ps «-all»", "docker ps --all")]
    [InlineData("docker run -itp 80:80 -p8080:80 -dit -it=false img")]
    [InlineData("docker run -ip 80:80 img")]
    public void Letters_behind_one_dash(string marked, string? mended = null) => Check("DC024", marked, mended);

    [Theory]
    [InlineData("docker run -v «/My Docs:/d» img", "docker run -v \"/My Docs:/d\" img")]
    [InlineData("docker run -v «/srv/My Old Data:/d» img", "docker run -v \"/srv/My Old Data:/d\" img")]
    [InlineData("docker run --mount «type=bind,source=/My Docs,target=/d» img", "docker run --mount \"type=bind,source=/My Docs,target=/d\" img")]
    [InlineData("docker run --mount «type=bind, source=/h, target=/d» img", "docker run --mount type=bind,source=/h,target=/d img")]
    [InlineData("docker run -v «$PWD»:/d img", "docker run -v \"$PWD\":/d img")]
    [InlineData("docker run -v «$(pwd)»/x:/d img", "docker run -v \"$(pwd)\"/x:/d img")]
    [InlineData("docker run -v \"$PWD\":/d -v ~/x:/y img")]
    [InlineData("docker run -v /data rclone/rclone copy remote:/x /data")]
    public void Unquoted_blank(string marked, string? mended = null) => Check("DC025", marked, mended);

    [Theory]
    [InlineData("docker run «--name» one --name two img", "docker run --name two img")]
    [InlineData("docker run -e «A=1» -e A=2 img", "docker run -e A=2 img")]
    [InlineData("docker run -p 80:80 -p «80:81» img", "docker run -p 80:80 img")]
    [InlineData("docker run -v /a:/d -v «/b:/d/» img", "docker run -v /a:/d img")]
    [InlineData("docker run --mount type=bind,source=/a,target=/d --tmpfs «/d» img")]
    [InlineData("docker run -p 80:80 -p 80:80/udp -p 127.0.0.2:81:80 -p 81 -p 81 -v /a:/d -v /a:/e -e A=1 -e B=1 img")]
    public void Written_twice(string marked, string? mended = null) => Check("DC027", marked, mended);

    [Theory]
    [InlineData("docker run --rm «true» img", "docker run --rm=true img")]
    [InlineData("docker run -it «false» img", "docker run -it=false img")]
    [InlineData("docker run --rm true")]
    [InlineData("docker run --name true img")]
    [InlineData("docker run --rm=true img")]
    public void Switch_value(string marked, string? mended = null) => Check("DC035", marked, mended);

    [Theory]
    [InlineData("docker run --entrypoint «'bash -c'» img ls", "docker run --entrypoint bash img -c ls")]
    [InlineData("docker run --entrypoint bash img -c ls")]
    [InlineData("docker run --entrypoint '' img")]
    public void Entrypoint_with_arguments(string marked, string? mended = null) => Check("DC034", marked, mended);

    [Theory]
    [InlineData("docker run -w «work» img", "docker run -w /work img")]
    [InlineData("docker exec -w «./x» c ls", "docker exec -w /x c ls")]
    [InlineData("docker run -w /work -w $PWD img")]
    public void Relative_folder(string marked, string? mended = null) => Check("DC033", marked, mended);

    [Theory]
    [InlineData("docker run «--link» db:db img", "docker run img")]
    [InlineData("docker run «--kernel-memory» 50m img", "docker run img")]
    [InlineData("docker run «--cpu-count» 1 img", "docker run img")]
    [InlineData("docker run --mount type=bind,source=/a,target=/b,«bind-nonrecursive» img", "docker run --mount type=bind,source=/a,target=/b,bind-recursive=disabled img")]
    [InlineData("docker run --net host img")]
    public void Deprecated_flag(string marked, string? mended = null) => Check("DC030", marked, mended);
}
