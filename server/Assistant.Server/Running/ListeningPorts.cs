using System.Globalization;

namespace Assistant.Server.Running;

/// <summary>
/// What a Linux kernel's table of TCP sockets tells: <c>/proc/net/tcp</c> and <c>/proc/net/tcp6</c>, as proc_net_tcp of the kernel's
/// documentation describes them.
/// </summary>
static class ListeningPorts
{
    /// <summary>The ports that take connections from elsewhere: a database that is still being set up listens to itself alone.</summary>
    public static IEnumerable<int> In(string table) =>
        from line in table.Split('\n')
        let columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where columns is [_, _, _, Listening, ..]
        let local = columns[1].Split(':')
        where local is [var address, _] && !IsLoopback(address) && int.TryParse(local[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _)
        select int.Parse(local[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>An address is written as numbers of four bytes, on every machine that runs containers with the last byte first.</summary>
    static bool IsLoopback(string address) => address switch
    {
        { Length: 8 } => address.EndsWith("7F", StringComparison.Ordinal),
        "00000000000000000000000001000000" => true,
        { Length: 32 } => address.StartsWith("0000000000000000FFFF0000", StringComparison.Ordinal) && address.EndsWith("7F", StringComparison.Ordinal),
        _ => false,
    };

    const string Listening = "0A";
}
