using System.Globalization;
using System.Text;
using Assistant.Engine;

namespace Assistant.Server.Running;

/// <summary>Columns of text as the docker client prints them, for an output channel or a terminal.</summary>
static class Table
{
    public static string Of(IReadOnlyList<Container> containers, DateTime now) => Of(
        ["CONTAINER ID", "NAME", "IMAGE", "STATUS", "PORTS", "CREATED"],
        containers.Select(container => new[]
        {
            container.Id[..12], container.Name, container.Image, container.Status,
            string.Join(", ", container.Ports.Select(port => $"{port.HostIp}:{port.HostPort}->{port.ContainerPort}/{port.Protocol}")),
            Ago(container.Created, now),
        }));

    public static string Of(IReadOnlyList<LocalImage> images, DateTime now) => Of(
        ["REPOSITORY", "TAG", "IMAGE ID", "CREATED", "SIZE"],
        images.Select(image => new[] { image.Repository, image.Tag, image.Id, Ago(image.Created, now), Size(image.Size) }));

    public static string Of(IReadOnlyList<Protocol.FoundImage> found) => Of(
        ["NAME", "FROM", "STARS", "OFFICIAL", "STATUS", "PURPOSE"],
        found.Select(image => new[]
        {
            image.Name, image.Source, image.Stars?.ToString(CultureInfo.InvariantCulture) ?? "", image.Official is true ? "yes" : image.IsVerified ? "verified" : "",
            image.Status is "unknown" ? "" : image.Status, image.Successor is { } successor ? $"{image.Purpose}; use {successor}" : image.Purpose ?? "",
        }));

    public static string Of(IReadOnlyList<Protocol.FoundTag> tags) => Of(
        ["TAG", "SIZE", "ARCHITECTURES", "PUSHED"],
        tags.Select(tag => new[] { tag.Tag, tag.Size is { } size ? Size(size) : "", string.Join(", ", tag.Architectures), tag.Pushed ?? "" }));

    public static string Of(IReadOnlyList<Service> services) => Of(
        ["NAME", "MODE", "RUNNING", "IMAGE"],
        services.Select(service => new[] { service.Name, service.Mode, $"{service.Running}/{service.Wanted}", service.Image }));

    public static string Of(IReadOnlyList<ServiceTask> tasks) => Of(
        ["TASK", "SLOT", "NODE", "STATE", "WANTED", "ERROR"],
        tasks.Select(task => new[] { Short(task.Id), $"{task.Slot}", Short(task.Node), task.State, task.Wanted, task.Error }));

    public static string Of(IReadOnlyList<KeyValuePair<string, int>> stacks) => Of(
        ["NAME", "SERVICES"],
        stacks.Select(stack => new[] { stack.Key, $"{stack.Value}" }));

    /// <param name="services">Those that the tasks belong to.</param>
    public static string Of(IReadOnlyList<ServiceTask> tasks, IReadOnlyList<Service> services) => Of(
        ["TASK", "SERVICE", "SLOT", "NODE", "STATE", "WANTED", "ERROR"],
        tasks.Select(task => (Task: task, Service: services.FirstOrDefault(service => service.Id == task.Service)?.Name ?? Short(task.Service))).OrderBy(row => row.Service, StringComparer.Ordinal)
            .Select(row => new[] { Short(row.Task.Id), row.Service, $"{row.Task.Slot}", Short(row.Task.Node), row.Task.State, row.Task.Wanted, row.Task.Error }));

    public static string Of(IReadOnlyList<DiskUse> used) => Of(
        ["KIND", "COUNT", "SIZE", "CAN BE FREED"],
        used.Select(kind => new[] { kind.Kind, $"{kind.Count}", Size(kind.Size), Size(kind.Reclaimable) }));

    static string Short(string id) => id.Length > 12 ? id[..12] : id;

    static string Of(string[] headings, IEnumerable<string[]> rows)
    {
        var all = rows.Prepend(headings).Select(row => row.Select(OnOneLine).ToArray()).ToList();
        var widths = headings.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in all) text.Append(string.Join("   ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        return text.ToString();
    }

    /// <summary>What others have written may break lines, or do worse to a terminal.</summary>
    static string OnOneLine(string cell) => string.Concat(cell.Select(character => char.IsControl(character) ? ' ' : character));

    static string Ago(DateTime then, DateTime now) => (now - then) switch
    {
        { TotalMinutes: < 1 } => "now",
        { TotalHours: < 1 } age => Ago((int)age.TotalMinutes, "minute"),
        { TotalDays: < 1 } age => Ago((int)age.TotalHours, "hour"),
        var age => Ago((int)age.TotalDays, "day"),
    };

    static string Ago(int count, string unit) => count is 1 ? $"1 {unit} ago" : $"{count} {unit}s ago";

    public static string Size(long bytes) => (bytes < 1_000_000_000 ? $"{bytes / 1e6:0.0}MB" : $"{bytes / 1e9:0.00}GB");
}
