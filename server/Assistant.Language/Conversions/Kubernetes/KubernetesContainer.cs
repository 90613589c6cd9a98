using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions.Kubernetes;

/// <summary>The container of a pod.</summary>
static class KubernetesContainer
{
    public static YamlMap Of(MarkedCommand run, string name, ComposeFile file, ImageCatalogue catalogue, KubernetesVolumes volumes, KubernetesEnvironment environment)
    {
        var (container, command) = (new YamlMap(), run.Command);
        container.Add("name", name);
        container.Add("image", command.Image!.Value);
        if (command.Value("pull") is { } pull) container.Add("imagePullPolicy", pull switch { "always" => "Always", "never" => "Never", _ => "IfNotPresent" });
        if (command.Value("entrypoint") is { Length: > 0 } entrypoint) container.Add("command", YamlList.Of([KubernetesText.Literal(entrypoint)], isFlow: true));
        if (command.Arguments.Length > 1) container.Add("args", YamlList.Of(command.Arguments.Skip(1).Select(word => KubernetesText.Literal(word.Value)), isFlow: true));
        if (command.Value("workdir") is { Length: > 0 } folder) container.Add("workingDir", folder);
        if (command.IsOn("interactive")) container.AddPlain("stdin", "true");
        if (command.IsOn("tty")) container.AddPlain("tty", "true");
        if (environment.Variables.Values.Count > 0) container.Add("env", environment.Variables);
        if (environment.Files.Values.Count > 0) container.Add("envFrom", environment.Files);
        Ports(run, file, catalogue, container);
        Resources(command, name, file.Losses, container);
        KubernetesProbes.Add(command, name, catalogue, file.Losses, container);
        KubernetesSecurity.Add(command, name, file, container);
        if (volumes.Mounts.Values.Count > 0) container.Add("volumeMounts", volumes.Mounts);
        return container;
    }

    static void Ports(MarkedCommand run, ComposeFile file, ImageCatalogue catalogue, YamlMap container)
    {
        foreach (var port in KubernetesService.Ports(run, file, catalogue).DistinctBy(port => (port.ContainerPort, port.Protocol)))
        {
            var entry = new YamlMap();
            entry.AddPlain("containerPort", $"{port.ContainerPort}");
            if (port.Protocol is not "tcp") entry.Add("protocol", port.Protocol.ToUpperInvariant());
            container.Append("ports", entry);
        }
    }

    static void Resources(DockerCommand command, string name, Losses losses, YamlMap container)
    {
        if (command.Value("cpus") is { } cpus && Processors.Parse(cpus) is { Ok: true, Value: > 0 and var billionths }) Limit("limits", "cpu", KubernetesQuantity.OfProcessors(billionths));
        if (command.Value("memory") is { } memory && ByteSize.Parse(memory) is { Ok: true, Value: > 0 and var most }) Limit("limits", "memory", KubernetesQuantity.OfBytes(most));
        if (command.Value("memory-reservation") is { } reserved && ByteSize.Parse(reserved) is { Ok: true, Value: > 0 and var least }) Limit("requests", "memory", KubernetesQuantity.OfBytes(least));
        if (command.Value("gpus") is not { } gpus) return;
        var request = GpuRequest.Parse(gpus).Value;
        Limit("limits", "nvidia.com/gpu", $"{(request is { Devices: null, Count: > 0 } ? request.Count : 1)}");
        if (request is { Devices: null, Count: > 0 }) return;
        losses.Add(name, $"--gpus {gpus} becomes one GPU; write how many the cluster is to give.");

        void Limit(string kind, string resource, string amount) => container.Child("resources").Child(kind).Add(resource, amount);
    }
}
