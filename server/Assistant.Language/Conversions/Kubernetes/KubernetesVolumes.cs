using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions.Kubernetes;

/// <summary>A claim on storage of the cluster.</summary>
sealed record KubernetesClaim(string Name, YamlMap Document);

/// <summary>What a pod mounts: claims in place of volumes and of the recipe's folders, folders of the node by their path, and memory.</summary>
sealed record KubernetesVolumes(YamlList Volumes, YamlList Mounts, List<KubernetesClaim> Claims)
{
    public static KubernetesVolumes Of(MarkedCommand run, string name, ComposeFile file, KubernetesClaims claims)
    {
        var volumes = new KubernetesVolumes(new([]), new([]), []);
        foreach (var mounted in Mounted.Of(run.Command, file.Marks).DistinctBy(mounted => mounted.Target)) volumes.Add(mounted, name, file, claims);
        return volumes;
    }

    public void AddTo(YamlMap pod)
    {
        if (Volumes.Values.Count > 0) pod.Add("volumes", Volumes);
    }

    void Add(Mounted mounted, string name, ComposeFile file, KubernetesClaims claims)
    {
        var (volume, source) = (new YamlMap(), claims.Of(SourceOf(mounted, name, file)));
        if (Volumes.Values.OfType<YamlMap>().All(other => other["name"]?.Scalar != source))
        {
            volume.Add("name", source);
            Fill(volume, mounted, source, name, file.Losses);
            Volumes.Values.Add(volume);
        }
        var mount = new YamlMap();
        mount.Add("name", source);
        mount.Add("mountPath", mounted.Target);
        if (mounted.ReadOnly) mount.AddPlain("readOnly", "true");
        Mounts.Values.Add(mount);
        foreach (var option in mounted.Unsaid) file.Losses.Add(name, $"{option} at {mounted.Target} is left out; a mount of a pod has no such option.");
    }

    void Fill(YamlMap volume, Mounted mounted, string source, string name, Losses losses)
    {
        if (mounted.Kind is MountedKind.Memory || mounted.Source == "")
        {
            var empty = volume.Child("emptyDir");
            if (mounted.Kind is MountedKind.Memory) empty.Add("medium", "Memory");
            if (mounted.Size is { } size) empty.Add("sizeLimit", KubernetesQuantity.OfBytes(size));
        }
        else if (IsOfNode(mounted))
        {
            volume.Child("hostPath").Add("path", mounted.Source);
            losses.Add(name, $"{mounted.Source} is the folder of the node that the pod runs on; it has to be there on each.");
        }
        else
        {
            volume.Child("persistentVolumeClaim").Add("claimName", source);
            Claims.Add(new(source, Claim(source)));
            losses.Add(name, $"the claim {source} asks for {ClaimSize}; write what you need.");
            if (mounted.Kind is MountedKind.Volume && KubernetesName.Of(mounted.Source) is var own && own != source && !Marks.Has(mounted.Source)) losses.Add(name, $"the volume {mounted.Source} becomes the claim {source}, as {own} is another's.");
            if (mounted.Kind is MountedKind.Folder) losses.Add(name, $"{mounted.Source} is not on the cluster and becomes the claim {source}; kubectl cp copies files to its pod.");
        }
    }

    const string ClaimSize = "10Gi";

    static bool IsOfNode(Mounted mounted) => mounted.Kind is MountedKind.Folder && mounted.Source.StartsWith('/') && !Marks.Has(mounted.Source);

    /// <summary>A volume keeps its name, so that two that share it still do.</summary>
    static string SourceOf(Mounted mounted, string name, ComposeFile file) =>
        mounted is { Kind: MountedKind.Volume, Source: not "" } ? ShellText.Plain(mounted.Source, file.Marks, new Losses()) : $"{name}{mounted.Target}";

    static YamlMap Claim(string name)
    {
        var claim = KubernetesWorkload.Headed("v1", "PersistentVolumeClaim", name);
        var spec = claim.Child("spec");
        spec.Add("accessModes", YamlList.Of(["ReadWriteOnce"], isFlow: true));
        spec.Child("resources").Child("requests").Add("storage", ClaimSize);
        return claim;
    }
}
