namespace Assistant.Language.Tests.Rules.Recipes;

public partial class RecipeRuleTests
{
    [Theory]
    [InlineData("docker run --cpus «0.001» img")]
    [InlineData("docker run --cpuset-cpus «0..3» img", "docker run --cpuset-cpus 0-3 img")]
    [InlineData("docker run --cpuset-cpus «3-0» img")]
    [InlineData("docker run --cpu-period «10» img")]
    [InlineData("docker run --blkio-weight «5» img")]
    [InlineData("docker run --oom-score-adj «2000» img")]
    [InlineData("docker run --health-interval «10ns» img")]
    [InlineData("docker run --cpus 0.5 --cpuset-cpus 0-3,5 --cpu-shares 512 --health-interval 5s img")]
    [InlineData("docker run --cpu-period 100000 --cpu-quota 50000 --blkio-weight 500 --oom-score-adj -500 img")]
    public void Refused_limit(string marked, string? mended = null) => Check("DC026", marked, mended);

    [Theory]
    [InlineData("docker run -p «8888:0» img")]
    [InlineData("docker run --expose «0» img")]
    [InlineData("docker run -p published=80,target=81,«ip=127.0.0.1» img", "docker run -p 127.0.0.1:80:81 img")]
    [InlineData("docker run -p 0:80 -p 80 -p published=80,target=81,protocol=udp --expose 80 img")]
    public void Refused_port(string marked, string? mended = null) => Check("DC028", marked, mended);

    [Theory]
    [InlineData("docker run --cap-add «NETADMIN» img", "docker run --cap-add NET_ADMIN img")]
    [InlineData("docker run --cap-drop «SYS_PTRAC» img", "docker run --cap-drop SYS_PTRACE img")]
    [InlineData("docker run --stop-signal «SIGTREM» img", "docker run --stop-signal SIGTERM img")]
    [InlineData("docker kill -s «TREM» c", "docker kill -s SIGTERM c")]
    [InlineData("docker run --ipc «hosts» img", "docker run --ipc host img")]
    [InlineData("docker run --network «Host» img", "docker run --network host img")]
    [InlineData("docker run --network «container:» img")]
    [InlineData("docker run --log-driver «jsonfile» img", "docker run --log-driver json-file img")]
    [InlineData("docker run --platform «linux/amd46» img", "docker run --platform linux/amd64 img")]
    [InlineData("docker run --platform «linx/amd64» img", "docker run --platform linux/amd64 img")]
    [InlineData("docker run --platform linux/x86_64 --platform linux/arm/v7 --platform arm64 --platform linux/arm64/v8 img")]
    [InlineData("docker run --ip «10.0.0» --network lab img")]
    [InlineData("docker run --cap-add net_admin --cap-drop ALL --cap-add CAP_BPF --stop-signal 9 --ipc host --network lab --log-driver loki img")]
    [InlineData("docker run --isolation «foo» img")]
    [InlineData("docker run --isolation «defualt» img", "docker run --isolation default img")]
    [InlineData("docker run --isolation Default --isolation hyperv img")]
    [InlineData("docker service create --endpoint-mode «x» img")]
    [InlineData("docker service update --endpoint-mode=«dnsr» img", "docker service update --endpoint-mode=dnsrr img")]
    [InlineData("docker service create --endpoint-mode vip --endpoint-mode $MODE img")]
    [InlineData("docker run --log-opt mode=«x» img")]
    [InlineData("docker run --log-opt mode=«nonblocking» img", "docker run --log-opt mode=non-blocking img")]
    [InlineData("docker run --log-opt mode= --log-opt mode=blocking img")]
    [InlineData("docker run --log-opt «max-buffer-size»=4m img", "docker run --log-opt mode=non-blocking --log-opt max-buffer-size=4m img")]
    [InlineData("docker run --log-opt mode=non-blocking --log-opt max-buffer-size=4m img")]
    [InlineData("docker run --log-driver syslog --log-opt «max-size»=1m img")]
    [InlineData("docker run --log-opt «labels»=a --log-driver awslogs img")]
    [InlineData("docker run --log-driver json-file --log-opt «max-sise»=1m img", "docker run --log-driver json-file --log-opt max-size=1m img")]
    [InlineData("docker run --log-opt «max-files»=3 img", "docker run --log-opt max-file=3 img")]
    [InlineData("docker run --log-driver syslog --log-opt «syslog-adress»=udp://h:514 img", "docker run --log-driver syslog --log-opt syslog-address=udp://h:514 img")]
    [InlineData("docker run --log-driver local --log-opt max-size=1m --log-opt cache-disabled=true --log-opt tag=x img")]
    [InlineData("docker run --log-driver fluentd --log-opt fluentd-write-timeout=5s img")]
    [InlineData("docker run --log-driver loki --log-opt loki-url=http://h img")]
    [InlineData("docker run --log-driver $DRIVER --log-opt foo=1 --log-opt syslog-address=udp://h:514 img")]
    [InlineData("docker run --log-opt foo=1 --log-opt syslog-address=udp://h:514 --log-opt $OPTION img")]
    [InlineData("podman run --log-driver k8s-file --log-opt path=/x img")]
    public void Unknown_name(string marked, string? mended = null) => Check("DC029", marked, mended);

    [Theory]
    [InlineData("docker run -m 1g «--memory-swap» 512m img")]
    [InlineData("docker run «--memory-swap» 2g img")]
    [InlineData("docker run -m 1g «--memory-reservation» 2g img")]
    [InlineData("docker run --cpus 1 «--cpu-period» 5000 img")]
    [InlineData("docker run «--network-alias» db img")]
    [InlineData("docker run --network bridge «--ip» 10.0.0.2 img")]
    [InlineData("docker run --network bridge «--network» lab img")]
    [InlineData("docker run --network lab «--network» lab img")]
    [InlineData("docker run --network container:a «--expose» 80 img")]
    [InlineData("docker run --network container:a «-h» x «--dns» 1.1.1.1 img")]
    [InlineData("docker run --uts host «-h» x img")]
    [InlineData("docker run --network none «-P» img")]
    [InlineData("docker run «--oom-kill-disable» img")]
    [InlineData("docker run -m 1g --memory-swap 1g --memory-reservation 512m --network lab --network other --network-alias db --ip 10.0.0.2 img")]
    [InlineData("docker run -m 1g --memory-swap -1 --memory-swap=-1 --cpus 1 --cpuset-cpus 0 --network $NET -p 80:80 img")]
    [InlineData("podman run --rm «--restart» always img")]
    public void Flags_that_exclude_each_other(string marked) => Check("DC015", marked);

    [Theory]
    [InlineData("docker run --network host -p 80:80 img", Severity.Warning)]
    [InlineData("docker run --network container:a -p 80:80 img", Severity.Error)]
    public void What_has_no_effect_is_a_warning(string text, Severity severity) => Assert.Equal([severity], Found(text, "DC015").Select(finding => finding.Severity));

    [Theory]
    [InlineData("### a\ndocker run -d -p 80:80 x\n### b\ndocker run -d -p 80:80 y", Severity.Information)]
    [InlineData("### a\ndocker run -d -p 80:80 x\ndocker run -d -p 80:80 y", Severity.Warning)]
    public void What_two_blocks_want_is_information(string text, Severity severity) => Assert.Equal([severity], Found(text, "DC016").Select(finding => finding.Severity));

    static IEnumerable<Finding> Found(string text, string code) =>
        Language.Editing.Diagnostics.Of(new(DocumentKind.Recipe, Language.Text.SourceText.From(text))).Where(finding => finding.Code == code);
}
