using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions.Kubernetes;

/// <summary>How the cluster sees that the container works: by <c>--health-cmd</c>, else as the catalogue says of the image.</summary>
static class KubernetesProbes
{
    public static void Add(DockerCommand command, string name, ImageCatalogue catalogue, Losses losses, YamlMap container)
    {
        if (command.Value("health-cmd") is { Length: > 0 } check)
        {
            var probe = new YamlMap();
            probe.Child("exec").Add("command", YamlList.Of(["/bin/sh", "-c", check], isFlow: true));
            Times(command, name, losses, probe);
            container.Add("readinessProbe", probe);
        }
        else if (!command.IsOn("no-healthcheck") && command.Arguments.Length == 1 && catalogue.Find(command.Image!.Value) is { Ready: { } ready } image && Of(ready, image) is { } known)
            container.Add("readinessProbe", known);
    }

    static YamlMap? Of(ImageReadiness ready, ImageFacts image)
    {
        var probe = new YamlMap();
        var port = ready.Port ?? (image.Ports.IsDefaultOrEmpty ? null : image.Ports[0].Port);
        if (ready.Command is { } command) probe.Child("exec").Add("command", YamlList.Of(["/bin/sh", "-c", command], isFlow: true));
        else if (ready.Path is { } path && port is not null)
        {
            probe.Child("httpGet").Add("path", path);
            probe.Child("httpGet").AddPlain("port", $"{port}");
        }
        else if (port is not null) probe.Child("tcpSocket").AddPlain("port", $"{port}");
        else return null;
        probe.AddPlain("periodSeconds", "5");
        return probe;
    }

    /// <summary>In whole seconds, one at least.</summary>
    static void Times(DockerCommand command, string name, Losses losses, YamlMap probe)
    {
        foreach (var (flag, key) in new[] { ("health-start-period", "initialDelaySeconds"), ("health-interval", "periodSeconds"), ("health-timeout", "timeoutSeconds") })
            if (command.Value(flag) is { } text && Duration.Parse(text) is { Ok: true, Value: > 0 and var nanoseconds }) probe.AddPlain(key, $"{Math.Max(1, nanoseconds / 1_000_000_000)}");
        if (command.Value("health-retries") is { } retries && Whole.Parse(retries).Value > 0) probe.AddPlain("failureThreshold", retries);
        if (command.Value("health-start-interval") is not null) losses.Add(name, "--health-start-interval is left out; a probe has one interval.");
    }
}
