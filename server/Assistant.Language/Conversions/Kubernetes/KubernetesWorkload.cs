using Assistant.Language.Catalogue;
using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions.Kubernetes;

/// <summary>A Deployment or Job with the pod that it runs.</summary>
/// <param name="Steps">What has to be done before it is applied: sentences with a command each.</param>
sealed record KubernetesWorkload(YamlMap Document, KubernetesVolumes Volumes, IReadOnlyList<string> Steps)
{
    public static KubernetesWorkload Of(MarkedCommand run, string name, ComposeFile file, ImageCatalogue catalogue, KubernetesClaims claims)
    {
        var ends = Workload.Ends(run, catalogue);
        var (volumes, environment) = (KubernetesVolumes.Of(run, name, file, claims), KubernetesEnvironment.Of(run, name, file.Losses));
        var document = Headed(ends ? "batch/v1" : "apps/v1", ends ? "Job" : "Deployment", name);
        var spec = document.Child("spec");
        var pod = new YamlMap();
        KubernetesPod.Add(run, name, file, pod);
        var policy = RestartPolicy.Parse(run.Command.Value("restart") ?? "").Value;
        if (ends) JobSpec(run, policy, spec, pod);
        else DeploymentSpec(policy, name, Workload.Replicas(run, catalogue, file.Marks), spec, file.Losses);
        var template = spec.Child("template");
        template.Child("metadata").Child("labels").Add("app", name);
        pod.Append("containers", KubernetesContainer.Of(run, name, file, catalogue, volumes, environment));
        volumes.AddTo(pod);
        template.Add("spec", pod);
        KubernetesLosses.Tell(run, name, ends, file.Losses);
        return new(document, volumes, environment.Steps);
    }

    /// <summary>The head that every object has.</summary>
    public static YamlMap Headed(string version, string kind, string name)
    {
        var document = new YamlMap();
        document.Add("apiVersion", version);
        document.Add("kind", kind);
        document.Child("metadata").Add("name", name);
        document.Child("metadata").Child("labels").Add("app", name);
        return document;
    }

    /// <summary>Docker tries a command once, unless it is told otherwise.</summary>
    static void JobSpec(MarkedCommand run, RestartPolicy? policy, YamlMap spec, YamlMap pod)
    {
        var again = policy is { Name: "on-failure" };
        spec.AddPlain("backoffLimit", !again ? "0" : policy!.MaximumRetryCount > 0 ? $"{policy.MaximumRetryCount}" : "6");
        // A day, so that what it printed can be read.
        if (run.Command.IsOn("rm")) spec.AddPlain("ttlSecondsAfterFinished", "86400");
        pod.Add("restartPolicy", again ? "OnFailure" : "Never");
    }

    static void DeploymentSpec(RestartPolicy? policy, string name, int replicas, YamlMap spec, Losses losses)
    {
        spec.AddPlain("replicas", $"{replicas}");
        // What keeps data, or holds sessions, is never there twice.
        if (replicas == 1) spec.Child("strategy").Add("type", "Recreate");
        spec.Child("selector").Child("matchLabels").Add("app", name);
        if (policy is { Name: "on-failure" or "no" }) losses.Add(name, $"--restart {policy.Name} is left out; a Deployment starts its pods again whenever they end.");
    }
}
