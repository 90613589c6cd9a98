namespace Assistant.Language.Conversions.Kubernetes;

/// <summary>What the volumes of all pods of a manifest are called: one of a name is the same for all of them, two of different names never are.</summary>
sealed class KubernetesClaims
{
    readonly HashSet<string> taken = [];
    readonly Dictionary<string, string> names = [];

    /// <param name="source">The name of the volume, or of the pod with the path at which it has a volume of its own.</param>
    public string Of(string source)
    {
        if (names.TryGetValue(source, out var name)) return name;
        return names[source] = KubernetesName.Free(KubernetesName.Of(source), taken);
    }
}
