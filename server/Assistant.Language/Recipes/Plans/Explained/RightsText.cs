using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>What it may do to the machine that other containers may not.</summary>
static class RightsText
{
    public static IEnumerable<string> Of(ExplainedContainer container)
    {
        var host = container.Host;
        if (ExplainedContainer.IsOn(host, "Privileged")) yield return "Careful: with --privileged it has nearly all rights of this machine.";
        if (Sources(container).Any(source => source.EndsWith("docker.sock", StringComparison.Ordinal) || source.EndsWith("podman.sock", StringComparison.Ordinal)))
            yield return "Careful: with the engine's socket it can start any other container, with all rights.";
        if (Sources(container).Any(source => source == "/")) yield return "Careful: it sees every file of this machine.";
        if (ExplainedContainer.Texts(host, "CapAdd") is { IsEmpty: false } rights) yield return $"It has the additional {(rights.Length == 1 ? "right" : "rights")} {ExplainedContainer.Listed(rights)}.";
        if (ExplainedContainer.Objects(host, "Devices").Select(device => ExplainedContainer.Text(device, "PathOnHost")).ToList() is { Count: > 0 } devices)
            yield return $"It may use the {(devices.Count == 1 ? "device" : "devices")} {ExplainedContainer.Listed(devices)}.";
        if (ExplainedContainer.Text(host, "PidMode") is "host") yield return "Careful: it sees the processes of this machine.";
        if (ExplainedContainer.Texts(host, "SecurityOpt").Where(option => option.EndsWith("unconfined", StringComparison.Ordinal)).ToList() is { Count: > 0 } options)
            yield return $"Careful: the protection {ExplainedContainer.Listed([.. options.Select(option => option.Split('=', ':')[0])])} is switched off.";
    }

    static IEnumerable<string> Sources(ExplainedContainer container) =>
        ExplainedContainer.Texts(container.Host, "Binds").Select(text => VolumeMount.Parse(text).Value?.Source ?? "")
            .Concat(ExplainedContainer.Objects(container.Host, "Mounts").Select(mount => ExplainedContainer.Text(mount, "Source")));
}
