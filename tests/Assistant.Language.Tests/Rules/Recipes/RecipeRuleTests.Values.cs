namespace Assistant.Language.Tests.Rules.Recipes;

public partial class RecipeRuleTests
{
    [Theory]
    [InlineData("docker run -p 8787:«rstudio» x")]
    [InlineData("docker run -p '«8888» :8888' x", "docker run -p 8888:8888 x")]
    [InlineData("docker run -m «1,5»g x", "docker run -m 1.5g x")]
    [InlineData("docker run --health-interval «5» x", "docker run --health-interval 5s x")]
    [InlineData("docker run --health-interval 2«d» x", "docker run --health-interval 48h x")]
    [InlineData("docker run --cpus «200m» x")]
    [InlineData("docker run --ulimit «NOFILE»=1 x", "docker run --ulimit nofile=1 x")]
    [InlineData("docker run --gpus «none» x")]
    [InlineData("docker run --mount «type=bind,src=/h» x")]
    [InlineData("docker run --pull «Always» x", "docker run --pull always x")]
    [InlineData("docker run -v «/h:/d:ro:x» x")]
    [InlineData("docker run --device «dev/a» x")]
    [InlineData("docker run --platform «linux/amd64/v2/x» x")]
    [InlineData("docker run --rm=«maybe» x")]
    [InlineData("docker stop -t «soon» x")]
    [InlineData("docker build -t «A» .", "docker build -t a .")]
    [InlineData("docker run -p ${PORT}:80 -m $M -p <port>:80 x")]
    [InlineData("docker run -p 80 -p 8000-8002:8000-8002/udp -m 1g --cpus 1/2 --gpus all --restart on-failure:3 x")]
    [InlineData("podman run --pull newer x")]
    public void Invalid_value(string marked, string? mended = null) => Check("DC006", marked, mended);

    [Theory]
    [InlineData("docker run --restart «never» x", "docker run --restart no x")]
    [InlineData("docker run --restart «yes» x", "docker run --restart always x")]
    [InlineData("docker run --restart «unless_stopped» x", "docker run --restart unless-stopped x")]
    [InlineData("docker run --restart=«Always» x", "docker run --restart=always x")]
    [InlineData("docker run --restart always«:3» x", "docker run --restart always x")]
    [InlineData("docker run --restart «whenever» x")]
    [InlineData("docker run --restart on-failure:3 x")]
    public void Unknown_restart_policy(string marked, string? mended = null) => Check("DC007", marked, mended);

    [Theory]
    [InlineData("docker run -v «rel/sub»:/d x", "docker run -v ./rel/sub:/d x")]
    [InlineData("docker run -v cache:«cache» x", "docker run -v cache:/cache x")]
    [InlineData("docker run -v /h:«data»:ro x", "docker run -v /h:/data:ro x")]
    [InlineData("docker run -v /h:«/» x")]
    [InlineData("docker run -v /h:/d:«bogus» x")]
    [InlineData("docker run -v '«na me»:/d' x")]
    [InlineData("docker run -v data:/d -v /h:/d:ro,z -v ./x:/y -v /anonymous -v ~/x:/y x")]
    [InlineData("docker run -v $PWD:/d x")]
    [InlineData("podman run -v /h:/d:U x")]
    public void Refused_volume(string marked, string? mended = null) => Check("DC008", marked, mended);

    [Theory]
    [InlineData("docker run --mount source=«/h»,target=/d x", "docker run --mount type=bind,source=/h,target=/d x")]
    [InlineData("docker run --mount type=volume,src=«./h»,target=/d x", "docker run --mount type=bind,src=./h,target=/d x")]
    [InlineData("docker run --mount type=«bnd»,src=/h,target=/d x", "docker run --mount type=bind,src=/h,target=/d x")]
    [InlineData("docker run --mount «type=bind,target=/d» x")]
    [InlineData("docker run --mount type=bind,source=«rel»,target=/d x", "docker run --mount type=bind,source=./rel,target=/d x")]
    [InlineData("docker run --mount type=tmpfs,source=«x»,target=/d x")]
    [InlineData("docker run --mount type=volume,source=v,target=«d» x")]
    [InlineData("docker run --mount type=bind,source=./h,target=/d --mount source=v,target=/d --mount type=tmpfs,target=/t x")]
    public void Refused_mount(string marked, string? mended = null) => Check("DC009", marked, mended);

    [Theory]
    [InlineData("docker run --name «'my lab'» x", "docker run --name my-lab x")]
    [InlineData("docker run --name «a» x")]
    [InlineData("docker run --name «_x» x")]
    [InlineData("docker run --name my_lab.2-b x")]
    public void Invalid_container_name(string marked, string? mended = null) => Check("DC010", marked, mended);

    [Theory]
    [InlineData("docker run -m «512» x", "docker run -m 512m x")]
    [InlineData("docker run --shm-size «64» x", "docker run --shm-size 64m x")]
    [InlineData("docker run -m «5m» x")]
    [InlineData("docker run -m 512m --shm-size 1g --memory-swap -1 x")]
    public void Memory_in_bytes(string marked, string? mended = null) => Check("DC011", marked, mended);

    [Theory]
    [InlineData("docker run --gpus «device=0,1» x", "docker run --gpus '\"device=0,1\"' x")]
    [InlineData("docker run --gpus «\"device=0,1\"» x", "docker run --gpus '\"device=0,1\"' x")]
    [InlineData("docker run --gpus '\"device=0,1\"' x")]
    [InlineData("docker run --gpus device=0,driver=nvidia x")]
    [InlineData("docker run --gpus all x")]
    public void Unquoted_devices(string marked, string? mended = null) => Check("DC012", marked, mended);

    [Theory]
    [InlineData("docker run -v «a»:/data x", "docker run -v a-data:/data x")]
    [InlineData("docker run -v C:\\\\data:/data x")]
    [InlineData("docker run -v ab:/data x")]
    public void Drive_letter_volume(string marked, string? mended = null) => Check("DC013", marked, mended);

    [Theory]
    [InlineData("docker run -v \"«~»/x\":/y x", "docker run -v \"$HOME/x:/y\" x")]
    [InlineData("docker run --volume=«~»/x:/y x", "docker run --volume=$HOME/x:/y x")]
    [InlineData("docker run --mount type=bind,source=«~»/x,target=/y x", "docker run --mount type=bind,source=$HOME/x,target=/y x")]
    [InlineData("docker run -v '«~»/x:/y' x", "docker run -v \"$HOME/x:/y\" x")]
    [InlineData("docker run -v ~/x:/y x")]
    public void Tilde_not_expanded(string marked, string? mended = null) => Check("DC014", marked, mended);

    [Theory]
    [InlineData("docker run --rm «--restart» always x", "docker run --rm x")]
    [InlineData("docker run -d «-a» stdout x")]
    [InlineData("docker run --no-healthcheck «--health-cmd» true x")]
    [InlineData("docker run --log-driver none «--log-opt» a=b x")]
    [InlineData("docker run --cpus 1 «--cpu-quota» 5 x")]
    [InlineData("docker run --network host «-p» 80:80 x")]
    [InlineData("docker run --network container:a «-p» 80:80 x")]
    [InlineData("docker run --rm --restart no -d -it -p 80:80 --network bridge x")]
    public void Conflicting_flags(string marked, string? mended = null) => Check("DC015", marked, mended);

    [Theory]
    [InlineData("docker run -d -p 80:80 a\ndocker run -d -p «80:8080» b")]
    [InlineData("docker run -d --name one a\ndocker run -d --name «one» b")]
    [InlineData("docker run -d -p 80:80 a\ndocker stop a\ndocker run -d -p 80:80 b")]
    [InlineData("docker run -d -p 80:80 a\ndocker run --rm -p 80:80 b")]
    [InlineData("docker run -d -p 80:80 a\ndocker run -d -p 80:80/udp b\ndocker run -d -p 80 b\ndocker run -d -p 0:80 c")]
    public void Taken_twice(string marked) => Check("DC016", marked);

    [Theory]
    [InlineData("docker run -d \\« »\n  x", "docker run -d \\\n  x")]
    [InlineData("docker run -d \\\n  x")]
    [InlineData("docker run a\\ b")]
    [InlineData("docker run -d \\ \n")]
    public void Blank_after_backslash(string marked, string? mended = null) => Check("DC017", marked, mended);
}
