using System.Text.Json.Nodes;
using Assistant.Language.Conversions;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Tests.Recipes.Plans;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Conversions;

/// <summary>A command that goes to a compose file and comes back asks the engine for the same container.</summary>
public class RoundTripTests
{
    static readonly string[] Flags =
    [
        "--name web", "-p 8787:8787", "-p 127.0.0.1::53/udp", "-p 8000-8002:9000-9002", "-p published=80,target=8080,protocol=udp", "-P=false", "--expose 9000-9001",
        "-v \"$PWD/my work\":/work:ro", "-v data:/data", "-v /cache", "-v ./here:/here:z", "-v ~/all:/all", "-v $PWD:/w", "-v ${PRESET:-x}:/p", "-v $PWD/../up:/up",
        "--mount type=bind,source=/etc,target=/etc2,readonly,bind-propagation=rprivate", "--mount type=volume,source=db,target=/db,volume-nocopy,volume-subpath=a/b",
        "--mount type=tmpfs,target=/t,tmpfs-size=64m,tmpfs-mode=1777", "--mount source=db,target=/db2", "--mount '\"type=volume\",\"target=/a,b\"'", "--tmpfs /run:size=1m,mode=755",
        "-e A=1", "-e 'B=it is \"so\" $5 \\ %'", "-e C=", "-e PRESET", "-e MISSING", "-e D=${PRESET:-x y}", "-e YES=yes", "-e N=0123", "-e 'M=# no: comment'", "-e A=2", "-e E==", "--env-file vars2.env",
        "-w /work", "-u 1000:100", "-h box", "--domainname example.org", "--restart unless-stopped", "--restart on-failure:3", "--restart no", "--network net --network-alias w --ip 10.0.0.2",
        "--network name=net2,alias=x,driver-opt=a=b,gw-priority=2", "--network host", "--network none", "--add-host db:10.0.0.1", "--add-host gate:host-gateway", "--dns 9.9.9.9 --dns-search example.org --dns-option ndots:2",
        "--cap-add SYS_PTRACE --cap-add net_admin", "--cap-drop ALL", "--privileged", "--device /dev/fuse", "--device nvidia.com/gpu=all", "--device /dev/sda:/dev/xvda:r", "--device-cgroup-rule 'c 1:3 rwm'",
        "--shm-size 1gb", "-m 512m", "-m 1.5g --memory-swap -1 --memory-reservation 256m", "--memory-swappiness 10", "--cpus 1.5", "--cpus 1/2", "--cpuset-cpus 0-3,5", "-c 512", "--cpu-period 1000 --cpu-quota 500",
        "--cpu-rt-period 10 --cpu-rt-runtime 5", "--pids-limit 100", "--oom-kill-disable", "--oom-score-adj -500", "--gpus all", "--gpus 2", "--gpus '\"device=0,1\"'", "--gpus '\"capabilities=compute,utility\",driver=nvidia,count=1'",
        "--ulimit nofile=1024:2048", "--ulimit core=0", "--ulimit memlock=-1", "--health-cmd 'curl -f http://localhost:$PORT || exit 1' --health-interval 1m30s --health-timeout 500ms --health-retries 3 --health-start-period 5s --health-start-interval 1s",
        "--no-healthcheck", "--label a=b --label c --label 'd=1 2'", "--log-driver json-file --log-opt max-size=10m --log-opt max-file=3", "--init", "--init=false", "--stop-signal SIGINT", "--stop-timeout 30",
        "--sysctl net.core.somaxconn=1024", "--ipc host", "--ipc shareable", "--pid host", "--uts host", "--userns host", "--cgroupns private", "--cgroup-parent p", "--pull always", "--platform linux/arm64", "--read-only", "--security-opt no-new-privileges --security-opt label=disable",
        "-i", "-t", "-it", "--group-add 100 --group-add video", "--runtime nvidia", "--volumes-from other:ro", "--mac-address 02:42:ac:11:00:02", "--entrypoint bash", "--entrypoint ''", "--storage-opt size=10G", "--isolation default",
        "--annotation a.b=c", "--blkio-weight 300 --blkio-weight-device /dev/sda:200 --device-read-bps /dev/sda:1mb --device-write-iops /dev/sda:100", "--link db:data", "--label-file vars2.env",
    ];

    public static TheoryData<string> Each => [.. Flags];

    [Theory, MemberData(nameof(Each))]
    public void Each_flag_comes_back(string flags)
    {
        var recipe = $"docker run -d {flags} rocker/rstudio:4.4";
        Assert.IsType<Plan.Run>(Plans.Of(recipe));
        Check(recipe);
    }

    [Theory]
    [InlineData("docker run -d postgres:18 postgres -c 'shared_buffers=1 GB' --x=$HOME -- '' \"it's\"")]
    [InlineData("docker run -d --entrypoint sh debian -c 'echo \"$A\" > /x; cat /x'")]
    [InlineData("docker run -d -e A='${B}' -e C='$$' debian echo '$$' '$(date)' '`date`'")]
    [InlineData("PORT=8080\nNOTE=\"it's {so}\"\ndocker run -d -p $PORT:80 -e NOTE=\"$NOTE\" -e \"BOTH=$PORT$NOTE\" nginx")]
    [InlineData("OPTS='--rm=false -e A=1'\ndocker run -d $OPTS nginx")]
    [InlineData("docker run -d \uE000 x")]
    public void Commands_and_variables_come_back(string text) => Check(text);

    [Fact]
    public void Flags_come_back_together() =>
        Gen.Int[0, Flags.Length - 1].Array[0, 8].Sample(chosen => Check($"docker run -d {string.Join(' ', chosen.Distinct().Select(index => Flags[index]))} rocker/rstudio:4.4"), iter: 500);

    /// <summary>What docker refuses needs not come back, nor what is said to be left out.</summary>
    static void Check(string recipe)
    {
        if (Plans.Of(recipe) is not Plan.Run before) return;
        var converted = Conversion("compose").Of(ConversionSource.All(new Document(DocumentKind.Recipe, SourceText.From(recipe))));
        if (converted.Lost.Any(sentence => sentence.EndsWith("a service is on one such network.", StringComparison.Ordinal))) return;
        var compose = converted.Text;
        var back = ComposeToRecipe.Of(compose, null);
        Assert.True(back.Ok, $"{back.Error}\n{compose}");
        var after = Plans.Of(back.Value.Text);
        Assert.True(after is Plan.Run, $"{after}\n{compose}\n{back.Value.Text}");
        Assert.True(JsonNode.DeepEquals(before.Requests[0].Body, after.Requests[0].Body), $"{before.Requests[0].Body}\n{compose}\n{back.Value.Text}\n{after.Requests[0].Body}");
    }

    internal static Conversion Conversion(string id) => Language.Conversions.Conversions.All.Single(conversion => conversion.Id == id);
}
