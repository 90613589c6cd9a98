using Assistant.Server.Running;

namespace Assistant.Server.Tests.Running;

/// <summary>Lines of a real kernel's tables.</summary>
public class ListeningPortsTests
{
    [Theory]
    [InlineData("   0: 00000000:18EB 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 31337 1 0000000000000000 100 0 0 10 0", "6379")]
    [InlineData("   1: 0100007F:6989 00000000:0000 0A 00000000:00000000 00:00000000 00000000   999        0 4 1 0000000000000000 100 0 0 10 0", "")]
    [InlineData("   2: 020011AC:0CEA 00000000:0000 0A 00000000:00000000 00:00000000 00000000   999        0 4 1 0000000000000000 100 0 0 10 0", "3306")]
    [InlineData("   0: 00000000000000000000000000000000:1538 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0", "5432")]
    [InlineData("   0: 00000000000000000000000001000000:1538 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0", "")]
    [InlineData("   0: 0000000000000000FFFF00000100007F:1538 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0", "")]
    [InlineData("   3: 020011AC:18EB 010011AC:D2F4 01 00000000:00000000 00:00000000 00000000     0        0 5 1 0000000000000000 20 4 30 10 -1", "")]
    [InlineData("  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode", "")]
    [InlineData("   0: nothing 0 0A", "")]
    [InlineData("", "")]
    public void A_port_counts_that_others_can_reach(string line, string ports) => Assert.Equal(ports, string.Join(' ', ListeningPorts.In($"{line}\n")));
}
