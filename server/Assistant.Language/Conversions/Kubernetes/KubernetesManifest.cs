using System.Text;
using Assistant.Language.Recipes;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions.Kubernetes;

/// <summary>
/// To a manifest of Kubernetes: a Deployment for a server and a Job for a command that ends, with a Service for its ports, a claim for each
/// volume, and references to secrets that <c>kubectl create secret</c> makes. No secret's value is written.
/// </summary>
static class KubernetesManifest
{
    public static readonly Conversion Conversion = new("kubernetes", "a Kubernetes manifest", source => $"{KubernetesName.Of(source.Name)}.k8s.yaml", Of);

    static Converted Of(ConversionSource source)
    {
        var marks = new Marks();
        var losses = new Losses(marks);
        if (!source.Runs.Any()) return new("# There is no docker run to make a manifest of.\n", ["There is no docker run to make a manifest of."]);
        var file = new ComposeFile(marks, losses, [.. source.Lines.Where(line => line.NotRun is null && line.Command.Spec is not null).Select(line => MarkedCommand.Of(line, marks, losses, hasSecrets: true))]);
        foreach (var line in source.Lines) Leftover(source, line, losses);

        var (names, claims, documents, steps) = (new KubernetesClaims(), new HashSet<string>(), new List<YamlMap>(), new List<string>());
        foreach (var (run, name) in KubernetesName.All(file))
        {
            var workload = KubernetesWorkload.Of(run, name, file, source.Document.Catalogue, names);
            documents.AddRange(workload.Volumes.Claims.Where(claim => claims.Add(claim.Name)).Select(claim => claim.Document));
            documents.Add(workload.Document);
            if (KubernetesService.Of(run, name, file, source.Document.Catalogue) is { } service) documents.Add(service);
            steps.AddRange(workload.Steps);
            source.TellDirectives(run.Line, name, losses);
        }
        var text = new StringBuilder();
        foreach (var document in documents)
            text.Append(text.Length == 0 ? "" : "---\n").Append(YamlWriter.Document((YamlMap)KubernetesText.Of(document, marks, losses)));
        return new(Compose.Head(source, losses.All) + Before(steps, marks) + text, losses.All);
    }

    /// <summary>What has to be there before the manifest is applied.</summary>
    static string Before(IReadOnlyList<string> steps, Marks marks) => steps.Count == 0 ? "" :
        string.Concat(steps.Distinct().Select(step => $"# {marks.Write(step, letters => letters, part => part.Text)}\n")) + "\n";

    /// <summary>What is no workload or volume is told by its line. A network needs none: all pods reach each other by the names of services.</summary>
    static void Leftover(ConversionSource source, CommandLine line, Losses losses)
    {
        var number = source.Document.Text.LineAt(line.Span.Start) + 1;
        var name = string.Join(' ', line.Command.Path.Select(word => word.Value).Prepend(line.Command.Program));
        if (line.NotRun is { } reason) losses.Add($"Line {number} is left out. {reason}");
        else if (line.Command.Name is "build" or "buildx build") losses.Add($"Line {number} is left out: build the image and push it to a registry that the cluster reaches.");
        else if (line.Command.Name is "volume create" && line.Command.Flags.Any(flag => flag.Key is "opt" or "driver")) losses.Add($"Line {number}: the driver and options of the volume are left out; the cluster's storage class decides.");
        else if (line.Command.Name is not ("network create" or "volume create" or "pull") && !ConversionSource.IsRun(line))
            losses.Add($"Line {number} is left out: {name} is a step, and a manifest holds what runs.");
    }
}
