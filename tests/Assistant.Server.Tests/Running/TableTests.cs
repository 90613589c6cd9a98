using Assistant.Engine;
using Assistant.Server.Running;

namespace Assistant.Server.Tests.Running;

/// <summary>What <c>docker ps</c> and <c>docker images</c> look like.</summary>
public class TableTests
{
    static readonly DateTime Now = new(2026, 8, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Containers() => Assert.Equal("""
        CONTAINER ID   NAME   IMAGE              STATUS         PORTS                      CREATED
        0123456789ab   lab    rocker/tidyverse   Up 2 minutes   127.0.0.1:8788->8787/tcp   2 minutes ago
        ba9876543210   db     postgres:18        Exited (1)                                1 day ago

        """, Table.Of(
        [
            new Container("0123456789abcdef", "lab", "rocker/tidyverse", "running", "Up 2 minutes", Now.AddSeconds(-130), [new(8787, "tcp", "127.0.0.1", 8788)], new Dictionary<string, string>()),
            new Container("ba9876543210fedc", "db", "postgres:18", "exited", "Exited (1)", Now.AddHours(-25), [], new Dictionary<string, string>()),
        ], Now));

    [Fact]
    public void Images() => Assert.Equal("""
        REPOSITORY   TAG   IMAGE ID       CREATED      SIZE
        python       3     0123456789ab   1 hour ago   1.02GB
        busybox      1     ba9876543210   now          4.3MB

        """, Table.Of(
        [
            new LocalImage("python", "3", "0123456789ab", Now.AddMinutes(-61), 1_020_000_000),
            new LocalImage("busybox", "1", "ba9876543210", Now.AddSeconds(-5), 4_300_000),
        ], Now));
}
