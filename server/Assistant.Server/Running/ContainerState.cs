using System.Globalization;
using Assistant.Engine;

namespace Assistant.Server.Running;

/// <summary>What a lens and the view say of a container.</summary>
static class ContainerState
{
    /// <summary>Such as <c>running since 14:05 (healthy)</c>, <c>created</c> or <c>exited (127), its command was not found</c>.</summary>
    public static string Of(Container container, DateTimeOffset now) => container switch
    {
        { ExitCode: { } code } => $"exited ({code}){(Ending.Of(code, container.OutOfMemory) is { } why ? $", {why}" : "")}",
        { IsRunning: true, Started: { } started } => $"{container.State} since {Clock(started.ToLocalTime(), now.ToLocalTime())}{Health(container.Status)}",
        _ => $"{container.State}{Health(container.Status)}",
    };

    /// <summary>The same with the ports of this machine that lead to it: <c>running since 14:05, port 8888</c>.</summary>
    public static string WithPorts(Container container, DateTimeOffset now)
    {
        var ports = container.Ports.Select(port => port.HostPort).Distinct().Order().ToList();
        return ports is [] ? Of(container, now) : $"{Of(container, now)}, {(ports is [_] ? "port" : "ports")} {string.Join(", ", ports)}";
    }

    static string Clock(DateTimeOffset started, DateTimeOffset now) =>
        started.ToString(started.Date == now.Date ? "HH:mm" : "d MMM HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The engine's own words in parentheses, behind how long it is up.</summary>
    static string Health(string status)
    {
        var parenthesis = status.IndexOf('(');
        var closed = status.IndexOf(')');
        return parenthesis >= 0 && closed > parenthesis ? $" {status[parenthesis..(closed + 1)]}" : "";
    }
}
